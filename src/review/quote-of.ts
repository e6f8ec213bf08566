import type { Quote, Record } from '../domain/index.js';

/** Gives the quote by which a decision finds its record again: the printed value with the rest of its sentence or table row. */
export function quoteOf({ printed, quote, spans }: Record): Quote {
  const at = quote.indexOf(printed);
  const span = spans.value?.[0] ?? { start: 0, end: 0 };
  if (at < 0) return { exact: printed, before: quote, after: '', span };
  return { exact: printed, before: quote.slice(0, at), after: quote.slice(at + printed.length), span };
}
