import type { Document, Mark } from './document.js';
import type { View } from './mention.js';
import type { Span } from './span.js';

const SUPERSCRIPTS = new Map(Array.from('0123456789+-−–=()n', (c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ'[i] ?? c] as const));
const SUBSCRIPTS = new Map(Array.from('0123456789+-−–=()x', (c, i) => [c, '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₓ'[i] ?? c] as const));

/** Gives the document's text with raised and lowered characters as Unicode scripts and citation marks blanked; offsets stay. */
export function viewOf(document: Document): View {
  const { text } = document;
  const shown = new Map<number, string>();
  for (const mark of document.marks) showMark(text, shown, mark);
  const parts: string[] = [];
  let done = 0;
  for (const [at, character] of [...shown].sort(([a], [b]) => a - b)) {
    parts.push(text.slice(done, at), character);
    done = at + 1;
  }
  return { text: [...parts, text.slice(done)].join(''), plain: text, document };
}

function showMark(text: string, shown: Map<number, string>, { span, type }: Mark): void {
  const scripts = type === 'superscript' ? SUPERSCRIPTS : type === 'subscript' ? SUBSCRIPTS : undefined;
  if (scripts === undefined && type !== 'citation') return;
  for (let i = span.start; i < Math.min(span.end, text.length); i++) {
    const character = shown.get(i) ?? text[i] ?? '';
    shown.set(i, scripts === undefined ? ' ' : (scripts.get(character) ?? character));
  }
}

/** Gives the text of a span as a person reads it: "6.7 × 10⁻⁴ S cm⁻¹" where the page raises the exponents. */
export const scriptText = (view: View, span: Span): string => view.text.slice(span.start, span.end);
