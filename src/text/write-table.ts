import type { Cell, DraftTable, Table } from '../domain/index.js';
import type { TextWriter } from './text-writer.js';

/** Writes the cells of a table, columns by tab and rows by line end; a spanned place stays empty so that columns stay in line. */
export function writeTable(writer: TextWriter, draft: DraftTable): Omit<Table, 'caption' | 'notes'> {
  const start = writer.length();
  const rows = Math.max(0, ...draft.cells.map((cell) => cell.row + cell.rowSpan));
  const columns = Math.max(0, ...draft.cells.map((cell) => cell.column + cell.columnSpan));
  const ordered = draft.cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const cells: Cell[] = [];
  let [row, column] = [0, 0];
  for (const { pieces, ...place } of ordered) {
    if (place.row > row) {
      writer.separate(`${'\t'.repeat(Math.max(0, columns - 1 - column))}${endRows(place.row - row, columns)}`);
      [row, column] = [place.row, 0];
    } else if (cells.length > 0 && place.column <= column && cells.at(-1)?.row === row) writer.separate(' ');
    writer.separate('\t'.repeat(Math.max(0, place.column - column)));
    column = Math.max(column, place.column);
    cells.push({ ...place, span: writer.write(pieces) });
  }
  writer.separate('\t'.repeat(Math.max(0, columns - 1 - column)));
  return { span: { start, end: writer.length() }, rows, columns, cells };
}

/** Rows without a cell of their own (covered from above) keep their tabs. */
const endRows = (count: number, columns: number): string =>
  `\n${`${'\t'.repeat(Math.max(0, columns - 1))}\n`.repeat(count - 1)}`;
