import type { Upright } from './rules.js';
import { itemsToChunks, type Tier } from './tiers.js';

/** The x at which a table's columns part, ascending, without its outer edges. */
export type Borders = readonly number[];

type Edge = { readonly x: number; readonly by: 1 | -1 };

/** The least white between columns in sizes, by the number of lines that agree on it. */
const leastGap = (lines: number): number => (lines >= 8 ? 0.5 : lines >= 5 ? 0.6 : lines >= 3 ? 0.8 : 1.1);
/** Lines in a hundred that may cross a border, in long tables: group rows and notes between rows. */
const CROSSING = 0.06;

/** Gives the borders of columns where (nearly) no line of the body has text. */
export function tiersToBorders(tiers: readonly Tier[], span: { readonly x1: number; readonly x2: number }): number[] {
  const lines = tiers.filter((tier) => !isBanner(tier, span));
  const size = lines.reduce((sum, tier) => sum + tier.size, 0) / Math.max(1, lines.length);
  const edges = lines.flatMap(({ items }) =>
    itemsToChunks(items, 0.45).flatMap(({ x, right }): Edge[] => [
      { x, by: 1 },
      { x: right, by: -1 },
    ]),
  );
  edges.sort((a, b) => a.x - b.x || a.by - b.by);
  const allowed = lines.length < 12 ? 0 : Math.floor(lines.length * CROSSING);
  return whites(edges, allowed)
    .filter(([from, to]) => to - from >= leastGap(lines.length) * size)
    .map(([from, to]) => (from + to) / 2);
}

/** A single chunk over much of the table says nothing about columns. */
const isBanner = ({ chunks }: Tier, { x1, x2 }: { readonly x1: number; readonly x2: number }): boolean => {
  const [only, ...others] = chunks;
  return only !== undefined && others.length === 0 && only.right - only.x > 0.3 * (x2 - x1);
};

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
