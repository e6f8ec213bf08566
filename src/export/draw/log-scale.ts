/** A logarithmic axis over whole decades: exponents of both ends, and the place of a value in px. */
export type LogScale = {
  readonly low: number;
  readonly high: number;
  readonly decades: readonly number[];
  readonly at: (value: number) => number;
};

/** Gives the axis that holds all values above zero, one decade at least, from `start` to `end` px. */
export function logScale(values: readonly number[], start: number, end: number): LogScale {
  const exponents = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const least = exponents.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = exponents.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const low = exponents.length === 0 ? 0 : Math.floor(least);
  const high = exponents.length === 0 ? 1 : Math.max(Math.ceil(most), low + 1);
  const decades = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return { low, high, decades, at: (value) => start + ((Math.log10(value) - low) / (high - low)) * (end - start) };
}

const RAISED = new Map(Array.from('0123456789-', (c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'[i] ?? c] as const));

/** Gives a power of ten as people write it: 10⁻⁴. */
export const powerOfTen = (exponent: number): string =>
  `10${Array.from(String(exponent), (c) => RAISED.get(c) ?? c).join('')}`;

/** Gives each decade, or every second, fifth … one where there are more than `most`. */
export function someDecades({ decades }: LogScale, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((one) => decades.length / one <= most) ?? 100;
  return decades.filter((decade) => decade % step === 0);
}
