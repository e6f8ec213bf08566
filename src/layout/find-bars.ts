import type { Box, Line } from '../domain/index.js';
import { bottomOf, rightOf, unite } from '../geometry/box.js';
import { heaviest } from '../geometry/cluster.js';
import { inkOf } from './line-text.js';

/** A white band of so many sizes over the whole page may part what is above from what is below. */
const HEIGHT = 1.8;

/**
 * Gives bars across the page where a white band parts text of two sizes, such as the article from its reference list set in
 * two balanced columns below it: both columns above are read before both columns below.
 */
export function findBars(lines: readonly Line[]): Box[] {
  const page = unite(lines.map(({ box }) => box));
  if (page === undefined) return [];
  const sorted = [...lines].sort((a, b) => a.box.y - b.box.y);
  const bars: Box[] = [];
  let bottom = Number.POSITIVE_INFINITY;
  sorted.forEach((line, i) => {
    if (line.box.y - bottom > HEIGHT * line.size && differs(sorted.slice(0, i), sorted.slice(i)))
      bars.push({ ...page, y: bottom + 1, height: Math.max(0, line.box.y - bottom - 2) });
    bottom = Math.max(bottom === Number.POSITIVE_INFINITY ? 0 : bottom, bottomOf(line.box));
  });
  return bars;
}

/** Whether both columns change their size at the band; a drawing or a gap in one paper's text is none. */
function differs(above: readonly Line[], below: readonly Line[]): boolean {
  const middle = (Math.min(...above.map(({ box }) => box.x)) + Math.max(...above.map(({ box }) => rightOf(box)))) / 2;
  return [(line: Line) => rightOf(line.box) < middle, (line: Line) => line.box.x > middle].every((side) => {
    const [before, after] = [sizeOf(above.filter(side)), sizeOf(below.filter(side))];
    return before !== undefined && after !== undefined && Math.abs(before - after) > 0.08 * before;
  });
}

const sizeOf = (lines: readonly Line[]): number | undefined =>
  heaviest(lines, ({ size }) => Math.round(size * 5) / 5, inkOf);
