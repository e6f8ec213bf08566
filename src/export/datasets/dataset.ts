import type { Amounts, Record } from '../../domain/index.js';
import type { Loss } from '../losses.js';
import type { Column, Sheet } from '../sheet.js';

/** A column of a published dataset: it writes the cell of a fact and reads what a cell of the published file says. */
export type DatasetColumn = Column<Fact> & { readonly read?: (text: string) => EntryPart };

/** One row of a published dataset: the record it stands on and, where the paper tells both, the bulk value beside the total. */
export type Fact = {
  readonly record: Record;
  readonly bulk: Record | null;
  /** Counts from 1 within the file. */
  readonly number: number;
};

/** What a row of a published dataset says; null where it does not. Conductivities in S/cm, temperatures in K. */
export type Entry = {
  readonly id: string;
  /** The row as a spreadsheet numbers it: the header is 1. */
  readonly number: number;
  readonly formula: string;
  readonly composition: Amounts;
  /** Where it is from, as printed. */
  readonly source: string;
  /** In lower case; OBELiX names several for some rows. */
  readonly dois: readonly string[];
  readonly sigma_S_cm: number | null;
  readonly low_S_cm: number | null;
  readonly high_S_cm: number | null;
  readonly total_S_cm: number | null;
  readonly bulk_S_cm: number | null;
  readonly temperature_K: number | null;
  /** What the temperature would be if the number were in kelvin, where that may be. */
  readonly other_temperature_K: number | null;
  /** At room temperature by the dataset's rule, which then has no number. */
  readonly room: boolean;
  /** The row of LiIon that it says it was taken from, counted from 0 (OBELiX: `Liion ID`). */
  readonly liion_row: number | null;
  /** What makes the entry doubtful, as sentences. */
  readonly doubts: readonly string[];
};

/** What one cell adds to an entry; `full_formula` is a second spelling of the material, which must agree with the first. */
export type EntryPart = Partial<Entry> & { readonly full_formula?: string };

/** Tells verified rows from those that only the machine accepted. */
export const STATUS_COLUMN: DatasetColumn = { name: 'status', type: 'text', write: ({ record }) => record.status };

/** A way to export: which columns, and which records become rows, with what is lost. */
export type Dataset = {
  readonly name: 'full' | 'obelix' | 'liion' | 'laskowski';
  /** `marked` asks for a column that tells verified rows from others, where the format has none. */
  readonly toSheet: (
    records: readonly Record[],
    options?: { readonly marked?: boolean },
  ) => { readonly sheet: Sheet; readonly losses: readonly Loss[] };
};
