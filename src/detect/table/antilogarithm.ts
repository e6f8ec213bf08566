import type { Quantity } from '../../domain/index.js';
import { readCellNumber } from './cell-number.js';
import type { BodyCell } from './frame.js';
import type { HeaderLog, HeaderMeaning } from './header.js';

/**
 * Gives the conductivity whose logarithm is printed, in the header's unit. Forms with σT are divided by the temperature
 * in kelvin and are undefined without it. An uncertainty of the logarithm becomes the half-width it spans.
 */
export function logToQuantity(printed: Quantity, log: HeaderLog, kelvin: number | undefined): Quantity | undefined {
  const timesT = log === 'log10 σT' || log === 'ln σT';
  if (timesT && kelvin === undefined) return undefined;
  const base = log === 'ln' || log === 'ln σT' ? Math.E : 10;
  const sign = log === '-log10' ? -1 : 1;
  const on = (value: number | null): number | null =>
    value === null ? null : tidy(base ** (sign * value) / (timesT ? (kelvin ?? 1) : 1));
  const [low, high] = sign === 1 ? [on(printed.low), on(printed.high)] : [on(printed.high), on(printed.low)];
  const { value, uncertainty, qualifier } = printed;
  const spread = value === null || uncertainty === null ? null : half(on(value + uncertainty), on(value - uncertainty));
  return { value: on(value), low, high, qualifier: turn(qualifier, sign), uncertainty: spread };
}

/** Gives the temperature in kelvin that the header or one cell of the row states, undefined for none or several. */
export function rowKelvin(meaning: HeaderMeaning, row: readonly BodyCell[]): number | undefined {
  if (meaning.temperature !== undefined) return meaning.temperature.kelvin;
  const kelvins = row.flatMap((cell) => cellKelvin(cell) ?? []);
  return kelvins.length === 1 ? kelvins[0] : undefined;
}

function cellKelvin({ text, meaning }: BodyCell): number | undefined {
  if (meaning.quantity !== 'temperature' || meaning.role !== undefined) return undefined;
  const value = readCellNumber(text)?.quantity.value;
  if (value === undefined || value === null || meaning.temperatureUnit === undefined) return undefined;
  return meaning.temperatureUnit === 'K' ? value : value + 273.15;
}

const half = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : tidy(Math.abs(a - b) / 2);

function turn(qualifier: Quantity['qualifier'], sign: number): Quantity['qualifier'] {
  if (sign === 1) return qualifier;
  return qualifier === '<' ? '>' : qualifier === '>' ? '<' : qualifier;
}

/** Logarithms are printed with three or four digits; more than six digits of the antilogarithm are noise. */
const tidy = (value: number): number => Number(value.toPrecision(6));
