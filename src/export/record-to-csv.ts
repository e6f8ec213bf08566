import { stringify } from 'csv-stringify/sync';
import { Record } from '../domain/index.js';

/** The columns of the full format: the names of the record, in the order of its schema. */
export const CSV_COLUMNS = Object.keys(Record.shape) as (keyof Record)[];

/** The header line of a CSV file, with its line end. */
export const CSV_HEADER = toLine(CSV_COLUMNS);

/** Gives a record as one line of CSV (RFC 4180): null as an empty cell, lists and objects as JSON. */
export const recordToCsv = (record: Record): string => toLine(CSV_COLUMNS.map((column) => toCell(record[column])));

function toLine(cells: readonly (string | null)[]): string {
  return stringify([[...cells]], { record_delimiter: '\r\n', quoted_empty: true, quoted_match: /^\s|\s$|\r/u });
}

function toCell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return guard(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * What a spreadsheet would run as a formula (OWASP, CSV injection): it starts with = + - @, their full-width forms, tab or
 * carriage return. Leading apostrophes are allowed for, so that guarding what was guarded can be undone too.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Gives a cell that a spreadsheet takes as text: an apostrophe goes before what it would run. */
export const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Undoes `guard`. */
export const unguard = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
