import { type Field, Field as Fields, type Reason } from '../domain/index.js';
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

const ORDER: readonly Field[] = ['value', 'unit', 'temperature', 'material', 'kind', 'origin', 'scope'];

/** Gives the field with the lowest confidence, the first of equal ones. */
export const weakestOf = (confidence: { readonly [field in Field]: number }): Field =>
  ORDER.reduce((a, b) => (confidence[b] < confidence[a] ? b : a));
