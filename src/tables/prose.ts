import type { Area } from './columns.js';
import { type Chunk, itemsToChunks, type Tier } from './tiers.js';

/** Running text has at least this many words and letters in a stretch without a wide gap. */
const WORDS = 5;
const LETTERS = 24;

const lettersOf = ({ items }: Chunk): number => items.reduce((sum, { text }) => sum + text.length, 0);
const isRunning = (chunk: Chunk): boolean => chunk.items.length >= WORDS && lettersOf(chunk) >= LETTERS;

/** Gives whether a line is running text: nothing in it but long stretches of words (gaps of justified lines allowed). */
export function isProseLine({ items }: Tier): boolean {
  const chunks = itemsToChunks(items, 0.9);
  return chunks.length > 0 && chunks.length <= 3 && chunks.every(isRunning);
}

/** Gives whether a line is running text over most of a width, so that it belongs to no single column. */
export function isWideProse(tier: Tier, { x1, x2 }: Pick<Area, 'x1' | 'x2'>): boolean {
  const [left, right] = [tier.items[0]?.x ?? 0, tier.items.at(-1)?.right ?? 0];
  return isProseLine(tier) && right - left > 0.6 * (x2 - x1);
}

/** Gives whether running text starts at a line: two wide lines of it, or one that is the last. A single one can be a full row. */
export function startsProse(tiers: readonly Tier[], index: number, span: Pick<Area, 'x1' | 'x2'>): boolean {
  const [tier, next] = [tiers[index], tiers[index + 1]];
  return tier !== undefined && isWideProse(tier, span) && (next === undefined || isWideProse(next, span));
}

/** Gives whether most of three or more lines are running text that fills its width. */
export function isProse(tiers: readonly Tier[], { x1, x2 }: Pick<Area, 'x1' | 'x2'>): boolean {
  const prose = tiers.filter(isProseLine);
  if (tiers.length < 3 || prose.length < 0.6 * tiers.length) return false;
  const wide = prose.filter(({ items }) => (items.at(-1)?.right ?? 0) - (items[0]?.x ?? 0) > 0.5 * (x2 - x1));
  return wide.length >= 0.5 * prose.length;
}
