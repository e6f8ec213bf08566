import { mapQuantity, point, type Quantity } from '../domain/index.js';

export const SIGMA_UNITS = ['S/cm', 'mS/cm'] as const;
export type SigmaUnit = (typeof SIGMA_UNITS)[number];
export const TEMPERATURE_UNITS = ['°C', 'K'] as const;
export type TemperatureUnit = (typeof TEMPERATURE_UNITS)[number];

const ZERO_CELSIUS = 273.15;
const clean = (value: number): number => Number(value.toPrecision(12));

/** Gives a quantity in S/cm from one in the unit that a person typed. */
export const toSiemens = (quantity: Quantity, unit: SigmaUnit): Quantity =>
  unit === 'S/cm' ? quantity : mapQuantity(quantity, (value) => clean(value / 1000));
export const fromSiemens = (quantity: Quantity, unit: SigmaUnit): Quantity =>
  unit === 'S/cm' ? quantity : mapQuantity(quantity, (value) => clean(value * 1000));

/** Gives a quantity in K from one in the unit that a person typed. */
export const toKelvin = (quantity: Quantity, unit: TemperatureUnit): Quantity =>
  unit === 'K' ? quantity : mapQuantity(quantity, (value) => clean(value + ZERO_CELSIUS));
export const fromKelvin = (quantity: Quantity, unit: TemperatureUnit): Quantity =>
  unit === 'K' ? quantity : mapQuantity(quantity, (value) => clean(value - ZERO_CELSIUS));

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MANTISSA = String.raw`[-−]?\d{1,15}(?:\.\d{1,15})?`;
const POWER = String.raw`(?:[eE]|\s*[×x*·]\s*10\s*\^?\s*)([-−⁻+]?[\d${RAISED}]{1,3})`;
/** "6.7e-4", "6.7×10⁻⁴", "6.7 x 10^-4", "25" */
const NUMBER = new RegExp(`^(${MANTISSA})(?:${POWER})?$`, 'u');
/** "1e-4 – 3e-4", "25 to 60"; a hyphen needs spaces, so that it is no minus sign. */
const RANGE = /^(.{1,30}?)(?:\s+(?:to|-)\s+|\s*–\s*)(.{1,30})$/u;
const QUALIFIED = /^(~|≈|>|<|up to)\s*(.{1,40})$/u;

/** Reads what a person types for a quantity: a number, a range, or one with ~, >, < or "up to". Undefined for anything else. */
export function readQuantity(typed: string): Quantity | undefined {
  const text = typed.trim();
  const qualified = QUALIFIED.exec(text);
  if (qualified !== null) return readQualified(qualified[1] ?? '', readPlain(qualified[2] ?? ''));
  const value = readPlain(text);
  if (value !== undefined) return point(value);
  const range = RANGE.exec(text);
  const [low, high] = [readPlain(range?.[1] ?? ''), readPlain(range?.[2] ?? '')];
  if (low === undefined || high === undefined || low >= high) return undefined;
  return { value: null, low, high, qualifier: 'range', uncertainty: null };
}

function readQualified(sign: string, value: number | undefined): Quantity | undefined {
  if (value === undefined) return undefined;
  if (sign === '~' || sign === '≈') return point(value, '~');
  if (sign === '>') return { value: null, low: value, high: null, qualifier: '>', uncertainty: null };
  return { value: null, low: null, high: value, qualifier: sign === '<' ? '<' : 'up to', uncertainty: null };
}

function readPlain(text: string): number | undefined {
  const match = NUMBER.exec(text.trim());
  if (match === null) return undefined;
  const [, mantissa = '', power = '0'] = match;
  const exponent = Array.from(power, (c) => (RAISED.includes(c) ? String(RAISED.indexOf(c)) : c)).join('');
  return Number(`${minus(mantissa)}e${minus(exponent)}`);
}

const minus = (text: string): string => text.replace(/[−⁻]/u, '-');

/** Gives a quantity as `readQuantity` reads it; empty for none. */
export function writeQuantity({ value, low, high, qualifier }: Quantity): string {
  if (value !== null)
    return `${qualifier === '~' || qualifier === 'order of magnitude' ? '~' : ''}${writeNumber(value)}`;
  if (low !== null && high !== null) return `${writeNumber(low)} – ${writeNumber(high)}`;
  if (low !== null) return `>${writeNumber(low)}`;
  if (high !== null) return `${qualifier === 'up to' ? 'up to ' : '<'}${writeNumber(high)}`;
  return '';
}

function writeNumber(value: number): string {
  const short = Number(value.toPrecision(8));
  const size = Math.abs(short);
  return size !== 0 && (size < 0.01 || size >= 100_000) ? short.toExponential() : String(short);
}
