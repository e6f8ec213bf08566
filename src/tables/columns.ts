import type { Upright } from './rules.js';
import { itemsToChunks, type Tier, wordSpace } from './tiers.js';

/** The x at which a table's columns part, ascending, without its outer edges. */
export type Borders = readonly number[];

type Edge = { readonly x: number; readonly by: 1 | -1 };

/** The least white between columns, by the number of lines that agree on it: in sizes, or in word spaces if that is less. */
function leastGap(lines: number, size: number, space: number): number {
  const [sizes, spaces] = lines >= 8 ? [0.5, 1.7] : lines >= 5 ? [0.6, 1.8] : lines >= 3 ? [0.8, 1.9] : [1.1, 2.1];
  return Math.min(sizes * size, spaces * space);
}

/** Lines in a hundred that may cross a border, in long tables: group rows and notes between rows. */
const CROSSING = 0.06;

/** A strip from the top to the bottom of a table with (nearly) no text in it. */
export type White = readonly [from: number, to: number];

/** Gives the white strips between columns of rows. */
export const rowsToWhites = (tiers: readonly Tier[], span: Pick<Area, 'x1' | 'x2'>): White[] =>
  linesToWhites(tiers.filter((tier, i) => !isBanner(tier, span) || isHalfLine(tier, [tiers[i - 1], tiers[i + 1]])));

/** Gives the white strips between columns of lines that may be rows. */
export const tiersToWhites = (tiers: readonly Tier[], span: Pick<Area, 'x1' | 'x2'>): White[] =>
  linesToWhites(tiers.filter((tier) => !isBanner(tier, span)));

function linesToWhites(lines: readonly Tier[]): White[] {
  const size = lines.reduce((sum, tier) => sum + tier.size, 0) / Math.max(1, lines.length);
  const space = wordSpace(lines);
  const edges = lines.flatMap(({ items }) =>
    itemsToChunks(items, Math.min(0.45, (1.5 * space) / Math.max(1, size))).flatMap(({ x, right }): Edge[] => [
      { x, by: 1 },
      { x: right, by: -1 },
    ]),
  );
  edges.sort((a, b) => a.x - b.x || a.by - b.by);
  const allowed = lines.length < 12 ? 0 : Math.floor(lines.length * CROSSING);
  return whites(edges, allowed).filter(([from, to]) => to - from >= leastGap(lines.length, size, space));
}

/** Gives the middle of what lines leave of a white strip: all of them, else the header; of all of it where text spans it. */
export const whiteToBorder = (strip: White, header: readonly Tier[], body: readonly Tier[]): number =>
  widestLeft(strip, [...header, ...body]) ?? widestLeft(strip, header) ?? (strip[0] + strip[1]) / 2;

function widestLeft([from, to]: White, tiers: readonly Tier[]): number | undefined {
  const words = tiers.flatMap(({ items }) => items).filter(({ x, right }) => right > from && x < to);
  const cuts = words
    .map(({ x, right }) => [Math.max(x, from), Math.min(right, to)] as const)
    .sort((a, b) => a[0] - b[0]);
  let [best, edge] = [LEAST_LEFT, from];
  let at: number | undefined;
  for (const [x, right] of [...cuts, [to, to] as const]) {
    if (x - edge > best) [best, at] = [x - edge, (edge + x) / 2];
    edge = Math.max(edge, right);
  }
  return at;
}

/** What a header must leave of a white strip to be parted there; in points. */
const LEAST_LEFT = 1.8;

/** A single chunk over much of the table says nothing about columns. */
const isBanner = ({ chunks }: Tier, { x1, x2 }: { readonly x1: number; readonly x2: number }): boolean => {
  const [only, ...others] = chunks;
  return only !== undefined && others.length === 0 && only.right - only.x > 0.3 * (x2 - x1);
};

/** Lines of a cell beside others that are centred in its row stand half a line above or below them. */
const isHalfLine = ({ baseline, size }: Tier, beside: readonly (Tier | undefined)[]): boolean =>
  beside.some((other) => other !== undefined && Math.abs(other.baseline - baseline) < HALF_LINE * size);
const HALF_LINE = 0.75;

/** The intervals between the first and the last edge that at most `allowed` lines cross. */
function whites(edges: readonly Edge[], allowed: number): [number, number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let from: number | undefined;
  for (const { x, by } of edges) {
    const before = depth;
    depth += by;
    if (before > allowed && depth <= allowed) from = x;
    else if (before <= allowed && depth > allowed && from !== undefined) found.push([from, x]);
  }
  return found;
}

/** Gives the borders that upright lines draw over most of the height of a table. */
export function uprightsToBorders(uprights: readonly Upright[], area: Area): number[] {
  const xs = new Map<number, number>();
  for (const { x, y1, y2 } of uprights) {
    const length = Math.min(y2, area.bottom) - Math.max(y1, area.top);
    if (length <= 0 || x < area.x1 + 4 || x > area.x2 - 4) continue;
    const near = [...xs.keys()].find((key) => Math.abs(key - x) < 2) ?? x;
    xs.set(near, (xs.get(near) ?? 0) + length);
  }
  return [...xs]
    .filter(([, length]) => length >= 0.5 * (area.bottom - area.top))
    .map(([x]) => x)
    .sort((a, b) => a - b);
}

export type Area = { readonly x1: number; readonly x2: number; readonly top: number; readonly bottom: number };

/** Gives the column (from 0) in which an x lies. */
export function columnAt(borders: Borders, x: number): number {
  let column = 0;
  while (column < borders.length && (borders[column] ?? Number.POSITIVE_INFINITY) <= x) column++;
  return column;
}
