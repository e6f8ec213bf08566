import type { AbbreviationMention, View } from '../../domain/index.js';
import { once } from '../material/once.js';
import { findPairs } from './find-pairs.js';
import { findTablePairs } from './find-table-pairs.js';

/** Finds where a paper says what a short form stands for: in brackets, by words, in lists and in tables of samples. */
export const detectAbbreviations = once((view: View): readonly AbbreviationMention[] => {
  const seen = new Set<string>();
  const pairs = [...findPairs(view), ...findTablePairs(view)].filter(({ short, long }) => {
    const key = `${short.start} ${long.start}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  const mentions = pairs.map(({ short, long, rule }): AbbreviationMention => {
    const span = { start: Math.min(short.start, long.start), end: Math.max(short.end, long.end) };
    return {
      kind: 'abbreviation',
      span,
      printed: view.plain.slice(span.start, span.end),
      rule,
      short: view.plain.slice(short.start, short.end),
      shortSpan: short,
      long: view.plain.slice(long.start, long.end),
      longSpan: long,
    };
  });
  return mentions.sort((a, b) => a.span.start - b.span.start);
});

/** Gives the short forms with their long forms, first definition first. */
export const definitionsOf = (view: View): readonly Pick<AbbreviationMention, 'short' | 'long'>[] =>
  detectAbbreviations(view);
