import { type Borders, columnAt } from './columns.js';
import type { Upright } from './rules.js';
import type { Item } from './sheet.js';
import type { Tier } from './tiers.js';

/** A stretch of text of one line in columns `first` to `last` (the same but for spanning text). */
export type Fragment = {
  readonly items: readonly Item[];
  readonly first: number;
  readonly last: number;
  readonly baseline: number;
};

/** Gaps up to this multiple of the table's word space are word spaces, so the text spans the border that they hold. */
const SPACE = 1.25;
/** How far a word may reach over a border before it spans it; in points. */
const OVER = 2;

export type Parting = { readonly borders: Borders; readonly uprights: readonly Upright[]; readonly space: number };

/** Gives the text of a line by columns; upright lines drawn beside it always part it. */
export function tierToFragments(tier: Tier, { borders, uprights, space }: Parting): Fragment[] {
  const fragments: { items: Item[]; first: number; last: number; baseline: number }[] = [];
  for (const item of tier.items) {
    const [first, last] = columnsOf(item, borders);
    const before = fragments.at(-1);
    const previous = before?.items.at(-1);
    const glued = previous !== undefined && item.x - previous.right <= SPACE * space;
    const same = before !== undefined && first <= before.last;
    if (before !== undefined && (same || (glued && !parted(previous, item, uprights)))) {
      before.items.push(item);
      before.last = Math.max(before.last, last);
    } else fragments.push({ items: [item], first, last, baseline: tier.baseline });
  }
  return fragments;
}

function columnsOf({ x, right }: Item, borders: Borders): [number, number] {
  const first = columnAt(borders, Math.min(x + OVER, (x + right) / 2));
  return [first, Math.max(first, columnAt(borders, Math.max(right - OVER, (x + right) / 2)))];
}

/** Gives whether an upright line is drawn between two words. */
function parted(left: Item | undefined, right: Item, uprights: readonly Upright[]): boolean {
  if (left === undefined) return false;
  const middle = right.baseline - 0.3 * right.size;
  return uprights.some(({ x, y1, y2 }) => x > left.right - 1.5 && x < right.x + 1.5 && y1 < middle && y2 > middle);
}
