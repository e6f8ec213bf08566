import type { Record } from '../../domain/index.js';
import { similarity } from '../similarity.js';
import { sameMaterial, sameTemperature, sameValue } from './same-fields.js';

/** Two records of one fact, each from a file of its own. */
export type Match = { readonly best: Record; readonly other: Record };

/** From this likeness on two sentences or rows are the same one, read in two ways. */
const ALIKE = 0.8;

/**
 * Pairs the records of two files of one paper: first those that say the same of value, temperature and material, the likeliest
 * places first; then those of one value in one sentence or row; then what is left over of a sentence or row on both sides.
 */
export function matchRecords(best: readonly Record[], others: readonly Record[]): Match[] {
  const matches: Match[] = [];
  const free = { best: new Set(best), others: new Set(others) };
  const take = (pairs: readonly Match[]): void => {
    for (const pair of pairs) {
      if (!free.best.has(pair.best) || !free.others.has(pair.other)) continue;
      free.best.delete(pair.best);
      free.others.delete(pair.other);
      matches.push(pair);
    }
  };
  const alike = likenessOf();
  const valued = pairsOf(free, sameValue);
  take(byLikeness(valued.filter(isSameFact), alike));
  take(
    byLikeness(
      valued.filter(({ best: a, other: b }) => alike(a, b) >= ALIKE),
      alike,
    ),
  );
  take(leftOver(free, alike));
  return matches;
}

const isSameFact = ({ best, other }: Match): boolean => sameTemperature(best, other) && sameMaterial(best, other);

type Free = { readonly best: ReadonlySet<Record>; readonly others: ReadonlySet<Record> };

const pairsOf = ({ best, others }: Free, fits: (a: Record, b: Record) => boolean): Match[] =>
  [...best].flatMap((a) => [...others].filter((b) => fits(a, b)).map((b) => ({ best: a, other: b })));

/** Comparing quotes takes time: each pair once. */
function likenessOf(): (a: Record, b: Record) => number {
  const known = new Map<string, number>();
  return (a, b) => {
    const [left, right] = [tidy(a.quote), tidy(b.quote)];
    const key = `${left}\n${right}`;
    const found = known.get(key) ?? similarity(left, right);
    known.set(key, found);
    return found;
  };
}

const tidy = (quote: string): string =>
  quote
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, '')
    .toLowerCase();

/** The likeliest first; of equal ones those of one kind, of one place, and then in order of position. */
function byLikeness(pairs: readonly Match[], alike: (a: Record, b: Record) => number): Match[] {
  const rank = ({ best, other }: Match): number =>
    alike(best, other) + (best.where === other.where ? 0.1 : 0) + (best.kind === other.kind ? 0.1 : 0);
  return pairs
    .map((pair) => ({ pair, rank: rank(pair) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ pair }) => pair);
}

/** Records of a sentence or row that no value ties together are paired in their order where both files have as many of them. */
function leftOver(free: Free, alike: (a: Record, b: Record) => number): Match[] {
  const lines = [linesOf(free.best), linesOf(free.others)] as const;
  return lines[0].flatMap((own) => {
    const [first] = own;
    const likeliest = lines[1]
      .map((line) => ({ line, likeness: first && line[0] ? alike(first, line[0]) : 0 }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (likeliest === undefined || likeliest.likeness < ALIKE || likeliest.line.length !== own.length) return [];
    return own.flatMap((best, i) => {
      const other = likeliest.line[i];
      return other === undefined ? [] : [{ best, other }];
    });
  });
}

/** Records of one sentence or row together. */
function linesOf(records: Iterable<Record>): Record[][] {
  const lines = new Map<string, Record[]>();
  for (const record of records) lines.set(tidy(record.quote), [...(lines.get(tidy(record.quote)) ?? []), record]);
  return [...lines.values()];
}
