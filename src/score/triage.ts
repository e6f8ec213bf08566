import { Field, type Reason, type ScopeReason, type Status } from '../domain/index.js';
import { acceptAt } from './acceptance.js';
import { DEFAULT_POLICY, isListed, type Policy } from './policy.js';
import { WEIGHTS, type Weights } from './weights.js';

/** What triage looks at; records and scored candidates both give it. */
export type Triaged = {
  readonly outOfScope: ScopeReason | null;
  readonly confidence: { readonly [field in Field]: number };
  readonly reasons: readonly Reason[];
};

/** Gives the reasons for which a person must see a record, however sure it is. */
export const alwaysReview = (reasons: readonly Reason[], policy: Policy): Reason[] =>
  reasons.filter(({ code }) => isListed(code, policy.always_review));

/** Gives the product of the confidences of the decisive fields: the probability that all are right if their errors were independent. */
export const productOf = (confidence: Triaged['confidence'], { decisive }: Policy): number =>
  decisive.reduce((product, field) => product * confidence[field], 1);

/** Gives the log-odds of a probability, held 10⁻⁶ away from 0 and 1. */
export function logOdds(probability: number): number {
  const held = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(held / (1 - held));
}

/**
 * Gives the probability that all decisive fields are right, which is what the threshold is held against (their product, calibrated, as
 * errors of one record go together), and the confidence of the weakest other field.
 */
export function assurance(
  confidence: Triaged['confidence'],
  policy: Policy,
  { joint: { slope, shift } }: Pick<Weights, 'joint'> = WEIGHTS,
): { readonly joint: number; readonly labels: number } {
  const labels = Field.options.filter((field) => !policy.decisive.includes(field)).map((field) => confidence[field]);
  const margin = slope * logOdds(productOf(confidence, policy)) + shift;
  return { joint: Number((1 / (1 + Math.exp(-margin))).toFixed(4)), labels: Math.min(1, ...labels) };
}

/** Status as the machine gives it; only people verify. */
export type Machine = Exclude<Status, 'verified'>;

/** Makes the decision of a policy: out of scope with certainty is rejected, doubt goes to review, what meets the target is accepted. */
export function triageBy(policy: Policy = DEFAULT_POLICY, weights: Weights = WEIGHTS): (one: Triaged) => Machine {
  const { at } = acceptAt(weights.acceptance, policy.target);
  const discard = new Map(policy.discard.map(({ scope, sure }) => [scope, sure]));
  return ({ outOfScope, confidence, reasons }) => {
    if (outOfScope !== null) return confidence.scope >= (discard.get(outOfScope) ?? 2) ? 'rejected' : 'review';
    if (alwaysReview(reasons, policy).length > 0) return 'review';
    const { joint, labels } = assurance(confidence, policy, weights);
    return joint >= at && labels >= policy.label_floor ? 'accepted' : 'review';
  };
}

/** Gives whether an accepted record belongs to the share that a person looks at all the same; by its id, so that it stays the same one. */
export const isAudited = (recordId: string, { audit_share }: Policy): boolean =>
  Number.parseInt(recordId.slice(0, 8), 16) / 2 ** 32 < audit_share;
