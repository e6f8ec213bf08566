import { decimalOf, type PlacedAtom } from '../../grammar/index.js';
import { before, type Page } from './page.js';
import type { AtomReader } from './run.js';

/** Ways in which a negative power of ten looks when its signs are gone; the unit ("S cm 1") proves that they are. */
// "6.1 10 4", "6.110 4", "1.4 × 104", "2.8105"
const FULL =
  /(?<![\d.,^_])(?<mantissa>\d{1,3}(?:\.\d{1,4}?)?)(?:\((?<digits>\d{1,2})\))? ?[×xX*·]? ?10 ?(?<exponent>\d{1,2})$/u;
// "10 4", "104"
const POWER = /(?<![\d.,^_])10 ?(?<exponent>\d{1,2})$/u;
const PLAIN = /(?<![\d.,^_\p{L}])(?<mantissa>\d{1,4}(?:\.\d{1,6})?)(?:\((?<digits>\d{1,2})\))?$/u;

/** Gives the reader of numbers beside a unit that lost its minus signs: positive powers are negative ones. */
export const damagedAtom =
  (minus?: string): AtomReader =>
  (page, end) => {
    const whole = page.atomEndingAt.get(end);
    if (whole !== undefined && whole.form !== 'decimal' && whole.sign !== 'lost') return whole;
    const window = before(page, end, 40);
    const match = matchDamaged(window, minus);
    return match === null ? undefined : toAtom(match, end - (window.length - match.index), end);
  };

const matchDamaged = (window: string, minus: string | undefined): RegExpExecArray | null =>
  (minus === undefined ? null : withGlyph(minus).exec(window)) ??
  FULL.exec(window) ??
  POWER.exec(window) ??
  PLAIN.exec(window);

/** "9.7 3 1024", "4.0 ? 10?6", "10e3" where the unit shows what stands for the minus sign. */
function withGlyph(minus: string): RegExp {
  const glyph = minus.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  const times = String.raw`(?: ?(?:[×xX*·]|[369]|\(cid:\d{1,3}\)|GLYPH<\d{1,3}>|\/C\d{1,2}|\d{1,3}\)|[^\s\w.,;()]{1,9}) ?| )`;
  return new RegExp(
    String.raw`(?<![\d.,^_])(?:(?<mantissa>\d{1,3}(?:\.\d{1,4})?)(?:\((?<digits>\d{1,2})\))?${times})?10 ?${glyph} ?(?<exponent>\d{1,2})$`,
    'u',
  );
}

function toAtom(match: RegExpExecArray, start: number, end: number): PlacedAtom {
  const { mantissa = '1', digits, exponent } = match.groups ?? {};
  const value = exponent === undefined ? null : -Number(exponent);
  const places = mantissa.split('.')[1]?.length ?? 0;
  return {
    mantissa,
    exponent: value,
    form: exponent === undefined ? 'decimal' : match.groups?.mantissa === undefined ? 'power' : 'full',
    sign: exponent === undefined ? 'none' : 'lost',
    timesLost: false,
    uncertainty: digits === undefined ? null : decimalOf(digits, (value ?? 0) - places),
    start,
    end,
  };
}

/** "104e105": an en dash that a damaged font shows as e. */
const E_DASH = /e$/u;

/** Gives the low end of a range written with "e" for the dash, or undefined. */
export function dashedByE(page: Page, high: PlacedAtom): PlacedAtom | undefined {
  if (!E_DASH.test(before(page, high.start, 1))) return undefined;
  return damagedAtom()(page, high.start - 1);
}
