import { amountsOf, readFormula } from '../../chemistry/index.js';
import type { Amounts } from '../../domain/index.js';

/**
 * Reads the composition that a published dataset spells: a formula, or a mixture of bracketed parts with their amounts, spaced or not
 * ("((Li2S)0.6 (SiS2)0.4)95 (Li4SiO4)5"), or with a star before what is attached ("…*(H2O)18"). Null for what is none.
 */
export function readComposition(text: string): Amounts | null {
  const joined = text.replaceAll(/[\s"]/gu, '').replaceAll('*', '·');
  for (const spelled of [text, joined]) {
    const formula = readFormula(spelled);
    const amounts = formula === undefined ? null : amountsOf(formula);
    if (amounts !== null) return amounts;
  }
  return null;
}
