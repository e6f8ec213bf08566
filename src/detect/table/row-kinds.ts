import type { Cell, Table, View } from '../../domain/index.js';
import { type Grid, rowOf } from './grid.js';

export type RowKind = 'header' | 'group' | 'body';

const NUMERIC = /^[~∼≈<>≤≥±+−–-]?\s?\d/u;
const LETTERS = /\p{L}{3}/u;

/** Gives whether a cell's text is a number (or opens with one and has no word). */
export const isNumeric = (text: string): boolean => NUMERIC.test(text) && !LETTERS.test(text);

/**
 * Gives what each row of a table is. Rows are headers where the reader says so, or, when it says so of none, at the top
 * before the first number. A row with one filled cell in its first column, or over all columns, names the group below it.
 */
export function rowKinds(view: View, table: Table, grid: Grid): RowKind[] {
  const textOf = (cell: Cell): string => view.text.slice(cell.span.start, cell.span.end).trim();
  const rows = Array.from({ length: grid.rows }, (_, row) => rowOf(grid, row).filter((cell) => textOf(cell) !== ''));
  const anyHeader = rows.some((cells) => isHeaderRow(cells));
  const guessed = anyHeader ? 0 : guessHeaderRows(rows.map((cells) => cells.map(textOf)));
  let seenBody = false;
  return rows.map((cells, row) => {
    const header = anyHeader ? isHeaderRow(cells) : row < guessed;
    if (header && !(seenBody && isGroup(cells, table, textOf))) return 'header';
    if (isGroup(cells, table, textOf)) return 'group';
    seenBody = true;
    return 'body';
  });
}

/** All filled cells are headers; one header cell at the left of body cells is a stub. */
const isHeaderRow = (cells: readonly Cell[]): boolean => cells.length > 0 && cells.every((cell) => cell.header);

function isGroup(cells: readonly Cell[], { columns }: Table, textOf: (cell: Cell) => string): boolean {
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0 || columns < 2) return false;
  const wide = only.columnSpan >= Math.max(2, columns - 1);
  return only.rowSpan === 1 && (wide || only.column === 0) && !isNumeric(textOf(only));
}

/** One row, or two where the first leaves places open; none when it holds numbers beside its first cell. */
function guessHeaderRows(rows: readonly (readonly string[])[]): number {
  const free = (texts: readonly string[] | undefined): boolean =>
    texts !== undefined && texts.length > 1 && !texts.slice(1).some(isNumeric);
  if (rows.length < 2 || !free(rows[0])) return transposedHeader(rows[0]) ? 1 : 0;
  const spanning = (rows[0]?.length ?? 0) < (rows[1]?.length ?? 0);
  return spanning && free(rows[1]) && rows.length > 2 ? 2 : 1;
}

/** "x | 0 | 0.1 | 0.2": a word or letter before nothing but plain numbers. */
const transposedHeader = (texts: readonly string[] | undefined): boolean =>
  texts !== undefined &&
  texts.length > 2 &&
  !isNumeric(texts[0] ?? '') &&
  texts.slice(1).every((t) => /^\d[\d.]*$/u.test(t));
