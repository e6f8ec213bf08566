import {
  DECIMAL,
  FLAT_POWER,
  MANTISSA,
  NUMBER_BEGINS,
  NUMBER_START,
  POWER,
  RAISED_POWER,
  SPREAD,
  TIMES,
} from './pieces.js';
import { applyRules, type Rule } from './rule.js';

/**
 * One number as printed: `mantissa` is plain decimal text ("6.7"), `exponent` its power of ten, null where none is printed.
 * `form` says how: full "6.7 × 10^-4", power "10^-4", short "6.7E-4", decimal "0.3".
 * `sign` says how the exponent's sign is printed: raised, flat ("10-4"), or lost ("103": positive, or the minus is gone).
 */
export type NumberAtom = {
  readonly mantissa: string;
  readonly exponent: number | null;
  readonly form: 'full' | 'power' | 'short' | 'decimal';
  readonly sign: 'raised' | 'flat' | 'lost' | 'none';
  /** Half-width or standard uncertainty, in the number's own scale. */
  readonly uncertainty: number | null;
  /** The times sign is missing ("3.4 10-7", "610-5"). */
  readonly timesLost: boolean;
};

/** An atom with its place [start, end) in the folded text. */
export type PlacedAtom = NumberAtom & { readonly start: number; readonly end: number };

type Groups = Readonly<Record<string, string | undefined>>;

/** Gives the number of decimal text times a power of ten, exactly as if it were written out. */
export const decimalOf = (mantissa: string, exponent: number): number => Number(`${mantissa}e${exponent}`);

/** Gives the value of an atom. */
export const numberOf = ({ mantissa, exponent }: NumberAtom): number => decimalOf(mantissa, exponent ?? 0);

/** Gives plain decimal text of a printed decimal: "1,2", "1·2" and "1:2" are 1.2, "2,500" and "61 000" whole numbers. */
export function plainDecimal(printed: string, powered: boolean): string {
  const text = printed.replace(/ /gu, '');
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/u.test(text) || /^[1-9]\d{0,2}(?:,\d{3}){2,}$/u.test(text))
    return text.replace(/,/gu, '');
  if (!powered && /^[1-9]\d{0,2},\d{3}$/u.test(text)) return text.replace(',', '');
  return text.replace(/[,·:]/u, '.').replace(/^\./u, '0.');
}

const toExponent = (printed: string): number => Number(printed.replace(/[ ^]/gu, ''));

/** "1.23(4)" is 1.23 ± 0.04: bracketed digits count in the last place printed; an interval [a, b] has half its width. */
function uncertaintyOf({ digits, spread, inner, from, to }: Groups, mantissa: string, exponent: number): number | null {
  const half = spread ?? inner;
  if (half !== undefined) return decimalOf(plainDecimal(half, true), exponent);
  if (from !== undefined && to !== undefined)
    return Number((((Number(to) - Number(from)) / 2) * 10 ** exponent).toPrecision(12));
  if (digits === undefined) return null;
  const places = mantissa.split('.')[1]?.length ?? 0;
  return decimalOf(digits, exponent - places);
}

function readPowered(match: RegExpExecArray, timesLost: boolean): NumberAtom | undefined {
  const groups: Groups = match.groups ?? {};
  const { raised, flat, unsigned } = groups;
  const exponent = toExponent(raised ?? flat ?? unsigned ?? '0');
  const mantissa = plainDecimal(groups.mantissa ?? '1', true);
  if (Math.abs(exponent) > 30 || Number(mantissa) === 0) return undefined;
  const sign = raised !== undefined ? 'raised' : flat !== undefined ? 'flat' : 'lost';
  const form = groups.mantissa === undefined ? 'power' : 'full';
  return { mantissa, exponent, form, sign, timesLost, uncertainty: uncertaintyOf(groups, mantissa, exponent) };
}

function readShort({ groups = {} }: RegExpExecArray): NumberAtom | undefined {
  const exponent = toExponent(groups.exponent ?? '0');
  const mantissa = plainDecimal(groups.mantissa ?? '', true);
  if (Math.abs(exponent) > 30) return undefined;
  return { mantissa, exponent, form: 'short', sign: 'flat', timesLost: false, uncertainty: null };
}

function readDecimal({ groups = {} }: RegExpExecArray): NumberAtom {
  const mantissa = plainDecimal(groups.mantissa ?? '', false);
  const uncertainty = uncertaintyOf(groups, mantissa, 0);
  return { mantissa, exponent: null, form: 'decimal', sign: 'none', timesLost: false, uncertainty };
}

const rule = (name: string, source: string, read: Rule<NumberAtom>['read']): Rule<NumberAtom> => ({
  name,
  pattern: new RegExp(NUMBER_START + source, 'gu'),
  begins: NUMBER_BEGINS,
  read,
});

/** Ways of writing a number; the longest reading at a place wins. */
export const NUMBER_RULES: readonly Rule<NumberAtom>[] = [
  // "6.7 × 10^-4", "6.4(2)×10-4", "1,2·10-3", "(1.2 ± 0.3) × ..." is read where lists are
  rule('times a power of ten', `(?<mantissa>${MANTISSA})${SPREAD}?${TIMES}${POWER}`, (m) => readPowered(m, false)),
  // "3.10-5", "4.2.10^-3": a full stop as times sign
  rule(
    'full stop as times sign',
    String.raw`(?<mantissa>\d{1,3}(?:[.,]\d{1,6})?)\.(?:${RAISED_POWER}|10(?<flat>-\d{1,2})(?!\d|[.,]\d))`,
    (m) => readPowered(m, false),
  ),
  // "3.4 10-7", "6 10^-8": the times sign is lost
  rule('times sign lost', String.raw`(?<mantissa>\d{1,3}(?:\.\d{1,6})?) (?:${RAISED_POWER}|${FLAT_POWER})`, (m) =>
    readPowered(m, true),
  ),
  // "3.21 9 10-4", "7 3 10^-4": a digit in the place of the times sign
  rule(
    'digit for a times sign',
    String.raw`(?<mantissa>\d{1,3}(?:\.\d{1,6})?) [369] (?:${RAISED_POWER}|${FLAT_POWER})`,
    (m) => readPowered(m, true),
  ),
  // "5.5 204)10-5", "6.4 © 10-4": something unknown in the place of the times sign
  rule(
    'unknown sign for a times sign',
    String.raw`(?<mantissa>\d{1,3}(?:\.\d{1,6})?) ?(?:\d{1,3}\)|\(cid:\d{1,3}\)|GLYPH<\d{1,3}>|\/C\d{1,2}|[^\s\p{L}\p{N}.,;:()[\]{}<>=~≈≤≥±+/%°'"|→÷&…^_-]) ?(?:${RAISED_POWER}|${FLAT_POWER})`,
    (m) => readPowered(m, true),
  ),
  // "610-5", "6.110^-4": times sign and spaces are lost
  rule(
    'times sign and spaces lost',
    String.raw`(?<mantissa>[1-9](?:\.\d{1,4}?)?)(?:${RAISED_POWER}|10(?<flat>-\d{1,2})(?!\d|[.,]\d))`,
    (m) => readPowered(m, true),
  ),
  // "1.18E-05", "1.2e-4", "3E-5"
  rule(
    'exponent after E',
    String.raw`(?<mantissa>\d{1,6}(?:[.,]\d{1,9})?) ?[eE] ?(?<exponent>[-+]\d{1,2})(?![\d.])`,
    readShort,
  ),
  rule('unsigned exponent after E', String.raw`(?<mantissa>\d{1,6}\.\d{1,9})E(?<exponent>\d{1,2})(?![\d.])`, readShort),
  // "10^-4", "10-4"
  rule('power of ten', `(?:${RAISED_POWER}|${FLAT_POWER})`, (m) => readPowered(m, false)),
  // "0.31", "2.35(8)", "0.087 ± 0.004"
  rule('decimal', `(?<mantissa>${DECIMAL})${SPREAD}?`, readDecimal),
];

/** Gives the numbers of a folded text from left to right. */
export const scanNumbers = (folded: string): PlacedAtom[] =>
  applyRules(folded, NUMBER_RULES, undefined).map(({ span, value }) => ({ ...value, ...span }));
