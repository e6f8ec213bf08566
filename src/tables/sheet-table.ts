import type { DraftCell } from '../domain/index.js';
import { buildCells, type Merging } from './build-table.js';
import type { Candidate } from './candidates.js';
import { spanCentredGroups } from './centred-groups.js';
import { type Area, type Borders, rowsToWhites, uprightsToBorders, whiteToBorder } from './columns.js';
import { type HeaderBoxes, stripsToHeader } from './header-levels.js';
import { type Lattice, type Row, stripsToRows, tiersToStrips } from './rows.js';
import type { Sheet } from './sheet.js';
import { type Chunk, itemsToTiers, type Tier, textOf, wordSpace } from './tiers.js';

/** A table on a sheet before it becomes a draft: its borders, header and rows. */
export type SheetTable = {
  readonly candidate: Candidate;
  readonly borders: Borders;
  readonly header: HeaderBoxes;
  readonly rows: readonly Row[];
  readonly merged: Merging['merged'];
};

/** Gives the cells of a table on a sheet. */
export const cellsOf = ({ header, rows, borders, merged }: SheetTable): DraftCell[] =>
  spanCentredGroups(buildCells(header, rows, { columns: borders.length + 1, merged }));

/** Rules below a row that leave a column out, in a table that has rules between its rows: the cell there goes on below. */
function mergedBelow(rows: readonly Row[], { rules, borders }: Lattice, { x1, x2 }: Area): Merging['merged'] {
  const below = new Map(rows.map((row, i) => [row, rows[i + 1]] as const));
  const edges = [x1, ...borders, x2];
  return (row, column) => {
    const [top, bottom] = [lowest(row), highest(below.get(row))];
    const middle = ((edges[column] ?? 0) + (edges[column + 1] ?? 0)) / 2;
    const between = rules.filter(
      ({ y }) => y > top - HALF && y < bottom + 1 && bottom - top < Number.POSITIVE_INFINITY,
    );
    return between.length > 0 && !between.some((rule) => rule.x1 < middle && rule.x2 > middle);
  };
}

/** Text centred beside two rows reaches below the rule between them; in points. */
const HALF = 4;
const lowest = (row: Row): number => Math.max(...row.map(({ baseline }) => baseline));
const highest = (row: Row | undefined): number =>
  row === undefined ? Number.POSITIVE_INFINITY : Math.min(...row.map(({ baseline }) => baseline));

/** Gives the table of a candidate, or undefined when it has fewer than two columns or rows. */
export function candidateToTable(candidate: Candidate, sheet: Sheet): SheetTable | undefined {
  const tiers = itemsToTiers(candidate.items);
  const headerTiers = headerOf(candidate, tiers);
  const body = tiers.slice(headerTiers.length);
  const borders = bordersOf(candidate, sheet, { header: headerTiers, body });
  if (borders.length === 0) return undefined;
  const { rows, merged } = rowsOf(candidate, sheet, { borders, body });
  const header = tiersToStrips(headerTiers, latticeOf(candidate, sheet, borders));
  if (rows.length === 0 || rows.length + (header.length > 0 ? 1 : 0) < 2) return undefined;
  const boxes =
    header.length === 0 ? { rows: 0, boxes: [] } : stripsToHeader(header, borders, shortRules(candidate, sheet));
  return { candidate, borders, header: boxes, rows, merged };
}

type Ruled = { readonly borders: Borders; readonly body: readonly Tier[] };

/** Gives the rows of lines below a header, by columns whose borders are known. */
export function rowsOf(
  candidate: Candidate,
  sheet: Sheet,
  { borders, body }: Ruled,
): Pick<SheetTable, 'rows' | 'merged'> {
  const lattice = latticeOf(candidate, sheet, borders);
  const rows = stripsToRows(tiersToStrips(body, lattice), lattice);
  return { rows, merged: mergedBelow(rows, lattice, candidate.area) };
}

/** The rules within an area that are wide enough to part rows, and its upright lines. */
function latticeOf({ area, rules, items }: Candidate, sheet: Sheet, borders: Borders): Lattice {
  const wide = sheet.rules.filter(
    ({ x1, x2, y }) =>
      y > area.top && y < area.bottom && Math.min(x2, area.x2) - Math.max(x1, area.x1) > 0.3 * (area.x2 - area.x1),
  );
  const uprights = sheet.uprights.filter(
    ({ x, y1, y2 }) => x > area.x1 && x < area.x2 && y2 > area.top && y1 < area.bottom,
  );
  return { borders, rules: [...rules, ...wide], uprights, space: wordSpace(itemsToTiers(items)) };
}

const shortRules = ({ area }: Candidate, sheet: Sheet) =>
  sheet.rules.filter(
    ({ x1, x2, y }) =>
      y > area.top + 2 &&
      y < area.bottom - 2 &&
      x1 > area.x1 - 3 &&
      x2 < area.x2 + 3 &&
      x2 - x1 < 0.9 * (area.x2 - area.x1),
  );

/** The lines above the second rule; without one, the lines above the first that holds a number behind its first cell. */
function headerOf({ rules, area }: Candidate, tiers: readonly Tier[]): Tier[] {
  const second = rules.find(({ y }) => y > area.top + 2 && y < area.bottom - 2);
  const first = tiers[0];
  if (first === undefined) return [];
  if (second !== undefined) {
    const above = tiers.filter(({ baseline }) => baseline < second.y);
    if (above.length > 0 && above.length < tiers.length) return above;
  }
  return tiers.slice(0, unruledHeader(tiers));
}

/** The first line; further ones down to the first full line, or above the first number when they stand closer. */
function unruledHeader(tiers: readonly Tier[]): number {
  if (isUnder(tiers[1], tiers[0])) return 2;
  const counts = tiers.slice(0, MOST_HEADER + 1).map(({ chunks }) => chunks.length);
  const most = Math.max(...counts);
  const full = counts.indexOf(most);
  if (full > 0 && (counts[0] ?? 0) < most) return full;
  const numbers = tiers.findIndex(({ chunks }) => chunks.slice(1).some(({ items }) => NUMERIC.test(textOf(items))));
  if (numbers <= 1 || numbers > MOST_HEADER) return 1;
  const gap = (i: number): number => (tiers[i]?.baseline ?? 0) - (tiers[i - 1]?.baseline ?? 0);
  const numeric = isNumeric(tiers.slice(numbers));
  const left = tiers[0]?.chunks[0]?.right ?? 0;
  const namesGroup = ({ chunks }: Tier): boolean => chunks.length === 1 && (chunks[0]?.x ?? 0) < left;
  let rows = 1;
  while (
    rows < numbers &&
    !tiers.slice(rows, rows + 1).some(namesGroup) &&
    ((numeric && hasUnits(tiers[rows])) || gap(rows) < CLOSER * gap(numbers))
  )
    rows++;
  return rows;
}

/** Whether a line without numbers has units in brackets, as the lower lines of headers have. */
const hasUnits = (tier: Tier | undefined): boolean =>
  tier?.chunks.some(({ items }) => /^[[(]/u.test(items[0]?.text ?? '')) ?? false;

/** Whether nearly all lines with several cells have numbers in most of them. */
function isNumeric(tiers: readonly Tier[]): boolean {
  const rows = tiers.map(({ chunks }) => chunks.slice(1)).filter((cells) => cells.length > 1);
  const numeric = rows.filter(
    (cells) => cells.filter(({ items }) => NUMERIC.test(textOf(items))).length > 0.5 * cells.length,
  );
  return rows.length > 0 && numeric.length >= 0.8 * rows.length;
}

/** Whether a line leaves the first column open and parts what stands over it: "Sample | Conductivity" over " | 25 °C | 60 °C". */
function isUnder(lower: Tier | undefined, upper: Tier | undefined): boolean {
  const [first, ...others] = upper?.chunks ?? [];
  const [left, right] = [lower?.chunks[0], lower?.chunks.at(-1)];
  if (lower === undefined || first === undefined || left === undefined || right === undefined) return false;
  const over = others.filter((chunk) => chunk.right > left.x && chunk.x < right.right);
  return left.x >= first.right && over.length > 0 && over.length < lower.chunks.length;
}

const MOST_HEADER = 5;
const CLOSER = 0.9;

const NUMERIC = /^[~∼≈<>≤≥±+−–-]?\d[\d.,]*(?:$|[\s(±×])/u;

type Parts = { readonly header: readonly Tier[]; readonly body: readonly Tier[] };

/** Upright lines part columns where they are drawn, white does elsewhere; a column that only the header fills counts. */
function bordersOf({ area }: Candidate, sheet: Sheet, { header, body }: Parts): number[] {
  const drawn = uprightsToBorders(sheet.uprights, area);
  const own = rowsToWhites(body, area);
  const joint = rowsToWhites([...withoutSpanning(header), ...body], area);
  const strips = body.length < 2 || joint.length > own.length ? joint : own;
  const white = strips.map((strip) => whiteToBorder(strip, withoutSpanning(header), body));
  const both = [...drawn, ...white.filter((x) => drawn.length < 2 && drawn.every((other) => Math.abs(other - x) > 8))];
  return both.sort((a, b) => a - b);
}

/** Header lines without text that stands over the white between two cells of a lower line: it spans both. */
function withoutSpanning(header: readonly Tier[]): Tier[] {
  return header.map((tier, i) => {
    const lower = header.slice(i + 1).flatMap(({ chunks }) => chunks);
    const kept = tier.chunks.filter((chunk) => !stands(chunk, tier, lower));
    return { ...tier, items: kept.flatMap(({ items }) => items), chunks: kept };
  });
}

function stands(chunk: Chunk, { chunks }: Tier, lower: readonly Chunk[]): boolean {
  const left = lower.filter(({ right }) => right <= chunk.x).reduce(laterOf, undefined);
  const right = lower.filter(({ x }) => x >= chunk.right).reduce(earlierOf, undefined);
  if (left === undefined || right === undefined || lower.some((other) => touches(other, chunk))) return false;
  return !chunks.some((other) => touches(other, left) || touches(other, right));
}

const laterOf = (best: Chunk | undefined, chunk: Chunk): Chunk =>
  best === undefined || chunk.right > best.right ? chunk : best;
const earlierOf = (best: Chunk | undefined, chunk: Chunk): Chunk =>
  best === undefined || chunk.x < best.x ? chunk : best;
const touches = (a: Chunk, b: Chunk): boolean => a.x < b.right && b.x < a.right;
