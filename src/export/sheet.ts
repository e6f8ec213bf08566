/** One cell of a table file. */
export type Cell = string | number | boolean | null;

/** What a column holds; `mixed` columns hold numbers and bounds such as "<1e-10", `json` lists and objects as JSON text. */
export type ColumnType = 'text' | 'number' | 'integer' | 'boolean' | 'json' | 'mixed';

/** What people who open a file want to know of a column: what it holds, and whether an import takes edits of it. */
export type ColumnHelp = { readonly says: string; readonly editable: boolean };

type Head = { readonly name: string; readonly type: ColumnType; readonly help?: ColumnHelp };

/** A table as every writer takes it: named columns, and rows with one cell for each. */
export type Sheet = { readonly columns: readonly Head[]; readonly rows: readonly (readonly Cell[])[] };

/** A column that makes its cell from a row of a dataset. */
export type Column<Row> = Head & { readonly write: (row: Row) => Cell };

/** Gives the table of some rows. */
export const toSheet = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  columns: columns.map(({ write: _, ...head }) => head),
  rows: rows.map((row) => columns.map(({ write }) => write(row))),
});
