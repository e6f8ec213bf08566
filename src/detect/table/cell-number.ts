import { point, type Qualifier, type Quantity } from '../../domain/index.js';

/**
 * The number of a table cell. `quantity` has its own power of ten applied; `powered` says whether one was printed.
 * `start` and `end` are offsets in the cell's text.
 */
export type CellNumber = {
  readonly quantity: Quantity;
  readonly powered: boolean;
  readonly start: number;
  readonly end: number;
  /** What follows the number: a unit, a note mark, nothing. */
  readonly rest: string;
};

const MINUS = '[−–—‐‑⁻-]';
const QUALIFIER = String.raw`(?:(?<qualifier>[~∼≈<>≤≥≲≳⩽⩾]|ca\.?|about|approx\.?|up to)\s?)?`;
// The 10 of "1.2·10⁻⁴" and of "3.10-5" (full stop as times) is no decimal
const TEN = String.raw`10\s?(?:[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹^]|${MINUS}\d{1,2}(?![\d.]))`;
const number = (name: string): string => String.raw`(?<${name}>\d{1,9}(?:[.,·](?!${TEN})\d{1,9})?|\.\d{1,9})`;
const SIGN = `(?<sign>${MINUS}\\s?)?`;
// "1.2(3)", "1.2 ± 0.3"
const SPREAD = String.raw`(?:\((?<digits>\d{1,3})\)|\s?\(?\s?(?:±|\+\/-)\s?(?<spread>\d{1,9}(?:\.\d{1,9})?)\s?\)?)?`;
// "1.2–3.4", "1.2 to 3.4"; a sign glued to the second number only is a range too
const UPPER = String.raw`(?:\s?(?:${MINUS}|~|to)\s?${number('upper')})?`;
const RAISED = '(?<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})';
const FLAT = String.raw`\^?\s?\(?(?<flat>${MINUS}\s?\d{1,2})\)?(?!\d)`;
const POWER = String.raw`(?:\s?\)?(?:\s?[×xX*·⋅∙•.]\s?|\s)10\s?(?:${RAISED}|${FLAT})|[eE](?<short>[+−-]?\d{1,3}))?`;
const NUMBER = new RegExp(`^\\(?\\s?${QUALIFIER}\\(?${SIGN}${number('value')}${SPREAD}${UPPER}${POWER}`, 'u');
const BARE_POWER = new RegExp(`^${QUALIFIER}10\\s?(?:${RAISED}|${FLAT})`, 'u');

const QUALIFIERS: Readonly<{ [printed: string]: Qualifier }> = {
  '<': '<',
  '≤': '<',
  '⩽': '<',
  '≲': '<',
  '>': '>',
  '≥': '>',
  '⩾': '>',
  '≳': '>',
  'up to': 'up to',
};

/** Gives the number that opens a cell's text (of the view), or undefined for "—", "n.a.", words and dates. */
export function readCellNumber(text: string): CellNumber | undefined {
  const match = BARE_POWER.exec(text) ?? NUMBER.exec(text);
  if (match === null) return undefined;
  const rest = text.slice(match[0].length).trim();
  const groups: Groups = match.groups ?? {};
  const exponent = exponentOf(groups);
  const powered = exponent !== undefined;
  const quantity = toQuantity(groups, Number(`1e${exponent ?? 0}`));
  return { quantity, powered, start: 0, end: match[0].trimEnd().length, rest };
}

type Groups = { readonly [name: string]: string | undefined };

function toQuantity(groups: Groups, power: number): Quantity {
  const qualifier = groups.qualifier === undefined ? null : (QUALIFIERS[groups.qualifier] ?? '~');
  const value = scaled(groups.value ?? '1', power) * (groups.sign === undefined ? 1 : -1);
  if (groups.upper !== undefined) return range(value, scaled(groups.upper, power));
  if (qualifier === '<' || qualifier === 'up to') return { ...point(0, qualifier), value: null, high: value };
  if (qualifier === '>') return { ...point(0, qualifier), value: null, low: value };
  return { ...point(value, qualifier), uncertainty: uncertaintyOf(groups, power) };
}

const range = (a: number, b: number): Quantity => ({
  value: null,
  low: Math.min(a, b),
  high: Math.max(a, b),
  qualifier: 'range',
  uncertainty: null,
});

/** "1.23(4)" is 1.23 ± 0.04: the digits count in the last place printed. */
function uncertaintyOf({ value = '', digits, spread }: Groups, power: number): number | null {
  if (spread !== undefined) return scaled(spread, power);
  if (digits === undefined) return null;
  const places = value.split(/[.,·]/u)[1]?.length ?? 0;
  return Number(`${digits}e${-places}`) * power;
}

function exponentOf({ raised, flat, short }: Groups): number | undefined {
  const printed = raised ?? flat ?? short;
  if (printed === undefined) return undefined;
  const digits = printed.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (c) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).replace(/\D/gu, '');
  return /[−–—‐‑⁻-]/u.test(printed) ? -Number(digits) : Number(digits);
}

/** "1,200" is 1200, "1,2" and "0,123" are decimals. Powers of ten are applied in decimal, so that 1.2 × 1e-4 is 1.2e-4. */
function scaled(printed: string, power: number): number {
  const plain = /^[1-9]\d{0,2},\d{3}$/u.test(printed) ? printed.replace(',', '') : printed.replace(/[,·]/u, '.');
  return Number(`${plain}e${Math.round(Math.log10(power))}`);
}
