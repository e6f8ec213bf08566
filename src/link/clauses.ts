import { gap, type Span } from '../domain/index.js';
import { allMatches } from '../grammar/index.js';

/** Ends of clauses: semicolons, colons, "whereas", ", and". */
const CLAUSE =
  /;|(?<!\b(?:al|ca|cf|approx|[Rr]efs?|[Ff]igs?|[Ee]qs?|i\.e|e\.g|vs))[.:](?=\s)|,\s+(?:and|but)\b|\b(?:whereas|while|but|however|although|though|yet|so that)\b|\band (?:can|is|are|was|were|has|have|could|may) (?:be )?\b/gu;
/** Words before the other side of a comparison: "in agreement with", "higher than", "against". */
const COMPARISON =
  /\b(?:in (?:\p{Ll}+ )?(?:agreement|accord(?:ance)?|line|keeping) with|consistent with|agree(?:s|d|ing)?(?: \p{Ll}+)? with|compar(?:able|ed|ing|es?) (?:\p{Ll}+ )?(?:to|with)|than|(?:above|below|beyond|short of) (?:the|that|those|what|any)|versus|vs\.?|against|close to|similar to|unlike|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outperform(?:s|ed|ing)?|match(?:es|ed|ing)|satisf(?:y|ies|ied|ying)|meet(?:s|ing)?|met|fulfil(?:s|ls|led|ling)?|sufficient for|suitable for|enough for|contrary to|in contrast (?:to|with)|instead of|times (?:that|those) of|as (?:high|good|conductive) as)(?!\p{L})/gu;
/** "In contrast to earlier reports, …", "Compared with the melt (3 S/cm), …": what opens a sentence ends with its comma. */
const FRONTED =
  /^\s*(?:In contrast (?:to|with)|Contrary to|Unlike|Compared (?:to|with)|In comparison (?:to|with)|As opposed to)\b[^,;]{1,200},(?=\s)/u;
/** "than 10−3 S cm−1" bounds a value and compares nothing. */
const BOUND = /^\s*[~≈∼]?\s*[\d(]/u;

export type Border = { readonly at: number; readonly type: 'clause' | 'comparison' };

/** In characters: what is farther from a value than this says nothing of it, so that long sentences stay cheap. */
const REACH = 1200;

/** Gives the part of a stretch of text that lies around a span. */
export const partAround = (whole: Span, { start, end }: Span): Span => ({
  start: Math.max(whole.start, start - REACH),
  end: Math.min(whole.end, end + REACH),
});

/** Gives the places of a stretch of text where what is said of one value ends, in order. */
export function bordersOf(text: string, span: Span): Border[] {
  const own = text.slice(span.start, span.end);
  const find = (pattern: RegExp, type: Border['type']): Border[] =>
    Array.from(allMatches(own, pattern), (m) => ({ m, end: m.index + m[0].length }))
      .filter(({ m, end }) => m[0] !== 'than' || !BOUND.test(own.slice(end, end + 12)))
      .map(({ m }) => ({ at: span.start + m.index, type }));
  const fronted = FRONTED.exec(own);
  const end: Border[] = fronted === null ? [] : [{ at: span.start + fronted[0].length - 1, type: 'comparison' }];
  return [...find(CLAUSE, 'clause'), ...find(COMPARISON, 'comparison'), ...end].sort((a, b) => a.at - b.at);
}

/** Gives the borders between two spans. */
export function bordersBetween(borders: readonly Border[], a: Span, b: Span): Border[] {
  const [from, to] = a.start < b.start ? [a.start, b.start] : [b.start, a.start];
  return borders.filter((border) => from < border.at && border.at <= to && !within(border, a) && !within(border, b));
}

const within = ({ at }: Border, span: Span): boolean => span.start <= at && at < span.end;

const count = (text: string, pattern: RegExp): number => Array.from(allMatches(text, pattern)).length;

/** Gives the members of `all` nearest to a span first; commas, brackets and values in between count as distance. */
export function byDistance<M extends { readonly span: Span }>(
  all: readonly M[],
  span: Span,
  text: string,
  values: readonly Span[],
): { readonly of: M; readonly distance: number }[] {
  const distanceOf = (m: M): number => {
    const [from, to] = m.span.start < span.start ? [m.span.end, span.start] : [span.end, m.span.start];
    const between = from < to ? text.slice(from, to) : '';
    const commas = count(between, /,\s/gu) + count(between, /[()]/gu);
    const others = values.filter((v) => from <= v.start && v.end <= to).length;
    return gap(m.span, span) + 40 * commas + 60 * others;
  };
  return all.map((of) => ({ of, distance: distanceOf(of) })).sort((a, b) => a.distance - b.distance);
}
