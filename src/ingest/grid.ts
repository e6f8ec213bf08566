import type { DraftCell, Piece } from '../domain/index.js';

/** A cell as a format gives it: `column` only where the format names it. */
export type RawCell = {
  readonly pieces: readonly Piece[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly column?: number | undefined;
};
export type RawRow = { readonly cells: readonly RawCell[]; readonly header: boolean };

/** No table of a paper is wider; spans beyond it are damage. */
const WIDEST = 400;

/** Places rows of cells on a grid, with places covered by a span from above or from the left left out. */
export function placeCells(rows: readonly RawRow[]): DraftCell[] {
  const cells: DraftCell[] = [];
  /** For each column, the first row that is free again. */
  const free: number[] = [];
  rows.forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      column = Math.max(column, cell.column ?? 0);
      while ((free[column] ?? 0) > row) column++;
      const rowSpan = Math.min(cell.rowSpan < 1 ? rows.length : cell.rowSpan, rows.length - row);
      const columnSpan = spanWidth({ free, row, column, wanted: Math.min(Math.max(1, cell.columnSpan), WIDEST) });
      for (let i = column; i < column + columnSpan; i++) free[i] = row + rowSpan;
      cells.push({ pieces: cell.pieces, row, column, rowSpan, columnSpan, header: line.header || cell.header });
      column += columnSpan;
    }
  });
  return guessHeader(cells, rows.length);
}

/** A span ends before a column that is still covered from above. */
function spanWidth({
  free,
  row,
  column,
  wanted,
}: {
  free: readonly number[];
  row: number;
  column: number;
  wanted: number;
}): number {
  let width = 1;
  while (width < wanted && (free[column + width] ?? 0) <= row) width++;
  return width;
}

const textOf = (cell: DraftCell): string =>
  cell.pieces
    .map(({ text }) => text)
    .join('')
    .trim();

/** A value rather than a name: a number, perhaps with signs, unit powers or uncertainty, or a dash for none. */
const VALUE = /^[<>~≈∼≤≥±+\-−–]?\s*\d[\d\s.,()±×x·*^eE/%+\-−–]*[a-z*†‡]?$|^[-–—−]$|^n\.?\s?[adr]\.?$/iu;

/** Where a format names no header, the rows above the first row with values are the header, unless they are most of the table. */
function guessHeader(cells: readonly DraftCell[], rows: number): DraftCell[] {
  if (rows < 2 || cells.some((cell) => cell.header && cell.row === 0)) return [...cells];
  const first = cells.find((cell) => cell.column > 0 && VALUE.test(textOf(cell)))?.row ?? 1;
  const depth = first >= 1 && first <= Math.min(4, rows - 1) ? first : first === 0 && hasLabels(cells) ? 1 : 0;
  return cells.map((cell) => (cell.row < depth ? { ...cell, header: true } : cell));
}

/** A first row with a lone value among labels ("x", "0.1", "0.2") is still a header when all below it are values. */
function hasLabels(cells: readonly DraftCell[]): boolean {
  const firstRow = cells.filter((cell) => cell.row === 0);
  const words = firstRow.filter((cell) => /\p{L}{2}|\(|\//u.test(textOf(cell)) && !VALUE.test(textOf(cell))).length;
  return words * 2 > firstRow.length;
}
