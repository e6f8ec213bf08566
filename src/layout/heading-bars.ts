import type { Box } from '../domain/index.js';
import { bottomOf, rightOf, shared, unite } from '../geometry/box.js';
import type { Stack } from './lines-to-stacks.js';

/** A heading over all columns is at least this much larger than the text. */
const LARGER = 1.08;
const MOST_LINES = 3;
/** The columns beside it end and start again at most so many of its sizes above and below it; a drawing leaves more room. */
const NEAR = 2.6;
/** White of so many sizes is left above and below; a heading between two paragraphs of the other column has less. */
const WHITE = { each: 0.35, both: 1.2 };

/**
 * Gives bars above and below each heading that stands alone in a white band over the page while the columns beside it end
 * closely above it and start again closely below it: it parts what is read before it from what is read after it, however short
 * it is. `others` are boxes of what else stands on the page (tables).
 */
export function headingBars(stacks: readonly Stack[], others: readonly Box[], size: number): Box[] {
  const page = unite(stacks.map(({ box }) => box));
  if (page === undefined) return [];
  return stacks.flatMap(({ lines, box }) => {
    const own = lines[0]?.size ?? 0;
    if (own < LARGER * size || lines.length > MOST_LINES) return [];
    const boxes = [...stacks.map((stack) => stack.box), ...others].filter((other) => other !== box);
    if (!partsColumns(box, boxes, own)) return [];
    const level = { page: page.page, x: page.x, width: page.width, height: 0 };
    return [
      { ...level, y: box.y - 0.5 },
      { ...level, y: bottomOf(box) + 0.5 },
    ];
  });
}

function partsColumns(box: Box, boxes: readonly Box[], size: number): boolean {
  if (boxes.some((other) => shared(other.y, bottomOf(other), box.y, bottomOf(box)) > 1)) return false;
  const right = boxes.filter(({ x }) => x > rightOf(box) - 2);
  const above = Math.min(...right.map((other) => box.y - bottomOf(other)).filter((gap) => gap >= -1));
  const below = Math.min(...right.map((other) => other.y - bottomOf(box)).filter((gap) => gap >= -1));
  const [least, most] = [Math.min(above, below), Math.max(above, below)];
  return most < NEAR * size && least > WHITE.each * size && above + below > WHITE.both * size;
}
