import type { DraftCell, Piece } from '../domain/index.js';
import type { Fragment } from './fragments.js';
import type { HeaderBoxes } from './header-levels.js';
import type { Row } from './rows.js';
import type { Item } from './sheet.js';
import { textOf } from './tiers.js';

const SPACE: Piece = { text: ' ' };

/** Gives the pieces of words with a space between them. */
export const itemsToPieces = (items: readonly Item[]): Piece[] =>
  items.flatMap(({ word }, i) => (i === 0 ? word.pieces : [SPACE, ...word.pieces]));

/** `merged(row, column)`: no rule parts this row's place from the one below, though rules part the rows elsewhere. */
export type Merging = { readonly columns: number; readonly merged: (row: Row, column: number) => boolean };

/** Gives the cells of a table: its header, then its body rows; places without text get empty cells. */
export function buildCells(header: HeaderBoxes, rows: readonly Row[], { columns, merged }: Merging): DraftCell[] {
  const cells: DraftCell[] = header.boxes.map(({ fragments, row, rowSpan, column, columnSpan }) => ({
    pieces: fragmentsToPieces(fragments),
    row,
    column,
    rowSpan,
    columnSpan,
    header: true,
  }));
  let at = header.rows;
  let open = new Map<number, number>();
  for (const row of rows) {
    const parallel = parallelLines(row);
    const own = rowToCells(row, parallel, { at, columns });
    const next = new Map<number, number>();
    for (const cell of own) {
      const above = open.get(cell.column);
      const joined = above === undefined ? undefined : joinDown(cells[above], cell);
      const place = joined === undefined || above === undefined ? cells.length : above;
      cells[place] = joined ?? cell;
      if (cell.columnSpan === 1 && merged(row, cell.column)) next.set(cell.column, place);
    }
    open = next;
    at += Math.max(1, parallel.length);
  }
  return cells;
}

/** A cell that goes on over the row below it, with the text of both places. */
function joinDown(above: DraftCell | undefined, below: DraftCell): DraftCell | undefined {
  if (above === undefined || below.columnSpan !== 1) return undefined;
  const space = above.pieces.length > 0 && below.pieces.length > 0 ? [SPACE] : [];
  return { ...above, pieces: [...above.pieces, ...space, ...below.pieces], rowSpan: above.rowSpan + below.rowSpan };
}

/** Lines of one cell with a space between them; a line-end hyphen stays in names ("LLZO-Ta") and goes in words ("conduc-tivity"). */
function fragmentsToPieces(fragments: readonly Fragment[]): Piece[] {
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline);
  return sorted.reduce<Piece[]>((pieces, { items }) => joinLines(pieces, itemsToPieces(items)), []);
}

const LINE_END = /[-\u2010\u00AD]$/u;
const BROKEN_WORD = /(?:^|[^\p{L}])\p{L}?\p{Ll}{2,}[-\u2010\u00AD]$/u;

function joinLines(above: readonly Piece[], below: readonly Piece[]): Piece[] {
  const [last, first] = [above.at(-1), below[0]];
  if (last === undefined || first === undefined) return [...above, ...below];
  if (!LINE_END.test(last.text)) return [...above, SPACE, ...below];
  if (!BROKEN_WORD.test(last.text) || !/^\p{Ll}{2}/u.test(first.text)) return [...above, ...below];
  return [
    ...above.slice(0, -1),
    { ...last, text: last.text.slice(0, -1) },
    { ...first, joined: true },
    ...below.slice(1),
  ];
}

type Place = { readonly at: number; readonly columns: number };

function rowToCells(row: Row, parallel: readonly number[], { at, columns }: Place): DraftCell[] {
  const byColumn = new Map<number, Fragment[]>();
  for (const fragment of row.flatMap(({ fragments }) => fragments)) {
    byColumn.set(fragment.first, [...(byColumn.get(fragment.first) ?? []), fragment]);
  }
  const cells: DraftCell[] = [];
  for (let column = 0; column < columns; ) {
    const fragments = byColumn.get(column) ?? [];
    const next = Math.min(columns, ...[...byColumn.keys()].filter((other) => other > column));
    // Text that reaches over a border into a place with text of its own stays in its column.
    const last = Math.min(
      next - 1,
      fragments.reduce((most, fragment) => Math.max(most, fragment.last), column),
    );
    cells.push(...toCells(fragments, parallel, { at, column, columnSpan: last - column + 1 }));
    column = last + 1;
  }
  return cells;
}

function toCells(
  fragments: readonly Fragment[],
  parallel: readonly number[],
  { at, column, columnSpan }: { readonly at: number; readonly column: number; readonly columnSpan: number },
): DraftCell[] {
  const base = { column, columnSpan, header: false };
  if (parallel.length < 2 || !standsOn(fragments, parallel)) {
    return [{ ...base, pieces: fragmentsToPieces(fragments), row: at, rowSpan: Math.max(1, parallel.length) }];
  }
  return parallel.map((baseline, i) => ({
    ...base,
    pieces: fragmentsToPieces(fragments.filter((f) => Math.abs(f.baseline - baseline) < 1)),
    row: at + i,
    rowSpan: 1,
  }));
}

const NUMERIC = /^[~∼≈<>≤≥±+−–-]?\s?\d/u;
const UNFINISHED = /[×x·±(/–−-]$/u;

/**
 * Gives the baselines of numbers that stand below each other in two or more columns of one row: such a row is several
 * rows beside cells that span them ("LLZO" centred beside "25 | 1.2" over "60 | 3.4"). Empty for all others.
 */
function parallelLines(row: Row): number[] {
  if (row.length < 2) return [];
  const all = row.flatMap(({ fragments }) => fragments);
  const columns = [...new Set(all.map(({ first }) => first))].map((column) =>
    all.filter(({ first }) => first === column),
  );
  const numbered = columns.filter((fragments) => fragments.length > 1 && fragments.every(isNumber));
  const baselines = numbered[0]?.map(({ baseline }) => baseline) ?? [];
  const agree = numbered.filter((fragments) => fragments.length === baselines.length && standsOn(fragments, baselines));
  return agree.length >= 2 && agree.length === numbered.length ? baselines : [];
}

const isNumber = ({ items }: Fragment): boolean => NUMERIC.test(textOf(items)) && !UNFINISHED.test(textOf(items));

const standsOn = (fragments: readonly Fragment[], baselines: readonly number[]): boolean =>
  fragments.length >= 2 && fragments.every(({ baseline }) => baselines.some((other) => Math.abs(other - baseline) < 1));
