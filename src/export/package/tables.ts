import { DATA_COLUMNS, type PackageColumn } from './columns.js';
import { PROVENANCE_COLUMNS } from './provenance-columns.js';

/** A table of the package, as CSV and as Parquet. */
export type PackageTable = {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly PackageColumn[];
  /** The table that its record_id points to. */
  readonly of?: string;
};

/** The tables of a package; the rows of both are in the same order. */
export const TABLES: readonly PackageTable[] = [
  { name: 'conductivities', says: 'one ionic conductivity a row', columns: DATA_COLUMNS },
  {
    name: 'provenance',
    says: 'where each conductivity stands in its paper, and who decided on it',
    columns: PROVENANCE_COLUMNS,
    of: 'conductivities',
  },
];

/** Gives the path of a table in the package. */
export const tablePath = ({ name }: PackageTable, ending: 'csv' | 'parquet'): string => `data/${name}.${ending}`;
