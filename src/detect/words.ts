import { contains, type Span, type View } from '../domain/index.js';
import { allMatches, anyCase } from '../grammar/index.js';

/** Words that mean one thing wherever they stand: the simplest rule. `pattern` needs the flags g and u. */
export type WordRule<V> = { readonly name: string; readonly pattern: RegExp; readonly value: V };

export type WordHit<V> = { readonly span: Span; readonly printed: string; readonly rule: string; readonly value: V };

/** Gives every hit of the rules in order of position; a hit inside a longer one, or at the place of an earlier rule's, is dropped. */
export function findWords<V>(view: View, rules: readonly WordRule<V>[]): WordHit<V>[] {
  const hits = rules.flatMap((rule) => hitsOf(view, rule));
  hits.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: WordHit<V>[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last === undefined || !contains(last.span, hit.span)) kept.push(hit);
  }
  return kept;
}

function hitsOf<V>(view: View, { name, pattern, value }: WordRule<V>): WordHit<V>[] {
  return Array.from(allMatches(view.text, anyCase(pattern)), (match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { span, printed: match[0], rule: name, value };
  });
}
