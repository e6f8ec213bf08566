import type { Cell, Table } from '../../domain/index.js';

/** The cell that covers each place of a table; `at(row, column)` is undefined where there is none. */
export type Grid = {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => Cell | undefined;
};

/** Places that spans may cover in all; a hostile file can state more. */
const MOST_PLACES = 500_000;

/** Gives the grid of a table; of overlapping cells the first stays. */
export function tableToGrid({ rows, columns, cells }: Table): Grid {
  const places = new Map<number, Cell>();
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, rows); row++) {
      for (let column = cell.column; column < Math.min(cell.column + cell.columnSpan, columns); column++) {
        const place = row * columns + column;
        if (!places.has(place) && places.size < MOST_PLACES) places.set(place, cell);
      }
    }
  }
  const at = (row: number, column: number): Cell | undefined =>
    row < 0 || column < 0 || row >= rows || column >= columns ? undefined : places.get(row * columns + column);
  return { rows, columns, at };
}

/** Gives the different cells that cover a row, from left to right. */
export function rowOf(grid: Grid, row: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const cell = grid.at(row, column);
    if (cell !== undefined && cell !== cells.at(-1)) cells.push(cell);
  }
  return cells;
}
