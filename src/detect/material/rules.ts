import { type Formula, unitsOf } from '../../chemistry/index.js';
import type { View } from '../../domain/index.js';
import { type Atom, atomOf } from './atom.js';
import { formulasOf } from './find-formulas.js';
import { findHyphenated } from './find-hyphenated.js';
import { findLabels } from './find-labels.js';
import { findNames } from './find-names.js';
import { findPolymers } from './find-polymers.js';

/** A way to find names of materials; `short` are the short forms that the paper defines. */
export type MaterialRule = {
  readonly name: string;
  readonly find: (view: View, short: readonly string[]) => readonly Atom[];
};

/** The ways in which papers name a material, strongest first: where two find the same place, the longer and then the earlier wins. */
export const MATERIAL_RULES: readonly MaterialRule[] = [
  { name: 'polymer–salt complexes', find: ({ plain }) => findPolymers(plain) },
  { name: 'formulas of databases', find: ({ plain }) => findHyphenated(plain) },
  { name: 'formulas and mixtures', find: (view) => formulaAtoms(view) },
  { name: 'glass formers and fillers', find: ({ plain }) => fillerAtoms(plain) },
  { name: 'names and abbreviations', find: ({ plain }, short) => findNames(plain, short) },
  { name: 'sample labels', find: (view, short) => findLabels(view, short) },
];

/** Compounds of nonmetals that are materials only as parts of a composite. */
const FILLER = /(?<![\p{L}\p{N}])(?:SiO2|SiO₂|B2O3|B₂O₃|P2S5|P₂S₅|P2O5|P₂O₅|SiS2|SiS₂|B2S3|B₂S₃|BN)(?![\p{L}\p{N}])/gu;
export const FILLER_WORD = 'filler';

const fillerAtoms = (text: string): Atom[] =>
  Array.from(text.matchAll(FILLER), ({ index, 0: printed }) =>
    atomOf(index, index + printed.length, { form: 'formula', rule: 'filler', words: [FILLER_WORD] }),
  );

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
