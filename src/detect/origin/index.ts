import type { OriginMention, View } from '../../domain/index.js';
import { findWords } from '../words.js';
import { ORIGIN_RULES } from './rules.js';

/** Finds words that say whether a value was measured here, cited, calculated or merely required; citation marks count as cited. */
export function detectOrigins(view: View): OriginMention[] {
  const words = findWords(view, ORIGIN_RULES).map((hit): OriginMention => ({ kind: 'origin', ...hit }));
  const marks = view.document.marks
    .filter((mark) => mark.type === 'citation')
    .map(({ span }): OriginMention => {
      const printed = view.plain.slice(span.start, span.end);
      return { kind: 'origin', span, printed, rule: 'citation mark', value: 'cited' };
    });
  return [...words, ...marks].sort((a, b) => a.span.start - b.span.start);
}
