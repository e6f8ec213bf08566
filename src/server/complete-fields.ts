import { amountsOf, readFormula } from '../chemistry/index.js';
import type { Decision } from '../domain/index.js';
import type { Corrections } from './api.js';

/** Gives corrections with what follows from them: a new formula has a new composition, a single value has no bounds. */
export function completeFields(fields: Corrections): Decision['fields'] {
  const { formula, sigma_S_cm, temperature_K } = fields;
  return {
    ...(typeof sigma_S_cm === 'number' ? { low_S_cm: null, high_S_cm: null, uncertainty_S_cm: null } : {}),
    ...(typeof temperature_K === 'number' ? { temperature_low_K: null, temperature_high_K: null } : {}),
    ...(formula === undefined ? {} : { composition: compositionOf(formula) }),
    ...fields,
  };
}

function compositionOf(formula: string | null): Decision['fields'][string] {
  const read = formula === null ? undefined : readFormula(formula);
  return read === undefined ? null : amountsOf(read);
}
