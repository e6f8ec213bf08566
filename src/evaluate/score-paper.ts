import type { GoldFact, GoldPaper } from '../domain/index.js';
import { assign, type Edge } from './assign.js';
import { endsOf, type FactOptions, materialAgrees, temperatureAgrees, valueAgrees } from './match-fact.js';
import type { Prediction } from './prediction.js';

/** How well a prediction whose value agrees fits a gold fact. */
export type Fit = {
  readonly temperature: boolean;
  readonly material: boolean;
  readonly temperatureContradicts: boolean;
  readonly materialContradicts: boolean;
  readonly nameOnly: boolean;
};

/** What became of a prediction: it found a fact, repeats one, is neutral, is out of scope, or is false. */
export type Verdict = 'match' | 'duplicate' | 'neutral' | 'out_of_scope' | 'false_positive';

export type Judged = { readonly prediction: Prediction; readonly verdict: Verdict; readonly fact: string | null };
export type Found = { readonly fact: GoldFact; readonly prediction: Prediction; readonly fit: Fit };

export type PaperScore = {
  readonly found: readonly Found[];
  readonly missed: readonly GoldFact[];
  readonly judged: readonly Judged[];
  readonly outOfScope: readonly GoldFact[];
  /** Facts out of scope that were given out as ionic. */
  readonly outOfScopeHit: ReadonlySet<string>;
};

type Group = 'scored' | 'neutral' | 'outside';
type Pair = {
  readonly row: number;
  readonly group: Group;
  readonly fact: GoldFact;
  readonly index: number;
  readonly fit: Fit;
};

/**
 * Matches the ionic predictions of one paper to its gold, one to one, as many as possible and among those with the most
 * fields right; what is left repeats a found fact, is neutral, describes a fact out of scope, or is false.
 */
export function scorePaper(gold: GoldPaper, predictions: readonly Prediction[], options: FactOptions): PaperScore {
  const groups = groupFacts(gold.facts);
  const pairs = fitAll(groups, predictions, options);
  const matched = matchScored(pairs, predictions, options);
  const columnsFound = new Map(matched.map(([row, column]) => [column, row]));
  const rowsFound = new Map(matched.map(([row, column]) => [row, column]));
  const outOfScopeHit = new Set<string>();
  const byRow = groupByRow(pairs);
  const judged = predictions.map((prediction, row): Judged => {
    const column = rowsFound.get(row);
    if (column !== undefined) return { prediction, verdict: 'match', fact: groups.scored[column]?.id ?? null };
    const [verdict, fact] = judgeRest(byRow.get(row) ?? [], {
      columnsFound,
      outOfScopeHit,
      complete: gold.head.complete,
    });
    if (verdict === 'out_of_scope' && fact !== null) outOfScopeHit.add(fact);
    return { prediction, verdict, fact };
  });
  return {
    found: foundOf(matched, pairs, predictions),
    missed: groups.scored.filter((_, column) => !columnsFound.has(column)),
    judged,
    outOfScope: groups.outside,
    outOfScopeHit,
  };
}

type Groups = { readonly [group in Group]: readonly GoldFact[] };

const groupFacts = (facts: readonly GoldFact[]): Groups => ({
  scored: facts.filter((fact) => fact.in_scope && fact.scored !== false),
  neutral: facts.filter((fact) => fact.scored === false),
  outside: facts.filter((fact) => !fact.in_scope && fact.scored !== false),
});

function groupByRow(pairs: readonly Pair[]): Map<number, Pair[]> {
  const rows = new Map<number, Pair[]>();
  for (const pair of pairs) rows.set(pair.row, [...(rows.get(pair.row) ?? []), pair]);
  return rows;
}

function fitAll(groups: Groups, predictions: readonly Prediction[], options: FactOptions): Pair[] {
  const order: readonly Group[] = ['scored', 'neutral', 'outside'];
  return predictions.flatMap((prediction, row) =>
    order.flatMap((group) =>
      groups[group].flatMap((fact, index): Pair[] => {
        if (!valueAgrees(fact, prediction, options)) return [];
        return [{ row, group, fact, index, fit: fitOf(fact, prediction, options) }];
      }),
    ),
  );
}

/** Says which fields of a prediction whose value agrees are those of a fact. */
export function fitOf(fact: GoldFact, prediction: Prediction, options: FactOptions): Fit {
  const temperature = temperatureAgrees(fact, prediction, options);
  const material = materialAgrees(fact, prediction, options);
  return {
    temperature: temperature.right,
    material: material.right,
    temperatureContradicts: temperature.contradicts,
    materialContradicts: material.contradicts,
    nameOnly: material.nameOnly,
  };
}

const fieldsRight = ({ fit }: Pair): number => Number(fit.temperature) + Number(fit.material);

/** A prediction that describes a fact out of scope, or a neutral one, better than any scored fact is not matched. */
function matchScored(
  pairs: readonly Pair[],
  predictions: readonly Prediction[],
  options: FactOptions,
): (readonly [number, number])[] {
  const elsewhere = new Map<number, number>();
  for (const pair of pairs)
    if (pair.group !== 'scored') elsewhere.set(pair.row, Math.max(elsewhere.get(pair.row) ?? -1, fieldsRight(pair)));
  const edges = pairs.flatMap((pair): Edge[] => {
    const prediction = predictions[pair.row];
    if (pair.group !== 'scored' || prediction === undefined) return [];
    if ((elsewhere.get(pair.row) ?? -1) > fieldsRight(pair)) return [];
    return [{ row: pair.row, column: pair.index, weight: weightOf(pair, prediction, options) }];
  });
  return assign(edges);
}

/** More matches before more fields right, before kind, origin and page, before a closer value. */
function weightOf(pair: Pair, prediction: Prediction, options: FactOptions): number {
  const { fact, fit } = pair;
  const right = fieldsRight(pair);
  let weight = 1e6 + 1e3 * right + (right === 2 ? 300 : 0);
  if (prediction.kind && prediction.kind === fact.kind) weight += 20;
  if (prediction.origin && prediction.origin === fact.origin) weight += 10;
  const page = prediction.page ?? null;
  if (page !== null && (fact.where ?? []).some((place) => place.page === page)) weight += 5;
  weight += 2 * Number(!fit.temperatureContradicts) + 2 * Number(!fit.materialContradicts);
  return weight + closeness(fact, prediction, options);
}

function closeness(fact: GoldFact, prediction: Prediction, options: FactOptions): number {
  const [p, g] = [endsOf(prediction), endsOf(fact)];
  if (p === undefined || g === undefined) return 0;
  const distance = Math.abs(p[1] - g[1]) / (Math.abs(g[1]) || 1) / options.valueTolerance;
  return (p.length === 2 && g.length === 2 ? 1 - Math.min(1, distance) : 0) + (p[0] === g[0] ? 0.1 : 0);
}

type Rest = {
  readonly columnsFound: ReadonlyMap<number, number>;
  readonly outOfScopeHit: ReadonlySet<string>;
  readonly complete: boolean | undefined;
};

function judgeRest(pairs: readonly Pair[], rest: Rest): readonly [Verdict, string | null] {
  let best:
    | { readonly right: number; readonly rank: number; readonly verdict: Verdict; readonly fact: string }
    | undefined;
  for (const pair of pairs) {
    const option = optionOf(pair, rest);
    if (option === undefined) continue;
    const next = { ...option, right: fieldsRight(pair), fact: pair.fact.id };
    if (best === undefined || next.right > best.right || (next.right === best.right && next.rank > best.rank))
      best = next;
  }
  if (best !== undefined) return [best.verdict, best.fact];
  return [rest.complete === true ? 'false_positive' : 'neutral', null];
}

function optionOf(pair: Pair, rest: Rest): { readonly rank: number; readonly verdict: Verdict } | undefined {
  if (pair.group === 'neutral') return { rank: 2, verdict: 'neutral' };
  if (pair.group === 'outside')
    return { rank: rest.outOfScopeHit.has(pair.fact.id) ? 1 : 1.5, verdict: 'out_of_scope' };
  const repeats =
    rest.columnsFound.has(pair.index) && !pair.fit.temperatureContradicts && !pair.fit.materialContradicts;
  return repeats ? { rank: 3, verdict: 'duplicate' } : undefined;
}

function foundOf(
  matched: readonly (readonly [number, number])[],
  pairs: readonly Pair[],
  predictions: readonly Prediction[],
): Found[] {
  const key = (row: number, column: number): string => `${row} ${column}`;
  const fits = new Map(pairs.filter((p) => p.group === 'scored').map((p) => [key(p.row, p.index), p]));
  const sorted = [...matched].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.flatMap(([row, column]) => {
    const [pair, prediction] = [fits.get(key(row, column)), predictions[row]];
    return pair === undefined || prediction === undefined ? [] : [{ fact: pair.fact, prediction, fit: pair.fit }];
  });
}
