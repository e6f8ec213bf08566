import type { AcceptancePoint } from './weights.js';
import { wilson } from './wilson.js';

/** A record with the probability that its decisive fields are right, whether triage may accept it at all, and whether it is right. */
export type AcceptanceTrial = { readonly joint: number; readonly eligible: boolean; readonly right: boolean };

/** Thresholds at which acceptance is measured: 0.300, 0.305, ... 0.995. */
const GRID = Array.from({ length: 140 }, (_, i) => Number((0.3 + i / 200).toFixed(3)));

/**
 * Measures, threshold by threshold, the precision of what would be accepted and the share of all right records that it holds. A surer
 * record is at least as likely right: where the few at the top say otherwise, precision is pooled with those below (isotonic regression).
 */
export function acceptanceCurve(trials: readonly AcceptanceTrial[]): AcceptancePoint[] {
  const right = trials.filter((trial) => trial.right).length;
  const sorted = trials.filter(({ eligible }) => eligible).sort((a, b) => b.joint - a.joint);
  const pooled = falling(sorted.map((trial) => Number(trial.right)));
  return GRID.map((at) => {
    const accepted = sorted.findLastIndex(({ joint }) => joint >= at) + 1;
    const good = sorted.slice(0, accepted).filter((trial) => trial.right).length;
    const expected = pooled.slice(0, accepted).reduce((sum, p) => sum + p, 0);
    const precision = accepted === 0 ? 1 : expected / accepted;
    const low = accepted === 0 ? 1 : wilson(expected, accepted, Z).low;
    return { at, precision: rounded(precision), low: rounded(low), share: rounded(right === 0 ? 0 : good / right) };
  });
}

/** The quantile of the normal distribution for 80 % on one side. */
const Z = 0.8416;

/** Gives the falling sequence nearest to numbers by least squares: neighbours that rise are pooled (Ayer et al., doi 10.1214/aoms/1177728423). */
function falling(numbers: readonly number[]): number[] {
  const pools: { readonly sum: number; readonly size: number }[] = [];
  for (const number of numbers) {
    let pool = { sum: number, size: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.size <= pool.sum / pool.size;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, size }) => new Array<number>(size).fill(sum / size));
}

/** What was accepted, and how much of it was right, where no record had a say in the threshold that it was held against. */
export type Nested = { readonly accepted: number; readonly right: number; readonly share: number };

/**
 * Accepts the trials of each fold from the threshold on that all other folds choose for the target: what acceptance is worth on papers
 * that neither weights nor threshold have seen. `folds` gives the fold of each trial.
 */
export function nestedAcceptance(trials: readonly AcceptanceTrial[], folds: readonly number[], target: number): Nested {
  const accepted = [...new Set(folds)].flatMap((fold) => {
    const { at } = acceptAt(acceptanceCurve(trials.filter((_, i) => folds[i] !== fold)), target);
    return trials.filter(({ joint, eligible }, i) => folds[i] === fold && eligible && joint >= at);
  });
  const [right, all] = [accepted, trials].map((some) => some.filter((trial) => trial.right).length);
  return { accepted: accepted.length, right: right ?? 0, share: all ? (right ?? 0) / all : 0 };
}

/** Acceptance where no curve was measured: with weights set by hand. */
export const UNMEASURED_AT = 0.5;

/**
 * Gives the lowest threshold from which on the wanted precision is kept with a certainty of 80 %, with what is expected there: of few
 * records that were all right too few to promise anything. Where none is, nothing is accepted (a threshold above 1).
 */
export function acceptAt(curve: readonly AcceptancePoint[], target: number): AcceptancePoint {
  if (curve.length === 0) return { at: UNMEASURED_AT, precision: Number.NaN, share: Number.NaN };
  const from = curve.findLastIndex(({ precision }) => precision < target) + 1;
  const kept = curve.slice(from).find(({ precision, low = precision }) => low >= target);
  return kept ?? { at: 1.01, precision: 1, share: 0 };
}

const rounded = (value: number): number => Number(value.toFixed(4));
