import { type Candidate, type Field, Field as Fields, type Reason, type Scored } from '../domain/index.js';
import { plausibilityOf } from './plausibility.js';
import { triage } from './triage.js';
import weights from './weights.json' with { type: 'json' };

const WEIGHTS: Readonly<{ [code: string]: number }> = weights.weights;
const BIAS: Readonly<{ [field: string]: number }> = weights.bias;

/** Gives the log-odds that a reason adds to its field; a code without a weight adds 0. */
export const weightOf = (reason: Reason): number => WEIGHTS[reason.code] ?? 0;

/** Gives all reasons of a candidate, checks of plausibility included. */
function reasonsOf(candidate: Candidate): Reason[] {
  const { reading, temperature, material, kind, origin, scope } = candidate;
  return [
    ...reading.reasons,
    ...plausibilityOf(candidate),
    ...[temperature, material, kind, origin, scope].flatMap((claim) => claim.reasons),
  ];
}

/** Gives the confidence of each field: the logistic function of its bias plus the weights of its reasons. */
export function confidenceOf(reasons: readonly Reason[]): { [field in Field]: number } {
  const sum = (field: Field): number =>
    reasons.filter((r) => r.field === field).reduce((total, r) => total + weightOf(r), BIAS[field] ?? 0);
  const entries = Fields.options.map((field) => [field, Number((1 / (1 + Math.exp(-sum(field)))).toFixed(4))] as const);
  return Object.fromEntries(entries) as { [field in Field]: number };
}

/** Gives a candidate its confidence per field, its weakest field and its status. */
export function score(candidate: Candidate): Scored {
  const reasons = reasonsOf(candidate);
  const confidence = confidenceOf(reasons);
  const fields: readonly Field[] = ['value', 'unit', 'temperature', 'material', 'kind', 'origin', 'scope'];
  const weakest = fields.reduce((a, b) => (confidence[b] < confidence[a] ? b : a));
  const scored = { candidate, confidence, weakest, reasons };
  return { ...scored, status: triage(scored) };
}
