import type { Record } from '../domain/index.js';
import { acceptAt } from './acceptance.js';
import { confidenceOf, weakestOf } from './confidence.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { alwaysReview, assurance, isAudited, type Machine, triageBy } from './triage.js';
import { WEIGHTS, type Weights } from './weights.js';

/** Gives a record the status, and with other weights the confidences, that a policy gives it; the same record when nothing changes. */
export function triageRecord(policy: Policy, weights: Weights): (record: Record) => Record {
  const decide = triageBy(policy, weights);
  return (record) => {
    const confidence = confidenceOf(record.reasons, weights);
    const { scope_reason, reasons } = record;
    const outOfScope = record.in_scope ? null : (scope_reason ?? 'debris');
    const status = decide({ outOfScope, confidence, reasons });
    const weakest = weakestOf(confidence);
    const next = { status, confidence: confidence[weakest], weakest_field: weakest, confidence_by_field: confidence };
    return isSame(record, next) ? record : { ...record, ...next };
  };
}

const isSame = (record: Record, next: Pick<Record, 'status' | 'confidence' | 'confidence_by_field'>): boolean =>
  record.status === next.status &&
  record.confidence === next.confidence &&
  Object.entries(next.confidence_by_field).every(
    ([field, sure]) => (record.confidence_by_field as { [field: string]: number })[field] === sure,
  );

/** What a policy means for records that nobody has decided on. */
export type TriageOutlook = {
  readonly records: number;
  readonly counts: { readonly [status in Machine]: number };
  /** Threshold on the probability that all decisive fields are right. */
  readonly at: number;
  /** Precision that was measured at this threshold on papers that the weights had not seen; null with weights that were never measured. */
  readonly measured: number | null;
  /** Mean probability of accepted records; null without any. */
  readonly expected: number | null;
  readonly audited: number;
  /** Of a person, for review and audit. */
  readonly hours: number;
};

/** Sums up records as a policy would leave them. */
export function outlookOf(records: readonly Record[], policy: Policy, weights: Weights): TriageOutlook {
  const counts = { accepted: 0, review: 0, rejected: 0 };
  let [sum, audited] = [0, 0];
  for (const { status, confidence_by_field, record_id } of records) {
    if (status === 'verified') continue;
    counts[status]++;
    if (status !== 'accepted') continue;
    sum += assurance(confidence_by_field, policy, weights).joint;
    audited += Number(isAudited(record_id, policy));
  }
  const { at, precision } = acceptAt(weights.acceptance, policy.target);
  return {
    records: records.length,
    counts,
    at,
    measured: Number.isNaN(precision) ? null : precision,
    expected: counts.accepted === 0 ? null : sum / counts.accepted,
    audited,
    hours: ((counts.review + audited) * policy.seconds_per_record) / 3600,
  };
}

/** Says in one line why a record has its status: what keeps it in review, or its probability beside the threshold. */
export function verdictOf(record: Record, policy: Policy = DEFAULT_POLICY, weights: Weights = WEIGHTS): string {
  const [always] = alwaysReview(record.reasons, policy);
  if (!record.in_scope) return `out of scope with ${(record.confidence_by_field.scope ?? 0).toFixed(2)}`;
  if (always !== undefined) return `a person must see it: ${always.says} [${always.code}]`;
  const { joint } = assurance(record.confidence_by_field, policy, weights);
  const { at } = acceptAt(weights.acceptance, policy.target);
  return `${policy.decisive.join(', ')} all right: ${joint.toFixed(3)}; accepted from ${at} on (target ${policy.target})`;
}
