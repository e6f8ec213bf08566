import { Record } from '../domain/index.js';

/** The columns of the full format: the names of the record, in the order of its schema. */
export const CSV_COLUMNS = Object.keys(Record.shape) as (keyof Record)[];

/** Gives a record as one line of CSV (RFC 4180): null as an empty cell, lists and objects as JSON. */
export const recordToCsv = (record: Record): string => toLine(CSV_COLUMNS.map((column) => toCell(record[column])));

const toLine = (cells: readonly (string | null)[]): string => `${cells.map(quote).join(',')}\r\n`;

/** RFC 4180: quotes around what holds a comma, quote or line end; an empty text is quoted to tell it from null. */
function quote(cell: string | null): string {
  if (cell === null) return '';
  return cell === '' || /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The header line of a CSV file, with its line end. */
export const CSV_HEADER = toLine(CSV_COLUMNS);

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
