import { readFormula } from '../../chemistry/index.js';
import { allMatches } from '../../grammar/index.js';
import { type Atom, atomOf } from './atom.js';
import { isPlausible } from './plausible.js';

const TOKEN = '(?:[A-Z][a-z]?(?:-?\\d{1,2}(?:\\.\\d{1,3})?)?|\\([A-Z][A-Za-z0-9]{1,8}\\)(?:\\(\\d{1,2}\\)|-\\d{1,2})?)';
const HYPHENATED = new RegExp(
  `(?=[A-Z])(?<![\\p{L}\\p{N}])(?=[A-Za-z0-9.-]{1,24}\\([A-Z][A-Za-z0-9]{1,8}\\)\\(\\d)${TOKEN}{2,10}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Gives formulas in the spelling of abstract databases: Ag-17(CO3)(3)I-11, Rb3H(SeO4)(2). */
export function findHyphenated(text: string): Atom[] {
  return Array.from(allMatches(text, HYPHENATED), ({ index, 0: printed }) => {
    const formula = readFormula(printed);
    const plausible = formula !== undefined && isPlausible(formula, printed);
    return plausible
      ? atomOf(index, index + printed.length, { form: 'formula', rule: 'formula with hyphens', formula })
      : undefined;
  }).filter((atom): atom is Atom => atom !== undefined);
}
