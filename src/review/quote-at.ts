import { type Document, type Quote, type Span, scriptText, type View } from '../domain/index.js';
import { quoteSpanOf } from './record-of.js';

const collapse = (text: string): string => text.replace(/\s+/gu, ' ');

/** Gives a stretch of a paper with the rest of its sentence or table row, as a person reads it. */
export function quoteAt(view: View, span: Span): Quote {
  const first = quoteSpanOf(view.document, { start: span.start, end: span.start + 1 });
  const last = quoteSpanOf(view.document, { start: Math.max(span.start, span.end - 1), end: span.end });
  return {
    exact: collapse(scriptText(view, span)).trim(),
    before: collapse(scriptText(view, { start: Math.min(first.start, span.start), end: span.start })).trimStart(),
    after: collapse(scriptText(view, { start: span.end, end: Math.max(last.end, span.end) })).trimEnd(),
    span,
  };
}

/** Gives a span of a paper without the white space at its ends, cut to the text. */
export function trimSpan({ text }: Document, { start, end }: Span): Span {
  let [from, to] = [Math.min(start, text.length), Math.min(end, text.length)];
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
