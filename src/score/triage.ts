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

/**
 * Gives the probability that all decisive fields are right, which is what the threshold is held against (their errors are nearly
 * independent, so it is the product), and the confidence of the weakest other field.
 */
export function assurance(
  confidence: Triaged['confidence'],
  { decisive }: Policy,
): { readonly joint: number; readonly labels: number } {
  const labels = Field.options.filter((field) => !decisive.includes(field)).map((field) => confidence[field]);
  const joint = decisive.reduce((product, field) => product * confidence[field], 1);
  return { joint: Number(joint.toFixed(4)), labels: Math.min(1, ...labels) };
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
    const { joint, labels } = assurance(confidence, policy);
    return joint >= at && labels >= policy.label_floor ? 'accepted' : 'review';
  };
}

/** Gives whether an accepted record belongs to the share that a person looks at all the same; by its id, so that it stays the same one. */
export const isAudited = (recordId: string, { audit_share }: Policy): boolean =>
  Number.parseInt(recordId.slice(0, 8), 16) / 2 ** 32 < audit_share;
