import { formatFormula, freeVariables, substitute } from '../../chemistry/index.js';
import type { AbbreviationMention, View } from '../../domain/index.js';
import { once } from '../../grammar/index.js';
import { formulasOf } from '../material/find-formulas.js';
import { findLabelSeries } from './find-label-series.js';
import { findPairs, type Pair } from './find-pairs.js';
import { findTablePairs } from './find-table-pairs.js';

/** Finds where a paper says what a short form stands for: in brackets, by words, in lists and in tables of samples. */
export const detectAbbreviations = once((view: View): readonly AbbreviationMention[] => {
  const seen = new Set<string>();
  const pairs = [...findPairs(view), ...findLabelSeries(view), ...findTablePairs(view)].filter(({ short, long }) => {
    const key = `${short.start} ${long.start}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  const mentions = pairs.map(({ short, long, rule, member }): AbbreviationMention => {
    const formula = member === undefined ? undefined : formulaOf(view, member, long.start);
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
      ...(formula === undefined ? {} : { formula }),
    };
  });
  return mentions.sort((a, b) => a.span.start - b.span.start);
});

/** Gives the member of the nearest series with these variables and no other: the last before a place, else the first. */
function formulaOf(view: View, member: NonNullable<Pair['member']>, at: number): string | undefined {
  const names = Object.keys(member).join();
  const fits = formulasOf(view).filter(({ formula }) => freeVariables(formula).join() === names);
  const series = fits.findLast(({ span }) => span.start <= at) ?? fits[0];
  return series === undefined ? undefined : formatFormula(substitute(series.formula, member));
}

/** Gives the short forms with their long forms, first definition first. */
export const definitionsOf = (view: View): readonly Pick<AbbreviationMention, 'short' | 'long'>[] =>
  detectAbbreviations(view);
