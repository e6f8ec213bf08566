import type { Span } from '../domain/index.js';
import { allMatches } from './all-matches.js';
import { anyCase } from './any-case.js';
import { matchAllAt, placesOf } from './places.js';

/** A way of writing something: `pattern` finds it (flags g and u), `read` says what it means, or undefined when it is none after all. */
export type Rule<T, C = undefined> = {
  readonly name: string;
  readonly pattern: RegExp;
  /** Where it can begin: a pattern of no width that rules share, so that a text is searched for such places once for all. */
  readonly begins?: RegExp;
  readonly read: (match: RegExpExecArray, context: C) => T | undefined;
};

export type RuleHit<T> = { readonly span: Span; readonly printed: string; readonly rule: string; readonly value: T };

/**
 * Gives what the rules read in a text, from left to right and without overlaps: of two hits the one that starts first wins,
 * then the longer one, then the one whose rule stands first.
 */
export function applyRules<T, C>(text: string, rules: readonly Rule<T, C>[], context: C): RuleHit<T>[] {
  const places = new Map<RegExp, readonly number[]>();
  for (const { begins } of rules)
    if (begins !== undefined && !places.has(begins)) places.set(begins, placesOf(text, begins));
  const hits = rules.flatMap((rule) => hitsOf(text, rule, { context, places: rule.begins && places.get(rule.begins) }));
  hits.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: RuleHit<T>[] = [];
  for (const hit of hits) {
    if (hit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(hit);
  }
  return kept;
}

type Around<C> = { readonly context: C; readonly places: readonly number[] | undefined };

function hitsOf<T, C>(text: string, { name, pattern, read }: Rule<T, C>, { context, places }: Around<C>): RuleHit<T>[] {
  const hits: RuleHit<T>[] = [];
  for (const match of places === undefined ? allMatches(text, anyCase(pattern)) : matchAllAt(text, pattern, places)) {
    const value = read(match, context);
    const span = { start: match.index, end: match.index + match[0].length };
    if (value !== undefined && match[0] !== '') hits.push({ span, printed: match[0], rule: name, value });
  }
  return hits;
}
