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

/**
 * Gives a span of a paper, cut to the text, without white space and punctuation at its ends: "(22 °C)," is 22 °C, and the brackets of
 * "(PO4)3" stay.
 */
export function trimSpan({ text }: Document, { start, end }: Span): Span {
  let [from, to] = [Math.min(start, text.length), Math.min(end, text.length)];
  for (;;) {
    const inner = text.slice(from, to);
    if (/^[\s,;:]/u.test(inner) || opens(inner)) from++;
    else if (/[\s.,;:]$/u.test(inner) || closes(inner)) to--;
    else return { start: from, end: to };
  }
}

/** Whether the first bracket encloses all, or is closed nowhere. */
function opens(text: string): boolean {
  if (!text.startsWith('(')) return false;
  let depth = 0;
  for (const [i, character] of Array.from(text).entries()) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth === 0) return i === text.length - 1;
  }
  return true;
}

const count = (text: string, character: string): number => text.split(character).length - 1;
const closes = (text: string): boolean => text.endsWith(')') && count(text, ')') > count(text, '(');
