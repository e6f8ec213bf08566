import type { Cell, Span, Table, View } from '../../domain/index.js';
import { cellMeaning, combineMeanings } from './combine.js';
import { type Grid, rowOf, tableToGrid } from './grid.js';
import { type HeaderMeaning, readHeader } from './header.js';
import { isNumeric, type RowKind, rowKinds } from './row-kinds.js';

/** A cell that names others, with its meaning. */
export type HeaderCell = { readonly span: Span; readonly text: string; readonly meaning: HeaderMeaning };

/**
 * A body cell with all that names it. `headerPath`: column headers from the top down, spanning ones included;
 * `stub`: row groups and the leading cells of its row (blank ones filled from above); `meaning`: all of them combined.
 */
export type BodyCell = {
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  readonly text: string;
  readonly headerPath: readonly HeaderCell[];
  readonly stub: readonly HeaderCell[];
  readonly meaning: HeaderMeaning;
};

/** A table as a reader sees it. `heads` are numbers in header rows named by their first cell ("x | 0 | 0.1 | 0.2"). */
export type TableFrame = {
  readonly table: Table;
  readonly caption?: HeaderCell;
  readonly body: readonly BodyCell[];
  readonly heads: readonly BodyCell[];
};

/** Rows over which a blank cell can be the same as above. */
const MOST_BLANK = 100;

type Reader = { readonly grid: Grid; readonly kinds: readonly RowKind[]; readonly header: (cell: Cell) => HeaderCell };

/** Gives the frame of every table of a document. Cell texts are those of the view (scripts as Unicode scripts), trimmed. */
export const tableFrames = (view: View): TableFrame[] => view.document.tables.map((table) => tableToFrame(view, table));

/**
 * Gives the filled cells of each body row from left to right, so that a fact can be tied to all of its row;
 * a blank cell is replaced by the words above it ("blank = same as above").
 */
export function rowContexts({ body }: TableFrame): ReadonlyMap<number, readonly BodyCell[]> {
  const rows = new Map<number, BodyCell[]>();
  const words = new Map<number, BodyCell>();
  for (const cell of body) {
    const known = cell.text === '' ? words.get(cell.column) : cell;
    if (cell.text !== '' && !isNumeric(cell.text)) words.set(cell.column, cell);
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), ...(known === undefined ? [] : [known])]);
  }
  return rows;
}

function tableToFrame(view: View, table: Table): TableFrame {
  const grid = tableToGrid(table);
  const reader = { grid, kinds: rowKinds(view, table, grid), header: headerReader(view) };
  const caption = table.caption === undefined ? undefined : spanToHeader(view, table.caption);
  const stubs = stubColumns(reader);
  const frame = { body: [] as BodyCell[], heads: [] as BodyCell[] };
  walkRows(
    reader,
    (row, headers, groups) => {
      const path = (column: number): HeaderCell[] => columnPath(reader, headers, column);
      const stub = [...groups, ...leadingCells(reader, row, stubs)];
      for (const cell of rowOf(grid, row)) {
        if (cell.row === row) frame.body.push(toBody(reader, cell, { path: path(cell.column), stub, caption }));
      }
    },
    (row) => frame.heads.push(...numbersInHeader(reader, row)),
  );
  return { table, ...(caption === undefined ? {} : { caption }), ...frame };
}

/** Visits body rows with the header rows and groups in force; headers after a body start anew. */
function walkRows(
  { kinds, grid, header }: Reader,
  onBody: (row: number, headers: readonly number[], groups: readonly HeaderCell[]) => void,
  onHeader: (row: number) => void,
): void {
  let headers: number[] = [];
  let groups: HeaderCell[] = [];
  kinds.forEach((kind, row) => {
    const before = kinds[row - 1];
    if (kind === 'header') {
      headers = before === 'header' ? [...headers, row] : [row];
      if (before === 'body') groups = [];
      onHeader(row);
    } else if (kind === 'group') {
      const named = rowOf(grid, row)
        .map(header)
        .filter(({ text }) => text !== '');
      groups = before === 'group' ? [...groups, ...named] : named;
    } else onBody(row, headers, groups);
  });
}

function columnPath({ grid, header }: Reader, headers: readonly number[], column: number): HeaderCell[] {
  const cells = new Set(headers.flatMap((row) => grid.at(row, column) ?? []));
  const named = Array.from(cells, (cell) => {
    const first = cell.column === 0 ? undefined : grid.at(cell.row, 0);
    return first === undefined ? header(cell) : withName(header(cell), header(first).meaning);
  });
  return named.filter(({ text }) => text !== '');
}

/** "0.1" in a header row that opens with "x" means x = 0.1; "50" in one that opens with "T (°C)" means 50 °C. */
function withName(cell: HeaderCell, first: HeaderMeaning): HeaderCell {
  const value = /^\d[\d.]*$/u.test(cell.text) ? Number(cell.text) : Number.NaN;
  if (Number.isNaN(value)) return cell;
  if (first.variable !== undefined)
    return { ...cell, meaning: { ...cell.meaning, variable: { ...first.variable, value } } };
  if (first.temperatureUnit === undefined || first.role !== undefined) return cell;
  const kelvin = first.temperatureUnit === 'K' ? value : value + 273.15;
  return { ...cell, meaning: { ...cell.meaning, temperature: { kelvin, words: false, printed: cell.text } } };
}

type Names = {
  readonly path: readonly HeaderCell[];
  readonly stub: readonly HeaderCell[];
  readonly caption: HeaderCell | undefined;
};

function toBody({ header }: Reader, cell: Cell, { path, stub, caption }: Names): BodyCell {
  const { span, text } = header(cell);
  const others = stub.filter((name) => name.span.start !== span.start);
  const meaning = cellMeaning(
    combineMeanings(path.map((name) => name.meaning)),
    combineMeanings(others.map((name) => name.meaning)),
    caption?.meaning ?? readHeader(''),
  );
  return { row: cell.row, column: cell.column, span, text, headerPath: path, stub: others, meaning };
}

/** The first column, and further ones at its right that hold words. */
function stubColumns({ grid, kinds, header }: Reader): number {
  const wordy = (column: number): boolean => {
    const texts = kinds.flatMap((kind, row) => {
      const cell = kind === 'body' ? grid.at(row, column) : undefined;
      return cell === undefined ? [] : [header(cell).text].filter((text) => text !== '');
    });
    return (
      texts.length > 0 && texts.filter((text) => !isNumeric(text) && /\p{L}/u.test(text)).length > texts.length / 2
    );
  };
  let columns = 1;
  while (columns < Math.min(3, grid.columns - 1) && wordy(columns - 1) && wordy(columns)) columns++;
  return columns;
}

/** The cells in the stub columns of a row; a blank one is the same as above, within its group. */
function leadingCells({ grid, kinds, header }: Reader, row: number, columns: number): HeaderCell[] {
  const names: HeaderCell[] = [];
  for (let column = 0; column < columns; column++) {
    for (let above = row; above > row - MOST_BLANK && kinds[above] === 'body'; above--) {
      const cell = grid.at(above, column);
      const name = cell === undefined ? undefined : header(cell);
      if (name === undefined || name.text === '') continue;
      if (names.at(-1)?.span.start !== name.span.start) names.push(name);
      break;
    }
  }
  return names;
}

/** "x | 0 | 0.1": the first cell of a header row names the numbers at its right. */
function numbersInHeader({ grid, header }: Reader, row: number): BodyCell[] {
  const [first, ...others] = rowOf(grid, row).map((cell) => ({ cell, name: header(cell) }));
  if (first === undefined || first.name.meaning.quantity === 'none') return [];
  return others
    .filter(({ name }) => isNumeric(name.text))
    .map(({ cell, name }) => ({
      row,
      column: cell.column,
      span: name.span,
      text: name.text,
      headerPath: [],
      stub: [first.name],
      meaning: first.name.meaning,
    }));
}

/** Reads each cell once. */
function headerReader(view: View): (cell: Cell) => HeaderCell {
  const known = new Map<Cell, HeaderCell>();
  return (cell) => {
    const found = known.get(cell) ?? spanToHeader(view, cell.span);
    known.set(cell, found);
    return found;
  };
}

function spanToHeader(view: View, span: Span): HeaderCell {
  const printed = view.text.slice(span.start, span.end);
  const text = printed.trim();
  const start = span.start + (printed.length - printed.trimStart().length);
  return { span: { start, end: start + text.length }, text, meaning: readHeader(text) };
}
