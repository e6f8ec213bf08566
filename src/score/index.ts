import {
  type Candidate,
  type Document,
  type Field,
  Field as Fields,
  type Reason,
  type Scored,
} from '../domain/index.js';
import { runChecks } from './checks/index.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { triageBy } from './triage.js';
import { WEIGHTS, type Weights } from './weights.js';

/** Gives the log-odds that a reason adds to its field; a code without a weight adds 0. */
export const weightOf = ({ field, code }: Reason, weights: Weights = WEIGHTS): number =>
  field === undefined ? 0 : (weights.weights[field][code] ?? 0);

/** Gives the log-odds at which a field starts before any reason. */
export const biasOf = (field: Field, weights: Weights = WEIGHTS): number => weights.bias[field];

/** Gives the confidence of each field: the logistic function of its bias plus the weights of its reasons. */
export function confidenceOf(reasons: readonly Reason[], weights: Weights = WEIGHTS): { [field in Field]: number } {
  const sum = (field: Field): number => {
    const added = reasons.filter((r) => r.field === field).map((r) => weightOf(r, weights));
    // Sorted, so that the sum does not depend on the order of reasons
    return added.sort((a, b) => a - b).reduce((total, weight) => total + weight, weights.bias[field]);
  };
  const entries = Fields.options.map((field) => [field, Number((1 / (1 + Math.exp(-sum(field)))).toFixed(4))] as const);
  return Object.fromEntries(entries) as { [field in Field]: number };
}

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
  const added = runChecks({ candidates, document });
  const triage = triageBy(policy, weights);
  return candidates.map((candidate, i) => {
    const reasons = [...ownReasons(candidate), ...(added[i] ?? [])];
    const confidence = confidenceOf(reasons, weights);
    const status = triage({ outOfScope: candidate.scope.value, confidence, reasons });
    return { candidate, confidence, weakest: weakestOf(confidence), reasons, status };
  });
}

function ownReasons({ reading, temperature, material, kind, origin, scope }: Candidate): Reason[] {
  return [...reading.reasons, ...[temperature, material, kind, origin, scope].flatMap((claim) => claim.reasons)];
}

const ORDER: readonly Field[] = ['value', 'unit', 'temperature', 'material', 'kind', 'origin', 'scope'];

/** Gives the field with the lowest confidence, the first of equal ones. */
export const weakestOf = (confidence: { readonly [field in Field]: number }): Field =>
  ORDER.reduce((a, b) => (confidence[b] < confidence[a] ? b : a));

export { acceptAt } from './acceptance.js';
export { Configuration, DEFAULT_POLICY, Policy } from './policy.js';
export { alwaysReview, assurance, type Machine, type Triaged, triageBy } from './triage.js';
export { type AcceptancePoint, WEIGHTS, type Weights } from './weights.js';
