import type { Span } from '../../src/domain/index.js';

/** Gives a text without its ⟦ ⟧ and the spans that stood between them, in order. */
export function bracketed(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/u)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}
