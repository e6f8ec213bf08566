import { type Formula, unitsOf } from '../../chemistry/index.js';
import type { View } from '../../domain/index.js';
import { type Atom, atomOf } from './atom.js';
import { findFillers } from './fillers.js';
import { formulasOf } from './find-formulas.js';
import { findFrameworks } from './find-frameworks.js';
import { findHyphenated } from './find-hyphenated.js';
import { findLabels } from './find-labels.js';
import { findNames } from './find-names.js';
import { findMatrices, findPolymers } from './find-polymers.js';

/** A way to find names of materials; `short` are the short forms that the paper defines. */
export type MaterialRule = {
  readonly name: string;
  readonly find: (view: View, short: readonly string[]) => readonly Atom[];
};

/** The ways in which papers name a material, strongest first: where two find the same place, the longer and then the earlier wins. */
export const MATERIAL_RULES: readonly MaterialRule[] = [
  { name: 'polymers and their salts', find: ({ plain }) => findPolymers(plain) },
  { name: 'frameworks', find: ({ plain }) => findFrameworks(plain) },
  { name: 'formulas of databases', find: ({ plain }) => findHyphenated(plain) },
  { name: 'formulas and mixtures', find: (view) => formulaAtoms(view) },
  { name: 'names and abbreviations', find: ({ plain }, short) => findNames(plain, short) },
  { name: 'fillers and matrices', find: ({ plain }) => [...findFillers(plain), ...findMatrices(plain)] },
  { name: 'sample labels', find: (view, short) => findLabels(view, short) },
];

const SOLVATE: ReadonlySet<string> = new Set(['H', 'N', 'O', 'C', 'THF', 'ACN', 'en']);

/** Hydrates and ammines (Li3InCl6·2H2O) are formulas; everything else with several components is a mixture. */
const isMixture = ({ components, separator }: Formula): boolean =>
  components
    .slice(1)
    .some((component) =>
      unitsOf({ components: [component], separator }).some(
        (unit) => unit.type !== 'group' && !SOLVATE.has(unit.symbol),
      ),
    );

function formulaAtoms(view: View): Atom[] {
  return formulasOf(view).map(({ span, formula, spaced, lost }) =>
    atomOf(span.start, span.end, {
      form: isMixture(formula) ? 'mixture' : 'formula',
      rule: lost ? 'formula with a lost minus' : spaced ? 'formula broken by blanks' : 'formula',
      formula,
    }),
  );
}
