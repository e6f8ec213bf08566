import type { PlacedUnit } from '../../units/index.js';
import { before, type Page, sentenceAt } from './page.js';
import type { Member } from './run.js';

const GOVERNING = /conductivit|\bσ|\bκ|\bconducts?\b/iu;
const OTHER_QUANTITY =
  /conductance|resistance|\bASR\b|capacit|per (?:unit )?area|admittance|resistivit|FTIR|Raman|infrared|wave ?number|\bband/iu;

/** A spelling that is no unit of conductivity by itself is one where the sentence speaks of conductivity and of nothing like it. */
export function isGoverned(page: Page, unit: PlacedUnit): boolean {
  const sentence = sentenceAt(page, unit.start);
  const lead = page.text.slice(Math.max(sentence.start, unit.start - 160), unit.start);
  if (!GOVERNING.test(lead) || OTHER_QUANTITY.test(page.text.slice(sentence.start, sentence.end))) return false;
  if (unit.name !== 'siemens missing') return true;
  const number = page.atomEndingAt.get(unit.start) ?? page.atomEndingAt.get(unit.start - 1);
  return number !== undefined && number.form !== 'decimal' && (number.exponent ?? 0) < 0;
}

/** "5.6 × 10 −1 S cm": mantissa and exponent are torn apart, so no number stands here (see readTorn). */
export function isTorn(page: Page, members: readonly Member[]): boolean {
  const last = members.at(-1);
  const first = members[0];
  if (last === undefined || first === undefined) return true;
  const lead = before(page, last.low.start, 6);
  const hanging = /\d\)? ?[×xX*·] ?$/u.test(lead) && last.low.form !== 'full';
  return hanging || isSignedInteger(page, first);
}

/** "−3 S cm −1" with the sign glued to a whole number behind a word: the exponent of a number that stands elsewhere. */
function isSignedInteger(page: Page, { low, start }: Member): boolean {
  return (
    low.form === 'decimal' &&
    low.sign === 'none' &&
    /^\d{1,2}$/u.test(low.mantissa) &&
    /(?:^|[^\d)\]] ?)-$/u.test(before(page, start, 3))
  );
}

/** Axis guide lines, instrument errors and repeated factors of an estimate are no values. */
export function isNoValue(page: Page, members: readonly Member[]): boolean {
  const lead = before(page, members[0]?.start ?? 0, 80);
  return NO_VALUE.some((pattern) => pattern.test(lead));
}

const NO_VALUE: readonly RegExp[] = [
  // "±0.05 S/m", "0.05 cm ÷ 3 × 10^-4 S cm^-1", "150 µm / (1.2 × 10^-4 S/cm)"
  /(?:[±÷]|\b[µmnc]?m ?\/) ?\(?$/u,
  // "dashed lines mark 10^-4 S cm^-1"
  /\b(?:dashed|dotted|broken|horizontal|vertical|guide|grid) lines?\b[^.;]{0,50}$/iu,
  // "increased by 3 × 10^-4 S cm^-1", "within 2 mS/cm of each other" are differences
  /\b(?:increas\w*|decreas\w*|rais\w*|lower\w*|higher|differ\w*|reduc\w*|drop\w*|chang\w*|ros?e|rises?|fell|falls?) by (?:about |~ ?|only |up to )?$/iu,
  // "[error interval 36–180 mS/cm]"
  /\b(?:error|confidence|uncertainty) (?:interval|range|bound|bar)s? (?:of |from |is |: ?)?$/iu,
];
