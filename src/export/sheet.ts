/** One cell of a table file. */
export type Cell = string | number | boolean | null;

/** What a column holds; `mixed` columns hold numbers and bounds such as "<1e-10", `json` lists and objects as JSON text. */
export type ColumnType = 'text' | 'number' | 'integer' | 'boolean' | 'json' | 'mixed';

/** A table as every writer takes it: named columns, and rows with one cell for each. */
export type Sheet = {
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** A column that makes its cell from a row of a dataset. */
export type Column<Row> = {
  readonly name: string;
  readonly type: ColumnType;
  readonly write: (row: Row) => Cell;
};

/** Gives the table of some rows. */
export const toSheet = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  columns: columns.map(({ name, type }) => ({ name, type })),
  rows: rows.map((row) => columns.map(({ write }) => write(row))),
});
