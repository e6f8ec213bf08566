import { factorBetween } from './convert.js';

/** CODATA 2018 (exact): electronvolt in joule, Avogadro's number. */
const EV_IN_JOULE = 1.602176634e-19;
const AVOGADRO = 6.02214076e23;

/** "eV", "meV", "kJ mol-1", "kJ/mol", "kcal mol-1", "J/mol" on folded text */
export const ENERGY_UNIT = String.raw`(?<energy>m?eV|ev|(?:k?J|kcal|cal) ?(?:\/ ?mol(?:e)?|[·.*]? ?mol(?:e)? ?(?:\^? ?- ?1|1)|per mole?)|K ?J ?\/ ?mol(?:e)?)(?![\p{L}])`;

/** Gives how many eV one of a printed energy unit is. */
export function factorToElectronvolt(printed: string): number {
  if (/^m/u.test(printed)) return 1e-3;
  if (/^ev$/iu.test(printed)) return 1;
  const joules = /cal/u.test(printed)
    ? factorBetween(printed.startsWith('k') ? 'kcal' : 'cal', 'J')
    : /^k/iu.test(printed)
      ? 1000
      : 1;
  return joules / AVOGADRO / EV_IN_JOULE;
}
