import type { DraftCell } from '../domain/index.js';

/**
 * Gives the cells with names that stand in the middle of the rows that they name spanning these rows. A first body row without
 * a name shows that names are centred; each reaches as far below as above, and all together they must fill the rows exactly.
 * Names are those of the first column; what spans columns stands between groups.
 */
export function spanCentredGroups(cells: readonly DraftCell[]): DraftCell[] {
  const first = cells.filter(({ column, header }) => column === 0 && !header).sort((a, b) => a.row - b.row);
  const spans = segmentsOf(first).map(centredSpans);
  if (!spans.some((found) => found !== undefined && found.length > 0)) return [...cells];
  const groups = spans.flatMap((found) => found ?? []);
  return cells.flatMap((cell) => {
    if (cell.column !== 0 || cell.header) return [cell];
    const group = groups.find(({ from, to }) => cell.row >= from && cell.row <= to);
    if (group === undefined) return [cell];
    return cell === group.name ? [{ ...cell, row: group.from, rowSpan: group.to - group.from + 1 }] : [];
  });
}

type Group = { readonly name: DraftCell; readonly from: number; readonly to: number };

/** The cells of the first column between those that span columns. */
function segmentsOf(cells: readonly DraftCell[]): DraftCell[][] {
  const segments: DraftCell[][] = [[]];
  for (const cell of cells) {
    if (cell.columnSpan > 1) segments.push([]);
    else segments.at(-1)?.push(cell);
  }
  return segments;
}

const endOf = ({ row, rowSpan }: DraftCell): number => row + rowSpan - 1;

/** The groups of a segment, undefined when names are not centred or do not fill it. */
function centredSpans(cells: readonly DraftCell[]): Group[] | undefined {
  const [start, end] = [cells[0], cells.at(-1)];
  if (start === undefined || end === undefined || start.pieces.length > 0) return undefined;
  const groups: Group[] = [];
  let from = start.row;
  for (const name of cells.filter(({ pieces }) => pieces.length > 0)) {
    const to = name.row - from + endOf(name);
    if (to < endOf(name)) return undefined;
    groups.push({ name, from, to });
    from = to + 1;
  }
  return from === endOf(end) + 1 ? groups : undefined;
}
