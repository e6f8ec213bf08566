import { findConflicts } from '../conflicts/find-conflicts.js';
import { groupBy } from '../group-by.js';
import { familyName } from './columns.js';
import type { PackageRow } from './package-row.js';

/** How often each name occurs, the most frequent first, then by name. */
export type Tally = readonly { readonly name: string; readonly count: number }[];

/** What the data card counts. Conductivities in S/cm, temperatures in K. */
export type Summary = {
  readonly rows: number;
  readonly papers: number;
  readonly materials: number;
  readonly numbers: number;
  readonly bounds: number;
  readonly withTemperature: number;
  readonly roomWords: number;
  readonly status: Tally;
  readonly kind: Tally;
  readonly origin: Tally;
  readonly ion: Tally;
  readonly family: Tally;
  readonly decision: Tally;
  readonly curators: Tally;
  /** Materials of which several papers give a value of one temperature and kind, by how the values agree. */
  readonly agreement: Tally;
  /** The least, the middle one and the greatest; null when there are none. */
  readonly sigma: Spread | null;
  readonly temperature: Spread | null;
};

export type Spread = { readonly least: number; readonly middle: number; readonly most: number };

/** Counts the rows of a package. */
export function summarize(rows: readonly PackageRow[]): Summary {
  const records = rows.map(({ record }) => record);
  const sigmas = records.flatMap(({ sigma_S_cm }) => sigma_S_cm ?? []);
  const temperatures = records.flatMap(({ temperature_K }) => temperature_K ?? []);
  return {
    rows: rows.length,
    papers: new Set(rows.map(({ source }) => source.key)).size,
    materials: new Set(records.flatMap(({ formula }) => formula ?? [])).size,
    numbers: sigmas.length,
    bounds: rows.length - sigmas.length,
    withTemperature: temperatures.length,
    roomWords: records.filter(({ room_temperature }) => room_temperature).length,
    status: tally(records.map(({ status }) => status)),
    kind: tally(records.map(({ kind }) => kind)),
    origin: tally(records.map(({ origin }) => origin)),
    ion: tally(records.map(({ ion }) => ion ?? 'unknown')),
    family: tally(records.map(({ composition }) => familyName(composition) ?? 'other')),
    decision: tally(rows.map(({ decision }) => decision?.type ?? 'none')),
    curators: tally(rows.flatMap(({ decision }) => decision?.curator ?? [])),
    agreement: tally(findConflicts(records).map(({ verdict }) => verdict)),
    sigma: spreadOf(sigmas),
    temperature: spreadOf(temperatures),
  };
}

export const tally = (names: readonly string[]): Tally =>
  [...groupBy(names, (name) => name)]
    .map(([name, group]) => ({ name, count: group.length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [least] = sorted;
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const most = sorted.at(-1);
  return least === undefined || middle === undefined || most === undefined ? null : { least, middle, most };
}

/** Gives in one sentence what is in a package. */
export const descriptionOf = ({ rows, papers, materials, withTemperature }: Summary): string =>
  `${rows} ionic conductivities of ${materials} materials from ${papers} papers, ${withTemperature} of them with their temperature; each row says where in its paper it stands.`;
