import { allMatches } from '../../grammar/index.js';
import { type Atom, atomOf } from './atom.js';

/** The word that marks what is a material only as part of a composite. */
export const FILLER_WORD = 'filler';

/** Compounds of nonmetals, ammonium salts and porous hosts: materials only as parts of a composite. */
const FILLER =
  /(?<![\p{L}\p{N}])(?:SiO2|SiO₂|B2O3|B₂O₃|P2S5|P₂S₅|P2O5|P₂O₅|SiS2|SiS₂|B2S3|B₂S₃|BN|C60|C₆₀|NH4(?:I|Br|Cl|SCN|NO3|F)|H3PO4|(?:SBA|MCM|ZSM|KIT)[-–‐]\d{1,3})(?![\p{L}\p{N}])/gu;

/** Gives fillers, glass formers and the like; those that join no composite are dropped later. */
export const findFillers = (text: string): Atom[] =>
  Array.from(allMatches(text, FILLER), ({ index, 0: printed }) =>
    atomOf(index, index + printed.length, {
      form: 'formula',
      rule: 'filler',
      words: /^NH4|^H3/u.test(printed) ? [FILLER_WORD, 'salt'] : [FILLER_WORD],
    }),
  );
