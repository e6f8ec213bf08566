import type { Document, Mark } from './document.js';
import type { View } from './mention.js';
import type { Span } from './span.js';

const SUPERSCRIPTS = new Map(Array.from('0123456789+-−–=()n', (c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ'[i] ?? c] as const));
const SUBSCRIPTS = new Map(Array.from('0123456789+-−–=()x', (c, i) => [c, '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₓ'[i] ?? c] as const));

/** Gives the document's text with raised and lowered characters as Unicode scripts and citation marks blanked; offsets stay. */
export function viewOf(document: Document): View {
  const characters = document.text.split('');
  for (const mark of document.marks) showMark(characters, mark);
  return { text: characters.join(''), plain: document.text, document };
}

function showMark(characters: string[], { span, type }: Mark): void {
  const scripts = type === 'superscript' ? SUPERSCRIPTS : type === 'subscript' ? SUBSCRIPTS : undefined;
  if (scripts === undefined && type !== 'citation') return;
  for (let i = span.start; i < span.end; i++) {
    const character = characters[i] ?? '';
    characters[i] = scripts === undefined ? ' ' : (scripts.get(character) ?? character);
  }
}

/** Gives the text of a span as a person reads it: "6.7 × 10⁻⁴ S cm⁻¹" where the page raises the exponents. */
export const scriptText = (view: View, span: Span): string => view.text.slice(span.start, span.end);
