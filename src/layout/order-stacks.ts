import type { Box } from '../domain/index.js';
import { bottomOf, rightOf, shared, unite } from '../geometry/box.js';

/** Overlaps up to so many points are no overlaps. */
const TOLERANCE = 3;
/** How far from the middle of the page, as part of its width, something centred may stand. */
const CENTRED = 0.06;
/** Above this number of boxes on a page (a drawing full of labels) they are read from top to bottom. */
const MOST = 160;

/**
 * Gives boxes in reading order: what is above comes before what is below it; what is left comes before what is right of it
 * unless something that spans both stands between; `bars` are empty boxes that span what is read apart. After T. M. Breuel, "High performance document layout analysis", 2003.
 */
export function inReadingOrder<T extends { readonly box: Box }>(items: readonly T[], bars: readonly Box[] = []): T[] {
  const marks = bars.map((box) => ({ box, item: undefined }));
  const page = unite(items.map(({ box }) => box));
  const wide = items.map((item) => ({ box: page === undefined ? item.box : widen(item.box, items, page), item }));
  const order = sortBoxes([...wide, ...marks]);
  return order.flatMap(({ item }) => (item === undefined ? [] : [item]));
}

/** What stands alone in the middle of the page (names under a title) spans all columns, however short it is. */
function widen(box: Box, items: readonly { readonly box: Box }[], page: Box): Box {
  const offset = box.x + box.width / 2 - (page.x + page.width / 2);
  if (Math.abs(offset) > CENTRED * page.width) return box;
  const beside = items.some(
    (item) => item.box !== box && shared(item.box.y, bottomOf(item.box), box.y, bottomOf(box)) > TOLERANCE,
  );
  return beside ? box : { ...box, x: page.x, width: page.width };
}

function sortBoxes<T extends { readonly box: Box }>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  if (sorted.length > MOST) return sorted;
  const before = sorted.map((b) => sorted.filter((a) => a !== b && precedes(a.box, b.box, sorted)));
  const done = new Set<T>();
  const order: T[] = [];
  const visit = (item: T, path: ReadonlySet<T>): void => {
    if (done.has(item) || path.has(item)) return;
    const deeper = new Set(path).add(item);
    for (const earlier of before[sorted.indexOf(item)] ?? []) visit(earlier, deeper);
    if (done.has(item)) return;
    done.add(item);
    order.push(item);
  };
  for (const item of sorted) visit(item, new Set());
  return order;
}

function precedes(a: Box, b: Box, all: readonly { readonly box: Box }[]): boolean {
  if (shared(a.x, rightOf(a), b.x, rightOf(b)) > TOLERANCE) return a.y < b.y;
  if (a.x > b.x) return false;
  return !all.some(
    ({ box: c }) =>
      c.y >= bottomOf(b) - TOLERANCE &&
      bottomOf(c) <= a.y + TOLERANCE &&
      shared(c.x, rightOf(c), a.x, rightOf(a)) > TOLERANCE &&
      shared(c.x, rightOf(c), b.x, rightOf(b)) > TOLERANCE,
  );
}
