import { amountsOf, readFormula } from '../../chemistry/index.js';
import type { Decision, Selection } from '../../domain/index.js';

/**
 * Gives corrections with what follows from them: a new formula has a new composition, a single value has no bounds, and a
 * temperature that was selected on the page is printed as it stands there.
 */
export function completeFields(fields: Decision['fields'], evidence: readonly Selection[] = []): Decision['fields'] {
  const temperature = evidence.findLast(({ field }) => field === 'temperature')?.quote.exact;
  const { formula, sigma_S_cm, temperature_K } = fields;
  return {
    ...(typeof sigma_S_cm === 'number' ? { low_S_cm: null, high_S_cm: null, uncertainty_S_cm: null } : {}),
    ...(typeof temperature_K === 'number' ? { temperature_low_K: null, temperature_high_K: null } : {}),
    ...(typeof formula === 'string' || formula === null ? { composition: compositionOf(formula) } : {}),
    ...(temperature === undefined ? {} : { temperature_printed: temperature }),
    ...fields,
  };
}

function compositionOf(formula: string | null): Decision['fields'][string] {
  const read = formula === null ? undefined : readFormula(formula);
  return read === undefined ? null : amountsOf(read);
}
