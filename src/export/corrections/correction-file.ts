import type { XlsxCell } from '../read-xlsx.js';

/** A cell of an edited file: text, or what a workbook or JSON took it for; `formula` where a spreadsheet computes it. */
export type FileCell = XlsxCell | { readonly formula: XlsxCell };

/** A row of an edited file with its cells by column; `line` counts rows (or lines of JSON) from 1, header included. */
export type FileRow = { readonly line: number; readonly cells: ReadonlyMap<string, FileCell> };

/** An edited file as it lies there, before anything is judged. */
export type CorrectionFile = { readonly columns: readonly string[]; readonly rows: readonly FileRow[] };

/** Gives a file from lines of cells, the first of which names the columns; empty rows and columns without a name are passed over. Throws SyntaxError. */
export function toCorrectionFile([header = [], ...lines]: readonly (readonly FileCell[])[]): CorrectionFile {
  const columns = header.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const named = columns.filter((name) => name !== '');
  const twice = named.find((name, i) => named.indexOf(name) !== i);
  if (twice !== undefined) throw new SyntaxError(`the column ${twice} stands there twice`);
  const rows = lines.map((cells, i) => ({ line: i + 2, cells: cellsOf(columns, cells, i + 2) }));
  return { columns: named, rows: rows.filter(({ cells }) => [...cells.values()].some((cell) => cell !== null)) };
}

function cellsOf(columns: readonly string[], cells: readonly FileCell[], line: number): Map<string, FileCell> {
  const stray = cells.findIndex((cell, i) => (columns[i] ?? '') === '' && cell !== null);
  if (stray >= 0) throw new SyntaxError(`row ${line} has a cell in column ${stray + 1}, which has no name`);
  return new Map(columns.flatMap((name, i) => (name === '' ? [] : [[name, cells[i] ?? null] as const])));
}
