import type { Doubt, Qualifier, Quantity } from '../../domain/index.js';
import { numberOf, type PlacedAtom, POWER, quantityOf, rangeOf, TIMES, withPower } from '../../grammar/index.js';
import { before, type Page } from './page.js';
import { qualifierBefore } from './qualifier.js';

/** One number or range of a run of numbers, [start, end) in folded offsets. */
export type Member = {
  readonly start: number;
  readonly end: number;
  readonly low: PlacedAtom;
  /** The other end of a range. */
  readonly high?: PlacedAtom;
  readonly doubts: readonly Doubt[];
  /** Members of an ordering ("0.4 < 1.1 < 5.2") are no bounds. */
  readonly ordered?: boolean;
};

/** Reads the number that ends at an offset: from the page's numbers, or as a damaged one. */
export type AtomReader = (page: Page, end: number) => PlacedAtom | undefined;

const LONGEST = 100;
const MOST = 24;
const ASIDE = String.raw`(?: ?\([^()]{0,60}\)| ?\[[^\][]{0,24}\])?`;
/** "(b) 0.043": the letter or number of a curve. */
const ENUMERATOR = String.raw`\((?:[a-h]|[ivx]{1,4}|[1-9])\)`;
/** "4 h: 3.1": what each value of a list was found under. */
const CONDITION = String.raw`\d{1,4} ?(?:h|min|d|days?|wt ?%|mol ?%|°C|K)`;
const LIST = new RegExp(
  String.raw`${ASIDE}(?: ?[,;&<] ?| ?\/ | ?,? (?:and|or|und|et|y|as well as|vs\.?|versus|to|up to|over|via|instead of|rather than|against|compared (?:with|to)) )(?:and |or )?(?:then |finally |only |even |just |about |around |ca\.? |approximately |nearly |to |up to )*(?:${ENUMERATOR} ?|(?<=; )${CONDITION}: ?)?(?:[~≈<>≤≥] ?)?$`,
  'u',
);
const RANGE = /(?:(?<=\d\.\d{1,3})e(?=$)| ?(?:-|~|÷|\.\.\.|…) ?| to | up to | through )$/u;
const FACTOR = new RegExp(`[)\\]]${TIMES}${POWER}$`, 'u');
const DOT_FACTOR = new RegExp(`[)\\]] ?\\.? ?${POWER}$`, 'u');

const FROM =
  /\bfrom (?:an? |initially |originally |only |values? )?(?:of )?(?:about |around |approximately |~ ?|≈ ?|ca\.? |less than |more than |below |above |under |over |nearly |merely |[<>] ?)?$/iu;
/** "from a over b to c": three values, no range. */
const FROM_OVER = /\bfrom [^;]{4,40} (?:over|via) $/u;
/** "values from a to b" are a range, "rises from a to b" are two values. */
export const FROM_RANGE =
  /\b(?:rang\w+|var(?:y|ies|ied|ying)|values|spans?|spanning|scatter\w*|conductivities|extend\w*|anywhere|spread\w*) (?:\w+ly )?from (?:about |around |~ ?|≈ ?|ca\.? )?$/iu;
export const BETWEEN = /\b(?:between|within|zwischen|entre) (?:about |around |~ ?|≈ ?|ca\.? )?$/iu;

export const atomOfPage: AtomReader = (page, end) => page.atomEndingAt.get(end);

/** Gives the offset before a space. */
export const skipSpace = (page: Page, at: number): number => (page.text[at - 1] === ' ' ? at - 1 : at);

/** Gives the numbers that share the unit behind `end`, from left to right; empty where no number stands there. */
export function readRun(page: Page, end: number, atomAt: AtomReader = atomOfPage): Member[] {
  let members = readMembers(page, skipSpace(page, end), atomAt);
  const last = members.at(-1);
  if (last === undefined) return [];
  while (members.length < MOST) {
    const [first] = members;
    const more = first === undefined ? [] : membersBefore(page, first, atomAt);
    if (more.length === 0) break;
    members = [...more, ...members];
  }
  return sharePower(markOrder(page, dropStrangers(page, members)));
}

function membersBefore(page: Page, first: Member, atomAt: AtomReader): Member[] {
  const start = /[([]/u.test(page.text[first.start] ?? '') ? first.start : first.low.start;
  const window = before(page, start, LONGEST);
  const match = LIST.exec(window);
  if (match === null) return [];
  const end = start - (window.length - match.index);
  const members = readMembers(page, end, atomAt);
  return members.some((member) => isStranger(page, member)) ? [] : members;
}

/** A decimal that is a variable, a label, an index or an amount of something else does not belong to the list. */
const STRANGER =
  /(?:(?<![σκ\p{L}])(?![σκ])\p{L}\w{0,3} ?[=≈] ?|\b(?:Figs?|Refs?|Eqs?|Tables?|Sections?|samples?|No|x|y|z)\.? ?|[\p{L}]-|#|\[)$/iu;
const isStranger = (page: Page, { start, low }: Member): boolean =>
  low.form === 'decimal' && STRANGER.test(before(page, start, 24));

/** Two decimals joined by a bare comma are two things ("at 25, 1.2 mS/cm") unless a third or an "and" makes them a list. */
function dropStrangers(page: Page, members: readonly Member[]): Member[] {
  const [first, second] = members;
  if (members.length !== 2 || first === undefined || second === undefined) return [...members];
  const joint = page.text.slice(first.end, second.start);
  const bare = first.low.form === 'decimal' && /^[^\p{L}&<]*[,;][^\p{L}&<]*$/u.test(joint);
  return bare ? [second] : [...members];
}

function readMembers(page: Page, end: number, atomAt: AtomReader): Member[] {
  const window = before(page, end, 40);
  const high = atomAt(page, end);
  const match = high === undefined || high.form === 'power' ? (FACTOR.exec(window) ?? DOT_FACTOR.exec(window)) : null;
  if (match !== null) return readFactored(page, { closing: end - (window.length - match.index), end, match }, atomAt);
  if (high === undefined) return /[)\]]$/u.test(window) ? readBracketed(page, end - 1, end, atomAt) : [];
  const low = rangeStart(page, high, atomAt);
  const member = low === undefined ? { start: high.start, low: high } : { start: low.start, low, high };
  return [withSymbol(page, { ...member, end, doubts: [] })];
}

/** "(2.2–6.5) × 10^-3", "(6.2 ± 0.3) × 10^-5", "(1.2, 3.4 and 5.6) × 10^-4" */
function readFactored(
  page: Page,
  { closing, end, match }: { closing: number; end: number; match: RegExpExecArray },
  atomAt: AtomReader,
): Member[] {
  const { raised, flat, unsigned } = match.groups ?? {};
  const exponent = Number((raised ?? flat ?? unsigned ?? '0').replace(/ /gu, ''));
  const doubts: Doubt[] = unsigned === undefined ? [] : ['lost-exponent'];
  return readBracketed(page, closing, end, atomAt).map((member) => ({
    ...member,
    low: withPower(member.low, exponent),
    ...(member.high === undefined ? {} : { high: withPower(member.high, exponent) }),
    doubts: [...member.doubts, ...doubts],
  }));
}

/** Reads what stands in the brackets that close at `closing`, when it is numbers and nothing else; the last member ends at `end`. */
function readBracketed(page: Page, closing: number, end: number, atomAt: AtomReader): Member[] {
  const window = before(page, closing, 60);
  const opening = Math.max(window.lastIndexOf('('), window.lastIndexOf('['));
  if (opening < 0) return [];
  const start = closing - window.length + opening;
  let members = readMembers(page, skipSpace(page, closing), atomAt);
  for (;;) {
    const [first] = members;
    if (first === undefined) return [];
    const lead = page.text.slice(start + 1, first.start).trim();
    if (lead === '') break;
    const more = membersBefore(page, first, atomAt);
    if (more.length === 0 || (more[0]?.start ?? 0) <= start) return [];
    members = [...more, ...members];
  }
  return members.map((member, i) =>
    withSymbol(page, {
      ...member,
      start: i === 0 ? start : member.start,
      end: i === members.length - 1 ? end : member.end,
    }),
  );
}

function rangeStart(page: Page, high: PlacedAtom, atomAt: AtomReader): PlacedAtom | undefined {
  const window = before(page, high.start, LONGEST);
  const match = RANGE.exec(window) ?? / ?,? and (?:about |~ ?)?$/u.exec(window);
  if (match === null) return undefined;
  const end = high.start - (window.length - match.index);
  const low = atomAt(page, end);
  if (low === undefined || isStranger(page, { start: low.start, end, low, doubts: [] })) return undefined;
  const lead = before(page, low.start, 140);
  if (/and/u.test(match[0])) return BETWEEN.test(lead) ? share(low, high) : undefined;
  if (/to|through/u.test(match[0]) && (FROM.test(lead) || FROM_OVER.test(lead)) && !FROM_RANGE.test(lead))
    return undefined;
  return share(low, high);
}

const share = (low: PlacedAtom, high: PlacedAtom): PlacedAtom => withPower(low, high.exponent);

/** A symbol such as "~" or ">" in front belongs to what is printed. */
export function withSymbol(page: Page, member: Member): Member {
  const symbol = /[~≈<>≤≥] ?$/u.exec(before(page, member.start, 3))?.[0].length ?? 0;
  return { ...member, start: member.start - symbol };
}

/** "2.1, 3.4 and 5.0 × 10^-4 S cm^-1": one power for all, which only the reader can be sure of. */
function sharePower(members: readonly Member[]): Member[] {
  const last = members.at(-1)?.low;
  if (last === undefined || last.form !== 'full') return [...members];
  return members.map((member) => {
    if (member.low.exponent !== null || member.high !== undefined || numberOf(member.low) < 1) return member;
    return { ...member, low: withPower(member.low, last.exponent), doubts: [...member.doubts, 'ambiguous-scale'] };
  });
}

/** "0.4 < 1.1 < 5.2": the signs part the members of an ordering. */
function markOrder(page: Page, members: readonly Member[]): Member[] {
  return members.map((member, i) => {
    const last = members[i - 1];
    const ordered = last !== undefined && /^ ?[<>] ?$/u.test(page.text.slice(last.end, member.low.start));
    return ordered ? { ...member, start: member.low.start, ordered } : member;
  });
}

/** Gives the words that qualify a member, its own or, in a list, those in front of the first. */
export function qualifierOf(page: Page, member: Member): Qualifier | null {
  if (member.ordered === true) return null;
  const symbol = /^[~≈<>≤≥]/u.exec(page.text.slice(member.start, member.start + 1));
  return qualifierBefore(before(page, symbol === null ? member.start : member.start + 1, 110));
}

/** Gives the quantity of a member under a qualifier; a range keeps both ends whatever is said of it. */
export function quantityOfMember({ low, high }: Member, qualifier: Qualifier | null): Quantity {
  if (high !== undefined) return rangeOf(numberOf(low), numberOf(high));
  return quantityOf(low, qualifier);
}
