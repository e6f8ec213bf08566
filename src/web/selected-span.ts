import type { Span } from '../domain/index.js';

/** Gives the interval of the paper's text that is selected within an element whose pieces say where they start (`data-start`). */
export function selectedSpan(within: Element): Span | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(within)) return undefined;
  const pieces = [...within.querySelectorAll<HTMLElement>('[data-start]')].filter((piece) => touches(range, piece));
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = startOf(first) + lengthBefore(first, range.startContainer, range.startOffset, 0);
  const end = startOf(last) + lengthBefore(last, range.endContainer, range.endOffset, last.textContent.length);
  return end > start ? { start, end } : undefined;
}

const startOf = (piece: HTMLElement): number => Number(piece.dataset.start);

/** A range that ends where a piece begins does not touch it. */
function touches(range: Range, piece: HTMLElement): boolean {
  if (!range.intersectsNode(piece)) return false;
  const own = document.createRange();
  own.selectNodeContents(piece);
  return (
    range.compareBoundaryPoints(Range.END_TO_START, own) < 0 && range.compareBoundaryPoints(Range.START_TO_END, own) > 0
  );
}

/** Characters of a piece before a point, or `outside` when the point is not in it. */
function lengthBefore(piece: HTMLElement, node: Node, offset: number, outside: number): number {
  if (!piece.contains(node)) return outside;
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(node, offset);
  return before.toString().length;
}
