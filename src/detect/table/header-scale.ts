import type { HeaderUnit } from './header-unit.js';

/**
 * What the number in a cell is to be multiplied with. `ambiguous`: the header can be read both ways, `other` is the second.
 */
export type HeaderScale = {
  readonly multiplier: number;
  readonly other?: number;
  readonly start: number;
  readonly end: number;
};

const TIMES = String.raw`(?<times>[×xX*·]\s?)`;
// "10^-4", "10-4", "10 -4", "10^4", "10^(-4)"; flattened "104" only after a times sign
const POWER = String.raw`(?:10\s?\^\s?\(?(?<raised>[+-]?\s?\d{1,2})\)?|10\s?\(?(?<flat>-\s?\d{1,2})\)?(?!\d))`;
const FLATTENED = String.raw`(?<=[×xX*·]\s?)10\s?(?<digit>\d)(?!\d)|^10\s?(?<leading>\d)(?=\s?[·×]?\s?σ)`;
// "1E-4", "(E-4)"
const SHORT = String.raw`(?<![A-Za-z\d])1?[eE](?<short>-\d{1,2})(?!\d)`;
const SCALE = new RegExp(`${TIMES}?(?:${POWER}|${FLATTENED}|${SHORT})`, 'u');

/**
 * Gives the power of ten of a folded header.
 * Beside the unit it belongs to the unit: "σ (10^-4 S cm^-1)" over 1.2 means 1.2e-4.
 * Beside the symbol it was applied to the value: "σ × 10^4 / S cm^-1" and "10^4 σ" over 1.2 mean 1.2e-4.
 * A scale that would make the conductivity larger under its convention is doubted: "σ × 10^-4" and "(10^4 S cm^-1)".
 */
export function readHeaderScale(folded: string, unit: HeaderUnit | undefined): HeaderScale | undefined {
  const match = SCALE.exec(folded);
  if (match === null) return undefined;
  const exponent = exponentOf(match.groups ?? {});
  if (exponent === 0 || Math.abs(exponent) > 15) return undefined;
  const place = { start: match.index, end: match.index + match[0].length };
  const likely = Number(`1e${-Math.abs(exponent)}`);
  const unlikely = Number(`1e${Math.abs(exponent)}`);
  const expected = belongsToUnit(folded, place, unit) ? exponent < 0 : exponent > 0;
  return { multiplier: likely, ...(expected ? {} : { other: unlikely }), ...place };
}

function exponentOf({ raised, flat, digit, leading, short }: { readonly [name: string]: string | undefined }): number {
  return Number((raised ?? flat ?? digit ?? leading ?? short ?? '0').replaceAll(' ', ''));
}

type Place = { readonly start: number; readonly end: number };

/** Between an opening bracket (or a comma) and the unit, directly before the unit, or in a bracket of its own. */
function belongsToUnit(folded: string, { start, end }: Place, unit: HeaderUnit | undefined): boolean {
  const before = folded.slice(0, start).trimEnd();
  if (unit === undefined) return /[([,]$/u.test(before) || before === '';
  if (unit.end <= start) return sameBracket(folded.slice(unit.end, start)) && inBracket(folded, unit);
  const between = folded.slice(end, unit.start);
  const adjoins = /^\s?\)?\s?[·×*]?\s?\(?\s?$/u.test(between);
  return adjoins && (/^[^×xX*·]/u.test(folded.slice(start)) || before === '' || /[([,/:]$|\bin$/u.test(before));
}

const sameBracket = (between: string): boolean => !/[)\]([]/u.test(between);
const inBracket = (folded: string, unit: HeaderUnit): boolean => /[([]\s?$/u.test(folded.slice(0, unit.start));
