import type { Candidate, Document, Scored } from '../domain/index.js';
import { reasonsOf } from './checks/index.js';
import { confidenceOf, weakestOf } from './confidence.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { triageBy } from './triage.js';
import { WEIGHTS, type Weights } from './weights.js';

/** How to score: weights and policy in force unless others are given. */
export type ScoreOptions = { readonly weights?: Weights; readonly policy?: Policy };

/**
 * Gives the candidates of one paper their reasons, checks of the paper as a whole included, their confidence per field, their weakest
 * field and their status. The document lets checks see damaged characters.
 */
export function scoreAll(
  candidates: readonly Candidate[],
  document?: Document,
  { weights = WEIGHTS, policy = DEFAULT_POLICY }: ScoreOptions = {},
): Scored[] {
  const all = reasonsOf({ candidates, document });
  const triage = triageBy(policy, weights);
  return candidates.map((candidate, i) => {
    const reasons = all[i] ?? [];
    const confidence = confidenceOf(reasons, weights);
    const status = triage({ outOfScope: candidate.scope.value, confidence, reasons });
    return { candidate, confidence, weakest: weakestOf(confidence), reasons, status };
  });
}

export { acceptAt } from './acceptance.js';
export { biasOf, confidenceOf, weightOf } from './confidence.js';
export { byField } from './fit-fields.js';
export { Configuration, DEFAULT_POLICY, Policy } from './policy.js';
export { type Refit, type RefitRecord, refit } from './refit.js';
export { alwaysReview, assurance, type Machine, type Triaged } from './triage.js';
export { outlookOf, type TriageOutlook, triageRecord, verdictOf } from './triage-records.js';
export { type AcceptancePoint, WEIGHTS, Weights } from './weights.js';
export { type Interval, wilson } from './wilson.js';
