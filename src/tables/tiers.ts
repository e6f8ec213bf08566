import { clusters, median } from '../geometry/cluster.js';
import type { Item } from './sheet.js';

/** Words that stand beside each other without a gap that could part columns. */
export type Chunk = { readonly items: readonly Item[]; readonly x: number; readonly right: number };

/** All text on one baseline of a region, from left to right. */
export type Tier = {
  readonly items: readonly Item[];
  readonly chunks: readonly Chunk[];
  readonly baseline: number;
  readonly size: number;
};

/** Baselines closer than this part of the size are one line. */
const SAME_LINE = 0.3;
/** Gaps between words above this part of the size may part columns: word spaces are 0.2 to 0.35. */
export const COLUMN_GAP = 0.55;

/** Gives the lines of text across a region, top to bottom; baselines closer than `sameLine` sizes are one line. */
export function itemsToTiers(items: readonly Item[], sameLine = SAME_LINE): Tier[] {
  const size = Math.max(4, medianSize(items));
  return clusters(items, ({ baseline }) => baseline, sameLine * size).map((group) => toTier(group));
}

export function toTier(items: readonly Item[]): Tier {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const size = medianSize(sorted);
  const baselines = sorted.map(({ baseline }) => baseline).sort((a, b) => a - b);
  return {
    items: sorted,
    chunks: itemsToChunks(sorted, COLUMN_GAP),
    baseline: baselines[baselines.length >> 1] ?? 0,
    size,
  };
}

/** Gives the words of a line in chunks, parted at gaps above `gap` sizes. */
export function itemsToChunks(items: readonly Item[], gap: number): Chunk[] {
  const chunks: { items: Item[]; x: number; right: number }[] = [];
  for (const item of items) {
    const last = chunks.at(-1);
    if (last !== undefined && item.x - last.right <= gap * item.size) {
      last.items.push(item);
      last.right = Math.max(last.right, item.right);
    } else chunks.push({ items: [item], x: item.x, right: item.right });
  }
  return chunks;
}

/** Gives the size of most of the text. */
export function medianSize(items: readonly Item[]): number {
  const sizes = items.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** Gives the usual word space of lines in points. */
export function wordSpace(tiers: readonly Tier[]): number {
  const gaps = tiers.flatMap(({ items, size }) =>
    items.slice(1).flatMap((item, i) => {
      const gap = item.x - (items[i]?.right ?? 0);
      return gap > 0.1 * size && gap < 0.45 * size ? [gap] : [];
    }),
  );
  const usual = 0.28 * medianSize(tiers.flatMap(({ items }) => items));
  return gaps.length < 5 ? usual : (median(gaps) ?? usual);
}

export const textOf = (items: readonly Item[]): string => items.map(({ text }) => text).join(' ');
