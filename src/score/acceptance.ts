import type { AcceptancePoint } from './weights.js';

/** A record with the probability that its decisive fields are right, whether triage may accept it at all, and whether it is right. */
export type AcceptanceTrial = { readonly joint: number; readonly eligible: boolean; readonly right: boolean };

/** Thresholds at which acceptance is measured: 0.300, 0.305, ... 0.995. */
const GRID = Array.from({ length: 140 }, (_, i) => Number((0.3 + i / 200).toFixed(3)));

/** Measures, threshold by threshold, the precision of what would be accepted and the share of all right records that it holds. */
export function acceptanceCurve(trials: readonly AcceptanceTrial[]): AcceptancePoint[] {
  const right = trials.filter((trial) => trial.right).length;
  return GRID.map((at) => {
    const accepted = trials.filter(({ joint, eligible }) => eligible && joint >= at);
    const good = accepted.filter((trial) => trial.right).length;
    const precision = accepted.length === 0 ? 1 : good / accepted.length;
    return { at, precision: rounded(precision), share: rounded(right === 0 ? 0 : good / right) };
  });
}

/** Acceptance where no curve was measured: with weights set by hand. */
export const UNMEASURED_AT = 0.5;

/**
 * Gives the lowest threshold from which on every threshold keeps the wanted precision, with what is expected there. Where none does,
 * nothing is accepted (a threshold above 1).
 */
export function acceptAt(curve: readonly AcceptancePoint[], target: number): AcceptancePoint {
  if (curve.length === 0) return { at: UNMEASURED_AT, precision: Number.NaN, share: Number.NaN };
  const tooLow = curve.findLastIndex(({ precision }) => precision < target);
  return curve[tooLow + 1] ?? { at: 1.01, precision: 1, share: 0 };
}

const rounded = (value: number): number => Number(value.toFixed(4));
