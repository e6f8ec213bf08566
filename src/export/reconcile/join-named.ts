import { sameComposition } from '../../chemistry/index.js';
import { factorBetween, rangeOf } from '../conflicts/value-range.js';
import type { Entry } from '../datasets/dataset.js';

/** How a row and the row that it names agree, best first. */
export const VERDICTS = [
  'agrees',
  'another DOI',
  'another value',
  'another material',
  'another paper',
  'no such row',
] as const;

/** A row that says which row of LiIon it comes from, with that row, and whether its number was a row's or an id's. */
export type NamedRow = {
  readonly entry: Entry;
  readonly named: Entry | null;
  readonly by: 'row' | 'id' | null;
  readonly verdict: (typeof VERDICTS)[number];
};

/** The first row below the header, as a spreadsheet numbers it. */
const FIRST_ROW = 2;

/**
 * Joins rows of OBELiX with the rows of LiIon that they name. `Liion ID` counts the rows of LiIon's file from 0 where a row was copied;
 * where a person filled it in, it is LiIon's `ID` of a row of the same paper, often of another composition. Both are tried, and the
 * reading by which more agrees is taken: paper, composition (1 %) and value (within `factor`).
 */
export function joinNamed(entries: readonly Entry[], liion: readonly Entry[], factor: number): NamedRow[] {
  return entries.flatMap((entry) => {
    if (entry.liion_row === null) return [];
    const number = entry.liion_row;
    const byRow = liion
      .filter((one) => one.number - FIRST_ROW === number)
      .map((named) => ({ named, by: 'row' as const }));
    const byId = liion.filter(({ id }) => id === String(number)).map((named) => ({ named, by: 'id' as const }));
    const readings = [...byRow, ...byId].map((one) => ({
      entry,
      ...one,
      verdict: verdictOf(entry, one.named, factor),
    }));
    const [best] = readings.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
    return [best ?? { entry, named: null, by: null, verdict: 'no such row' }];
  });
}

function verdictOf(entry: Entry, named: Entry, factor: number): NamedRow['verdict'] {
  const paper = named.dois.some((doi) => entry.dois.includes(doi));
  const material = sameComposition(entry.composition, named.composition);
  const [a, b] = [rangeOf(entry), rangeOf(named)];
  const value = a !== null && b !== null && factorBetween(a, b) <= factor;
  if (!paper) return material && value ? 'another DOI' : 'another paper';
  if (!material) return 'another material';
  return value ? 'agrees' : 'another value';
}
