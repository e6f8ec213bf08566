import type { Sheet } from './sheet.js';

/** Gives a table as JSON Lines: one object for each row, with the names of the columns. */
export const sheetToJsonl = ({ columns, rows }: Sheet): string =>
  rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])))}\n`)
    .join('');
