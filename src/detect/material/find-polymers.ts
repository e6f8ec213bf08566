import { readFormula } from '../../chemistry/index.js';
import { type Atom, atomOf } from './atom.js';

const CHAIN = '(?:P\\(EO\\)|PEO|\\(PEO\\)|\\(MEEP\\)|MEEP|PEG|P\\(EO/PO\\))';
const COUNT = '[_{}]{0,2}(?:\\d{1,3}|n|x)?[_{}]{0,2}';
const SALT =
  '(?:Li|Na|K|Ag|Mg\\(|Zn\\()(?:TFSI|FSI|BETI|ClO4|BF4|PF6|CF3SO3|SCN|I|OTf|N\\(CF3SO2\\)2|[A-Z][A-Za-z0-9()]{1,18})\\)?\\d?';
const DASH = '[-–−‐‑/·:]?';
const ADDED = '(?:[-–−‐·]\\d[\\d.]*[A-Za-z][A-Za-z0-9]{1,10})?';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])${CHAIN}${COUNT}${DASH}${SALT}${ADDED}(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${SALT}[-–−‐‑/·:]${CHAIN}${COUNT}${ADDED}(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])P\\(EO\\)${COUNT}(?![\\p{L}\\p{N}])`, 'gu'),
  /(?<![\p{L}\p{N}])PEO\d{1,3}(?![\p{L}\p{N}.])/gu,
  /\[[A-Z][A-Za-z0-9]{1,12}\]\[(?:FSI|TFSI|NTf2|BF4|PF6|DCA|OTf|SCN|Cl|I)\]/gu,
  /(?<![\p{L}\p{N}])[A-Z(][\w()]{1,14}(?:-(?:b|co|g|block|alt|ran|graft)-[\w()]{1,14}){1,4}/gu,
];

/** Gives polymer–salt complexes by their usual notations: P(EO)20LiTFSI, PEO18–LiTFSI, NaFSI-PEO20, (MEEP)4LiCF3SO3, block copolymers, organic ionic crystals [C2mpyr][FSI]. */
export function findPolymers(text: string): Atom[] {
  return PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: printed }) => {
      const formula = printed.startsWith('P(EO)') ? readFormula(printed) : undefined;
      return atomOf(index, index + printed.length, { form: 'polymer', rule: 'polymer–salt complex', formula });
    }),
  );
}
