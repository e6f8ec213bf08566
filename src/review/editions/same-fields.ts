import type { Record } from '../../domain/index.js';

type Field = 'value' | 'temperature' | 'material';

/** Values that two readings of one file may differ by, as a share, and temperatures, in K. */
const SHARE = 1e-3;
const KELVIN = 0.5;

const near = (a: number | null, b: number | null, by: number): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= by);

const close = (a: number | null, b: number | null): boolean =>
  near(a, b, SHARE * Math.max(Math.abs(a ?? 0), Math.abs(b ?? 0)));

export const sameValue = (a: Record, b: Record): boolean =>
  close(a.sigma_S_cm, b.sigma_S_cm) &&
  close(a.low_S_cm, b.low_S_cm) &&
  close(a.high_S_cm, b.high_S_cm) &&
  a.qualifier === b.qualifier;

export const sameTemperature = (a: Record, b: Record): boolean =>
  near(a.temperature_K, b.temperature_K, KELVIN) &&
  near(a.temperature_low_K, b.temperature_low_K, KELVIN) &&
  near(a.temperature_high_K, b.temperature_high_K, KELVIN);

/** The same formula, the same amounts, or, where a record has neither, the same words. */
export function sameMaterial(a: Record, b: Record): boolean {
  if (a.formula !== null && a.formula === b.formula) return true;
  if (a.composition !== null && b.composition !== null) return sameAmounts(a.composition, b.composition);
  return plain(a.material) === plain(b.material);
}

function sameAmounts(a: { readonly [element: string]: number }, b: { readonly [element: string]: number }): boolean {
  const elements = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...elements].every((element) => near(a[element] ?? 0, b[element] ?? 0, 0.005));
}

const plain = (words: string | null): string =>
  (words ?? '')
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\s\u200B]/gu, '')
    .toLowerCase();

/** Gives the fields in which two records of one fact differ; what one of them does not say is a difference. */
export const differences = (a: Record, b: Record): Field[] => [
  ...(sameValue(a, b) ? [] : (['value'] as const)),
  ...(sameTemperature(a, b) ? [] : (['temperature'] as const)),
  ...(sameMaterial(a, b) ? [] : (['material'] as const)),
];
