import {
  amountsOf,
  chargeBalance,
  type Formula,
  freeVariables,
  ONE,
  repairSigns,
  type Skeleton,
  scanFormula,
  skeletonOf,
  withRatio,
} from '../../chemistry/index.js';
import type { Span, View } from '../../domain/index.js';
import { allMatches, once } from '../../grammar/index.js';
import { isPlausible } from './plausible.js';

/** A formula in running text. `spaced`: broken by blanks; `lost`: a minus was inferred between a number and a variable. */
export type FoundFormula = {
  readonly span: Span;
  readonly formula: Formula;
  readonly spaced: boolean;
  readonly lost: boolean;
};

const WINDOW = 240;
const LONGEST_RETRY = 60;

/** Gives the formulas of a view's text, read once. */
export const formulasOf = once((view: View) => findFormulas(view.text));

const STARTS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.([xynz');
const INSIDE_WORD = /[\p{L}\p{N}]/u;
const GLUED = /[a-z]{4}$/u;
/** What may follow a formula without a blank although it is a letter: a lost blank before RT, or a phase. */
const TAIL = /^(?:RT|SSE|CPE|SE)s?(?![A-Za-z])/u;

type Reading = { readonly end: number; readonly formula: Formula; readonly spaced: boolean; readonly lost: boolean };

/** Gives all formulas and mixtures of a text in order, without overlaps; linear in its length. */
export function findFormulas(text: string): FoundFormula[] {
  const skeleton = skeletonOf(text);
  const found: FoundFormula[] = [];
  for (let at = 0; at < skeleton.text.length; ) {
    const attempt = isStart(skeleton.text, at) ? readAt(skeleton, at) : undefined;
    const reading = attempt?.reading;
    if (reading === undefined) {
      at = (attempt?.reach ?? 0) > LONGEST_RETRY ? at + (attempt?.reach ?? 0) : nextStart(skeleton.text, at);
      continue;
    }
    found.push(withRatioBeside(text, { ...reading, span: spanOf(text, skeleton, at, reading.end) }));
    at = reading.end;
  }
  return found;
}

/** Takes in the markup around the first and the last character (`\\mathrm{`, `</sub>`). */
function spanOf(text: string, { from }: Skeleton, start: number, end: number): Span {
  const before = start === 0 ? 0 : (from[start - 1] ?? 0) + 1;
  const markup = text.slice(before, from[start] ?? 0);
  return { start: /^<\/|^\}/u.test(markup) ? (from[start] ?? 0) : before, end: from[end] ?? 0 };
}

const RATIO = '(?<ratio>\\d+(?:\\.\\d+)?(?:\\s?[:/]\\s?\\d+(?:\\.\\d+)?)+)';
const RATIO_BEFORE = new RegExp(
  `(?<![\\d.:/])${RATIO}\\s(?:\\(?(?:molar|mol(?:ar)?\\.? ratio|by mole)\\)?\\s)?(?:mixture of\\s)?$`,
  'u',
);
const RATIO_AFTER = new RegExp(
  `^(?:\\s?\\(|\\s(?:\\(?(?:molar |mole )?ratio(?: of)?\\s|= )?)${RATIO}(?![\\d.:])\\)?`,
  'u',
);

/** Takes "3:1" before or "(55:41:4)" behind a mixture without shares into it. */
function withRatioBeside(text: string, found: FoundFormula): FoundFormula {
  if (found.formula.components.length < 2) return found;
  const { start, end } = found.span;
  const before = RATIO_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  const after = before === null ? RATIO_AFTER.exec(text.slice(end, end + 40)) : null;
  const ratio = (before ?? after)?.groups?.ratio;
  const formula = ratio === undefined ? undefined : withRatio(found.formula, ratio.split(/[:/]/u).map(Number));
  if (formula === undefined) return found;
  return { ...found, formula, span: { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) } };
}

function isStart(text: string, at: number): boolean {
  if (!STARTS.has(text[at] ?? '') || /^[([]{3}/u.test(text.slice(at, at + 3))) return false;
  const before = text[at - 1] ?? ' ';
  if (!INSIDE_WORD.test(before)) return before !== '.' || !/\d/u.test(text[at - 2] ?? '');
  return /[A-Z([]/u.test(text[at] ?? '') && (/\d/u.test(before) || GLUED.test(text.slice(Math.max(0, at - 4), at)));
}

/** After a place where nothing starts, words are skipped whole up to a change from small to capital or from digit to letter. */
function nextStart(text: string, at: number): number {
  let next = at + 1;
  if (!isSmall(text.charCodeAt(at))) return next;
  while (isSmall(text.charCodeAt(next))) next++;
  return next;
}

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** What starts at a place, and how far was looked: after long failures there is no second try inside. */
type Attempt = { readonly reading: Reading | undefined; readonly reach: number };

function readAt({ text, lowered }: Skeleton, at: number): Attempt {
  const window = text.slice(at, at + WINDOW);
  const plain = scanFormula(window, 0, { spaced: false });
  const broken = scanFormula(window, 0, { spaced: true });
  const reach = Math.max(plain?.end ?? 0, broken?.end ?? 0);
  const glued = GLUED.test(text.slice(Math.max(0, at - 4), at));
  for (const long of [broken, withoutLastWord(window, broken)]) {
    if (long === undefined || !isLonger(long, plain) || !isTrueBreak(window, long, plain, lowered.subarray(at)))
      continue;
    const lost = LOST.test(window.slice(0, long.end));
    const reading = { end: long.end, formula: lost ? repairSigns(long.value) : long.value, spaced: true, lost };
    if (isWhole(window, reading, glued)) return { reading: { ...reading, end: at + reading.end }, reach };
  }
  if (plain === undefined) return { reading: undefined, reach };
  const apart = acidSaltApart(window, plain);
  if (apart !== undefined) return { reading: { ...apart, end: at + apart.end }, reach };
  for (const short of [plain, beforeLastJoint(window, plain)]) {
    if (short === undefined) continue;
    const reading = { end: short.end, formula: short.value, spaced: false, lost: false };
    if (isWhole(window, reading, glued)) return { reading: { ...reading, end: at + reading.end }, reach };
  }
  return { reading: undefined, reach };
}

/** "Bi4V2O11: 0.2 S cm−1": no sulfur follows the colon. */
const SIEMENS = /\s?[:–-]\s\d[\d.]*\s?S$/u;
const JOINT = /[-:/·][A-Z][^-:/·]*$/u;

/** "NiO-YSZ", "LaF3:Ba2+": where what follows a joint is no formula, what stands before it may be one. */
function beforeLastJoint(window: string, plain: Long): Long | undefined {
  const siemens = SIEMENS.exec(window.slice(0, plain.end));
  const joint = siemens ?? JOINT.exec(window.slice(0, plain.end));
  if (joint === null) return undefined;
  if (siemens === null && !/^[A-Za-z+]/u.test(window.slice(plain.end))) return undefined;
  const scanned = scanFormula(window.slice(0, joint.index), 0, { spaced: false });
  return scanned?.end === joint.index ? scanned : undefined;
}

/** "Cl0.3 Li": what stands behind the last blank may already be the next word. */
function withoutLastWord(window: string, long: Long | undefined): Long | undefined {
  const blank = long === undefined ? -1 : window.lastIndexOf(' ', long.end - 1);
  return blank <= 0 ? undefined : scanFormula(window.slice(0, blank), 0, { spaced: true });
}

const isLonger = (broken: Long, plain: Long | undefined): boolean =>
  plain === undefined ||
  broken.end > plain.end ||
  (broken.end === plain.end && broken.value.components.length < plain.value.components.length);

/** "KH (PO3H)": a blank before the anion of an acid salt. */
function acidSaltApart(window: string, plain: Long): Reading | undefined {
  if (!/^[A-Z][a-z]?\d?H\d?$/u.test(window.slice(0, plain.end)) || !/^ \([A-Z]/u.test(window.slice(plain.end)))
    return undefined;
  const closed = window.slice(0, plain.end) + window.slice(plain.end + 1);
  const joined = scanFormula(closed, 0, { spaced: false });
  if (joined === undefined || joined.end <= plain.end || !isBalanced(joined.value)) return undefined;
  return { end: joined.end + 1, formula: joined.value, spaced: true, lost: false };
}

const LOST = /\d {1,2}\d?\.?\d*[xyzδ](?![a-z])/u;
/** A blank between two amounted elements: "Li1.3 Al0.3Ti1.7(PO4)3". */
const UNIT_BREAK = /\d {1,2}(?=[A-Z([])/u;

/** Blanks between elements are believed when the first piece is no compound and the charge balances; otherwise they part two formulas. */
function isOneFormula(printed: string, formula: Formula): boolean {
  if (/[A-Za-z)\]] {1,2}(?=[\d.])/u.test(printed)) return true;
  const [first = ''] = printed.split(' ');
  return /^[A-Z][a-z]?[\d.]+$/u.test(first) && (isBalanced(formula) || freeVariables(formula).length > 0);
}

/** "Li9.54Si1.74P1.44 S11.7 Cl0.3": only with what follows, in fractions, is the charge balanced. */
const isCompleted = (printed: string, long: Long, plain: Long | undefined): boolean =>
  plain !== undefined && / [A-Z][a-z]?\d+\.\d+$/u.test(printed) && !isBalanced(plain.value) && isBalanced(long.value);

const BREAK = /[A-Za-z)\]] {1,2}(?=[\d.])/gu;

type Long = { readonly end: number; readonly value: Formula };

/** Blanks belong to the formula when there are several, when a subscript follows, when a letter follows the amount, or when the charge says so. */
function isTrueBreak(window: string, long: Long, plain: Long | undefined, lowered: Uint8Array): boolean {
  const printed = window.slice(0, long.end);
  if (/^(?:A|In|I|As|At|No|X|M) /u.test(printed)) return false;
  if (LOST.test(printed)) return hasOtherVariable(printed);
  if (UNIT_BREAK.test(printed)) return isOneFormula(printed, long.value) || isCompleted(printed, long, plain);
  const breaks = allMatches(printed, BREAK);
  if (breaks.length >= 2 || / ?[-+] ?\d?\.?\d*[xyz]/u.test(printed)) return true;
  const [first] = breaks;
  if (first === undefined) return false;
  const digit = first.index + first[0].length;
  if (lowered[digit] === 1) return true;
  const after = printed.slice(digit).replace(/^[\d.]+/u, '');
  if (/^[A-Z)]/u.test(after)) return true;
  return (
    plain !== undefined && !isBalanced(plain.value) && isBalanced(long.value) && /^\d{1,2}$/u.test(printed.slice(digit))
  );
}

/** A lost minus is inferred only where the same variable stands elsewhere in the formula. */
function hasOtherVariable(printed: string): boolean {
  const name = LOST.exec(printed)?.[0].at(-1) ?? '';
  return printed.split(name).length > 2;
}

function isBalanced(formula: Formula): boolean {
  const amounts = amountsOf(formula);
  return amounts !== null && Object.keys(amounts).length > 1 && chargeBalance(amounts).balanced;
}

/** The formula ends where a word ends, is plausible, and is more than a lone bracket or a counted unit ("3 Na2S"). */
function isWhole(window: string, { end, formula }: Omit<Reading, 'spaced' | 'lost'>, glued: boolean): boolean {
  const printed = window.slice(0, end);
  const rest = window.slice(end);
  if (INSIDE_WORD.test(rest[0] ?? '') && !TAIL.test(rest)) return false;
  const [only] = formula.components;
  if (only === undefined) return false;
  if (formula.components.length === 1) {
    if (!/^[A-Z([]/u.test(printed) || only.amount !== ONE) return false;
    if (only.units.length === 1 && only.units[0]?.type === 'group' && /\)$|\]$/u.test(printed)) return false;
  } else if (!hasSoundShares(formula, printed)) return false;
  if (glued && (!/\d/u.test(printed) || only.units.length < 3)) return false;
  return isPlausible(formula, printed);
}

/** "Table 3 Li2S–P2S5": a number before a blank is a share only when every component has one. */
function hasSoundShares({ components }: Formula, printed: string): boolean {
  if (!/^[\d.]+ /u.test(printed)) return true;
  return components.slice(1).every(({ amount }) => amount.constant !== 1 || Object.keys(amount.terms).length > 0);
}
