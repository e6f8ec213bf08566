import type { Anchor, Document } from './document.js';
import { type Box, contains, overlaps, type Span } from './span.js';

/** Gives the text under a span. */
export const textOf = (document: Document, span: Span): string => document.text.slice(span.start, span.end);

/** Gives the boxes of a span, one for each line it touches, in reading order; empty for text formats. The only way back to the page. */
export function locate(document: Document, span: Span): Box[] {
  const boxes: Box[] = [];
  for (const anchor of anchorsWithin(document, span)) {
    if (anchor.box !== undefined) addToLine(boxes, cutBox(anchor.box, anchor.span, span));
  }
  return boxes;
}

/** Gives the offsets of a span in the file as read (text formats), or undefined. */
export function offsetsInSource(document: Document, span: Span): Span | undefined {
  const froms = anchorsWithin(document, span).flatMap((anchor) => cutFrom(anchor, span));
  if (froms.length === 0) return undefined;
  return { start: Math.min(...froms.map((f) => f.start)), end: Math.max(...froms.map((f) => f.end)) };
}

/** Anchors are sorted, so the first that can overlap is found by bisection. */
function anchorsWithin(document: Document, span: Span): Anchor[] {
  const { anchors } = document;
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Anchor[] = [];
  for (let i = low; i < anchors.length; i++) {
    const anchor = anchors[i];
    if (anchor === undefined || anchor.span.start >= span.end) break;
    if (overlaps(anchor.span, span)) found.push(anchor);
  }
  return found;
}

function cutBox(box: Box, whole: Span, part: Span): Box {
  if (contains(part, whole)) return box;
  const length = whole.end - whole.start;
  const from = (Math.max(part.start, whole.start) - whole.start) / length;
  const to = (Math.min(part.end, whole.end) - whole.start) / length;
  return { ...box, x: box.x + from * box.width, width: (to - from) * box.width };
}

function cutFrom({ span: whole, from }: Anchor, part: Span): Span[] {
  if (from === undefined) return [];
  if (from.end - from.start !== whole.end - whole.start) return [from];
  const shift = from.start - whole.start;
  return [{ start: Math.max(part.start, whole.start) + shift, end: Math.min(part.end, whole.end) + shift }];
}

/** Joins a box to the last one when it continues its line (scripts included), else starts a new one. */
function addToLine(boxes: Box[], box: Box): void {
  const last = boxes.at(-1);
  const sameLine =
    last !== undefined &&
    last.page === box.page &&
    box.x >= last.x &&
    box.y < last.y + last.height &&
    last.y < box.y + box.height;
  if (!sameLine) {
    boxes.push(box);
    return;
  }
  const y = Math.min(last.y, box.y);
  const right = Math.max(last.x + last.width, box.x + box.width);
  const bottom = Math.max(last.y + last.height, box.y + box.height);
  boxes[boxes.length - 1] = { page: box.page, x: last.x, y, width: right - last.x, height: bottom - y };
}
