import type { Block, Document, Span } from '../../domain/index.js';

/** Gives the sentence or table row that holds the start of a span, found by bisection. */
export const sentenceOf = ({ sentences }: Document, span: Span): Span => lastStarting(sentences, span.start) ?? span;

/** Gives the block that holds the start of a span. */
export function blockOf({ blocks }: Document, span: Span): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

function lastStarting(spans: readonly Span[], at: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  return found !== undefined && at < found.end ? found : undefined;
}
