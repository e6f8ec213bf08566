import type { Record } from '../../domain/index.js';

/** What a conductivity may be, in S/cm: both ends the same for a number, 0 or infinity where a bound leaves it open. */
export type ValueRange = { readonly low: number; readonly high: number };

type Value = Pick<Record, 'sigma_S_cm' | 'low_S_cm' | 'high_S_cm'>;

/** Gives what a conductivity may be; null when it says nothing, or nothing above zero. */
export function rangeOf({ sigma_S_cm: value, low_S_cm: low, high_S_cm: high }: Value): ValueRange | null {
  const range = { low: value ?? low ?? 0, high: value ?? high ?? Number.POSITIVE_INFINITY };
  return (value ?? low ?? high) === null || range.high <= 0 ? null : range;
}

/** Gives the least factor, from 1, by which two conductivities contradict each other: that between two numbers, 1 for ranges that overlap. */
export const factorBetween = (a: ValueRange, b: ValueRange): number => Math.max(1, a.low / b.high, b.low / a.high);
