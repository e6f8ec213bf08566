import type { Record } from '../domain/index.js';
import { RECORD_COLUMNS } from './datasets/full.js';
import { toCsvLine } from './sheet-to-csv.js';

/** The columns of the full format: the names of the record, in the order of its schema. */
export const CSV_COLUMNS = RECORD_COLUMNS.map(({ name }) => name);

/** Gives a record as one line of CSV (RFC 4180): null as an empty cell, lists and objects as JSON. */
export const recordToCsv = (record: Record): string => toCsvLine(RECORD_COLUMNS.map(({ write }) => write(record)));

/** The header line of a CSV file, with its line end. */
export const CSV_HEADER = toCsvLine(CSV_COLUMNS);
