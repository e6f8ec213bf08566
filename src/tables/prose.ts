import { type Area, tiersToWhites } from './columns.js';
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

/**
 * Gives whether running text starts with a line below the rows of a table: it is running text, and crosses the white
 * strips between the columns of these rows (long text that wraps within its column does not).
 */
export function startsProse(rows: readonly Tier[], tier: Tier, span: Pick<Area, 'x1' | 'x2'>): boolean {
  if (!isProseLine(tier) || isInset(tier, rows)) return false;
  const recent = rows.slice(-MOST_ROWS);
  if (recent.length < 3) return true;
  const strips = tiersToWhites(recent, span);
  return strips.length === 0 || tier.chunks.some(({ x, right }) => strips.some(([from, to]) => x < from && right > to));
}

/** Whether a line stands in a later column of the rows above, flush with or centred below a cell there: it is a line of a cell. */
function isInset({ chunks, size }: Tier, rows: readonly Tier[]): boolean {
  const [only, ...others] = chunks;
  const left = Math.min(...rows.map((row) => row.items[0]?.x ?? Number.POSITIVE_INFINITY));
  if (only === undefined || others.length > 0 || only.x < left + 2 * size) return false;
  return rows.some((row) =>
    row.chunks
      .filter((chunk) => chunk.x > left + size && !isRunning(chunk))
      .some(({ x, right }) => Math.abs(x - only.x) < FLUSH || Math.abs(x + right - only.x - only.right) < 2 * FLUSH),
  );
}
const FLUSH = 1.5;

/** Rows above that show where the columns are. */
const MOST_ROWS = 25;

/** Gives whether most of three or more lines are running text that fills its width. */
export function isProse(tiers: readonly Tier[], { x1, x2 }: Pick<Area, 'x1' | 'x2'>): boolean {
  const prose = tiers.filter(isProseLine);
  if (tiers.length < 3 || prose.length < 0.6 * tiers.length) return false;
  const wide = prose.filter(({ items }) => (items.at(-1)?.right ?? 0) - (items[0]?.x ?? 0) > 0.5 * (x2 - x1));
  return wide.length >= 0.5 * prose.length;
}
