import { type AcceptanceTrial, acceptanceCurve, type Nested, nestedAcceptance } from './acceptance.js';
import { type Confidences, crossValidate, type FitRecord, fitFields, foldsOf, plattOf } from './fit-fields.js';
import type { Policy } from './policy.js';
import { assurance, logOdds, productOf } from './triage.js';
import { PRIOR, type Weights } from './weights.js';

/** A judged record as the fit sees it. `eligible`: no reason sends it to a person; `all`: the fact is right, null where that is not judged. */
export type RefitRecord = FitRecord & { readonly eligible: boolean; readonly all: boolean | null };

export type RefitOptions = {
  readonly policy: Policy;
  /** Day of the fit, ISO 8601. */
  readonly fitted: string;
  /** Names of the sets. */
  readonly sets: readonly string[];
  readonly hash: (text: string) => string;
};

/** New weights, and what they gave each record when its paper was held out, in the order of the records. */
export type Refit = {
  readonly weights: Weights;
  readonly heldOut: readonly Confidences[];
  readonly trials: readonly AcceptanceTrial[];
  /** Acceptance at the policy's target with thresholds that other papers chose. */
  readonly nested: Nested;
};

/** Fits weights to judged records and measures, on papers held out, which threshold gives which precision. Deterministic. */
export function refit(records: readonly RefitRecord[], { policy, fitted, sets, hash }: RefitOptions): Refit {
  const heldOut = crossValidate(records, PRIOR);
  const margins = records.map(({ all }, i) => {
    const confidence = heldOut[i];
    return { margin: confidence === undefined ? 0 : logOdds(productOf(confidence, policy)), right: all ?? undefined };
  });
  const { slope, shift } = plattOf(margins);
  const joint = { slope: Number(slope.toFixed(3)), shift: Number(shift.toFixed(3)) };
  const folds = foldsOf(records.map(({ paper }) => paper));
  const judged = records.flatMap(({ all, eligible }, i) => {
    const confidence = heldOut[i];
    if (all === null || confidence === undefined) return [];
    const trial = { joint: assurance(confidence, policy, { joint }).joint, eligible, right: all };
    return [{ trial, fold: folds[i] ?? 0 }];
  });
  const trials = judged.map(({ trial }) => trial);
  const nested = nestedAcceptance(
    trials,
    judged.map(({ fold }) => fold),
    policy.target,
  );
  const digest = hash(JSON.stringify(records)).slice(0, 16);
  const data = {
    hash: digest,
    sets: [...sets],
    papers: new Set(records.map(({ paper }) => paper)).size,
    records: records.length,
  };
  const log = fitFields(records, PRIOR);
  const version = `${fitted}-${digest.slice(0, 6)}`;
  const weights = { version, fitted, data, ...log, joint, acceptance: acceptanceCurve(trials) };
  return { weights, heldOut, trials, nested };
}
