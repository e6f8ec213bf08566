import { readFormula } from '../../chemistry/index.js';
import { allMatches } from '../../grammar/index.js';
import { type Atom, atomOf } from './atom.js';
import { FILLER_WORD } from './fillers.js';

const CHAIN = '(?:P\\(EO\\)|PEO|\\(PEO\\)|\\(MEEP\\)|MEEP|PEG|P\\(EO/PO\\))';
const COUNT = '[_{}]{0,2}(?:\\d{1,3}|n|x)?[_{}]{0,2}';
const SALT =
  '(?:Li|Na|K|Ag|Mg\\(|Zn\\()(?:TFSI|FSI|BETI|ClO4|BF4|PF6|CF3SO3|SCN|I|OTf|N\\(CF3SO2\\)2|[A-Z][A-Za-z0-9()]{1,18})\\)?\\d?';
const DASH = '[-–−‐‑/·:]?';
const ADDED = '(?:[-–−‐·]\\d[\\d.]*[A-Za-z][A-Za-z0-9]{1,10})?';
/** Polymer–salt complexes, block copolymers and organic ionic crystals in their usual notations. */
const COMPLEXES: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])${CHAIN}${COUNT}${DASH}${SALT}${ADDED}(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${SALT}[-–−‐‑/·:]${CHAIN}${COUNT}${ADDED}(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])P\\(EO\\)${COUNT}(?![\\p{L}\\p{N}])`, 'gu'),
  /(?<![\p{L}\p{N}])PEO\d{1,3}(?![\p{L}\p{N}.])/gu,
  /\[[A-Z][A-Za-z0-9]{1,12}\]\[(?:FSI|TFSI|NTf2|BF4|PF6|DCA|OTf|SCN|Cl|I)\]/gu,
  /(?=[A-Z(])(?<![\p{L}\p{N}])[A-Z(][\w()]{1,14}(?:[-‐](?:b|co|g|block|alt|ran|graft)[-‐][\w()]{1,14}){1,4}/gu,
];

/** A repeating unit in capitals: EO, VdF, HFP, TrFE, MMA. */
const UNIT = '[A-Z][a-z]?[A-Z][A-Za-z]{0,5}';
/** "P(VdF-HFP)", "P(EO-co-EC)". */
const COPOLYMER = new RegExp(
  `(?<![\\p{L}\\p{N}])P\\((?!EO\\))${UNIT}(?:[-–‐/](?:co[-–‐])?${UNIT}){0,3}\\)\\d{0,3}(?![\\p{L}\\p{N}])`,
  'gu',
);
const BRACKET = "[Pp]oly ?\\((?:[\\p{Ll}\\d ,'’‐–-]|\\([\\p{Ll} ]{1,30}\\)){2,70}\\)";
/** "poly(methyl methacrylate)", "poly(styrene)-b-poly(ethylene oxide)". */
const BRACKETED = new RegExp(
  `(?<![\\p{L}\\p{N}])${BRACKET}(?:[-–‐](?:(?:b|co|g|block|alt|ran|stat|graft)[-–‐])?${BRACKET}){0,3}`,
  'gu',
);
/** "polyacrylonitrile", "polyethylene terephthalate"; "polycrystalline" and "polyanion" are no polymers. */
const SPELLED =
  /(?<![\p{L}\p{N}])(?!poly(?:crystal|mer|morph|hedr|anion|typ|sulfide|sulphide|iod|selen|phosph|dispers|silicide|halide|oxide|borane))[Pp]oly\p{Ll}{2,24}(?:ene|ane|ide|ile|one|ate|ose|ol)(?: (?:oxide|glycol|carbonate|fluoride|alcohol|chloride|terephthalate|acrylate|methacrylate|acetate|diacrylate|naphthalate))?(?!\p{L})/gu;
/** Polymers that carry a salt or a ceramic but are seldom meant alone. */
const MATRIX =
  /(?<![\p{L}\p{N}])(?:PVC|PDMS|PVP|PET|TPU|PU|PI|PAA|PVB|PTFE|PVAc|PEI|PPO|PPG|PEEK|PETEA|PEGDME|PEGMA|PEGMEMA|CMC|PE|PP|PDA|[Cc]hitosan|[Ss]tarch|(?:[Bb]acterial |[Mm]ethyl |[Ee]thyl |[Cc]arboxymethyl )?[Cc]ellulose(?: acetate)?|[Gg]elatin|[Aa]gar|[Pp]ectin)(?![\p{L}\p{N}])/gu;

/** Gives polymers and polymer–salt complexes: P(EO)20LiTFSI, PEO18–LiTFSI, P(VdF-HFP), poly(methyl methacrylate), PSS-b-PEO. */
export function findPolymers(text: string): Atom[] {
  const complexes = COMPLEXES.flatMap((pattern) =>
    Array.from(allMatches(text, pattern), ({ index, 0: printed }) => {
      const formula = printed.startsWith('P(EO)') ? readFormula(printed) : undefined;
      return atomOf(index, index + printed.length, { form: 'polymer', rule: 'polymer–salt complex', formula });
    }),
  );
  return [...complexes, ...polymers(text, [COPOLYMER, BRACKETED], [])];
}

/** Gives polymers that are materials only as parts of a composite: polyacrylates, PVC, PDMS, cellulose. */
export const findMatrices = (text: string): Atom[] => polymers(text, [SPELLED, MATRIX], [FILLER_WORD]);

const polymers = (text: string, patterns: readonly RegExp[], words: readonly string[]): Atom[] =>
  patterns.flatMap((pattern) =>
    Array.from(allMatches(text, pattern), ({ index, 0: printed }) =>
      atomOf(index, index + printed.length, { form: 'polymer', rule: 'polymer by name', words }),
    ),
  );
