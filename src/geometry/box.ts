import type { Box } from '../domain/index.js';

/** Gives the x of the right edge. */
export const rightOf = (box: Box): number => box.x + box.width;

/** Gives the y of the lower edge. */
export const bottomOf = (box: Box): number => box.y + box.height;

/** Gives the smallest box around boxes of one page, undefined for none. */
export function unite(boxes: readonly Box[]): Box | undefined {
  const first = boxes[0];
  if (first === undefined) return undefined;
  let x = first.x;
  let y = first.y;
  let right = rightOf(first);
  let bottom = bottomOf(first);
  for (let i = 1; i < boxes.length; i++) {
    const box = boxes[i] ?? first;
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, rightOf(box));
    bottom = Math.max(bottom, bottomOf(box));
  }
  return { page: first.page, x, y, width: right - x, height: bottom - y };
}

/** Gives the length that two intervals share, negative for the distance between them. */
export const shared = (a0: number, a1: number, b0: number, b1: number): number => Math.min(a1, b1) - Math.max(a0, b0);

/** Gives whether the middle of `inner` lies in `outer`. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return outer.page === inner.page && x >= outer.x && x <= rightOf(outer) && y >= outer.y && y <= bottomOf(outer);
}
