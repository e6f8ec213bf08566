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

/** Gives the confidence of the weakest decisive field, which is what the threshold is held against, and of the weakest other one. */
export function assurance(
  confidence: Triaged['confidence'],
  { decisive }: Policy,
): { readonly decisive: number; readonly labels: number } {
  const others = Field.options.filter((field) => !decisive.includes(field));
  const least = (fields: readonly Field[]): number => Math.min(1, ...fields.map((field) => confidence[field]));
  return { decisive: least(decisive), labels: least(others) };
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
    const { decisive, labels } = assurance(confidence, policy);
    return decisive >= at && labels >= policy.label_floor ? 'accepted' : 'review';
  };
}
