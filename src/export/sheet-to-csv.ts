import type { Cell, Sheet } from './sheet.js';

/** Gives a table as CSV (RFC 4180): null as an empty cell, lines ended by CR LF, formulas guarded. */
export const sheetToCsv = ({ columns, rows }: Sheet): string =>
  [columns.map(({ name }) => name), ...rows].map(toCsvLine).join('');

/** Gives one line of CSV with its line end. */
export const toCsvLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => quote(toText(cell))).join(',')}\r\n`;

function toText(cell: Cell): string | null {
  if (cell === null) return null;
  return typeof cell === 'string' ? guard(cell) : String(cell);
}

/** RFC 4180: quotes around what holds a comma, quote or line end; an empty text is quoted to tell it from null. */
function quote(text: string | null): string {
  if (text === null) return '';
  return text === '' || /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
