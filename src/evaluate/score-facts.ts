import type { GoldFact, GoldPaper } from '../domain/index.js';
import { endsOf, FACT_OPTIONS, type FactOptions, temperatureOf } from './match-fact.js';
import { countFields, type FieldCounts, type Levels, levelsOf } from './precision-recall.js';
import { claimsIonic, outOfScopeKind, type Prediction } from './prediction.js';
import { type Found, type Judged, type PaperScore, scorePaper } from './score-paper.js';

/** How many of those that say a thing (a kind, an origin) say the right one. */
export type Accuracy = { readonly right: number; readonly given: number };

/** A thing that went wrong, for a person to look at; `quote` is the sentence where it is known. */
export type Miss = {
  readonly type: 'missed' | 'temperature' | 'material' | 'false positive' | 'out of scope';
  readonly paper: string;
  readonly fact: string | null;
  readonly wanted: string;
  readonly got: string;
  readonly quote: string;
};

export type PaperRow = FieldCounts & {
  readonly paper: string;
  readonly complete: boolean;
  readonly gold: number;
  readonly records: number;
  readonly duplicates: number;
  readonly neutral: number;
  readonly falsePositives: number;
  readonly levels: Levels;
};

/** Recall over the facts that share something: a hard tag, a place, an origin, a kind. */
export type GroupRow = FieldCounts & { readonly name: string; readonly gold: number };

export type FactReport = {
  readonly gold: number;
  readonly records: number;
  readonly judged: number;
  readonly duplicates: number;
  readonly neutral: number;
  readonly falsePositives: number;
  readonly levels: Levels;
  /** Of accepted records alone: `recall` is then the share of the gold that needs no review. */
  readonly accepted: Levels;
  readonly kind: Accuracy;
  readonly origin: Accuracy;
  readonly nameRightFormulaWrong: number;
  readonly boundOrPointMixedUp: number;
  readonly outOfScope: { readonly gold: number; readonly hit: number; readonly byKind: ReadonlyMap<string, Accuracy> };
  readonly notScored: { readonly rejected: number; readonly notIonic: number; readonly withoutValue: number };
  readonly papers: readonly PaperRow[];
  readonly byHardTag: readonly GroupRow[];
  readonly byPlace: readonly GroupRow[];
  readonly byOrigin: readonly GroupRow[];
  readonly byKind: readonly GroupRow[];
  readonly misses: readonly Miss[];
  /** Every judged record with its confidence and what was right about it. */
  readonly outcomes: readonly Outcome[];
};

export type Outcome = {
  readonly confidence: number;
  readonly value: boolean;
  readonly temperature: boolean;
  readonly material: boolean;
  readonly all: boolean;
};

/** Gold papers with what was extracted from them. */
export type PaperPredictions = { readonly gold: GoldPaper; readonly predictions: readonly Prediction[] };

/**
 * Scores extracted conductivities against fact gold. Rejected records and those labelled electronic, liquid or requirement
 * are not scored; a repeated fact is not false; in a paper whose gold is incomplete what is not gold is neutral.
 */
export function scoreFacts(papers: readonly PaperPredictions[], options: FactOptions = FACT_OPTIONS): FactReport {
  const output = papers.map(({ gold, predictions }) => ({ gold, kept: predictions.filter(isScored) }));
  const scores = output.map(({ gold, kept }) => ({ gold, score: scorePaper(gold, kept, options) }));
  const accepted = output.map(({ gold, kept }) => scorePaper(gold, kept.filter(isAccepted), options));
  const rows = scores.map(({ gold, score }) => paperRow(gold, score));
  const found = scores.flatMap(({ score }) => score.found);
  const sum = (key: 'gold' | 'records' | 'duplicates' | 'neutral' | 'falsePositives'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const judged = sum('records') - sum('duplicates') - sum('neutral');
  const facts = papers.flatMap(({ gold }) => gold.facts.filter((fact) => fact.in_scope && fact.scored !== false));
  const group = (namesOf: (fact: GoldFact) => readonly string[]): GroupRow[] => groupRows(facts, found, namesOf);
  return {
    gold: sum('gold'),
    records: sum('records'),
    judged,
    duplicates: sum('duplicates'),
    neutral: sum('neutral'),
    falsePositives: sum('falsePositives'),
    levels: levelsOf(countFields(found.map(({ fit }) => fit)), judged, sum('gold')),
    accepted: acceptedLevels(accepted, sum('gold')),
    kind: accuracy(found, 'kind'),
    origin: accuracy(found, 'origin'),
    nameRightFormulaWrong: found.filter(({ fit }) => fit.nameOnly).length,
    boundOrPointMixedUp: found.filter(({ fact, prediction }) => endsOf(fact)?.[0] !== endsOf(prediction)?.[0]).length,
    outOfScope: outOfScopeReport(scores.map(({ score }) => score)),
    notScored: notScored(papers.flatMap(({ predictions }) => predictions)),
    papers: rows,
    byHardTag: group((fact) => (fact.hard === undefined || fact.hard.length === 0 ? ['(none)'] : fact.hard)),
    byPlace: group((fact) => [...new Set((fact.where ?? []).map((place) => place.type))]),
    byOrigin: group((fact) => [fact.origin]),
    byKind: group((fact) => [fact.kind]),
    misses: scores.flatMap(({ gold, score }) => missesOf(gold.head.paper, score)),
    outcomes: scores.flatMap(({ score }) => outcomesOf(score)),
  };
}

const isRejected = ({ status }: Prediction): boolean => status === 'rejected';
const isScored = (p: Prediction): boolean => !isRejected(p) && endsOf(p) !== undefined && claimsIonic(p);
const isAccepted = ({ status }: Prediction): boolean => (status ?? 'accepted') === 'accepted' || status === 'verified';

function notScored(predictions: readonly Prediction[]): FactReport['notScored'] {
  const kept = predictions.filter((p) => !isRejected(p));
  const valued = kept.filter((p) => endsOf(p) !== undefined);
  return {
    rejected: predictions.length - kept.length,
    withoutValue: kept.length - valued.length,
    notIonic: valued.filter((p) => !claimsIonic(p)).length,
  };
}

const countVerdict = ({ judged }: PaperScore, ...verdicts: readonly Judged['verdict'][]): number =>
  judged.filter(({ verdict }) => verdicts.includes(verdict)).length;

function paperRow(gold: GoldPaper, score: PaperScore): PaperRow {
  const counts = countFields(score.found.map(({ fit }) => fit));
  const [duplicates, neutral] = [countVerdict(score, 'duplicate'), countVerdict(score, 'neutral')];
  const wanted = score.found.length + score.missed.length;
  return {
    paper: gold.head.paper,
    complete: gold.head.complete === true,
    gold: wanted,
    records: score.judged.length,
    duplicates,
    neutral,
    falsePositives: countVerdict(score, 'false_positive', 'out_of_scope'),
    ...counts,
    levels: levelsOf(counts, score.judged.length - duplicates - neutral, wanted),
  };
}

function acceptedLevels(scores: readonly PaperScore[], wanted: number): Levels {
  const judged = scores.reduce((n, s) => n + countVerdict(s, 'match', 'false_positive', 'out_of_scope'), 0);
  return levelsOf(countFields(scores.flatMap(({ found }) => found.map(({ fit }) => fit))), judged, wanted);
}

function accuracy(found: readonly Found[], field: 'kind' | 'origin'): Accuracy {
  const given = found.filter(({ prediction }) => Boolean(prediction[field]));
  return {
    given: given.length,
    right: given.filter(({ prediction, fact }) => prediction[field] === fact[field]).length,
  };
}

function outOfScopeReport(scores: readonly PaperScore[]): FactReport['outOfScope'] {
  const byKind = new Map<string, Accuracy>();
  for (const { outOfScope, outOfScopeHit } of scores) {
    for (const fact of outOfScope) {
      const kind = outOfScopeKind(fact);
      const { right, given } = byKind.get(kind) ?? { right: 0, given: 0 };
      byKind.set(kind, { given: given + 1, right: right + Number(!outOfScopeHit.has(fact.id)) });
    }
  }
  const hit = scores.reduce((n, score) => n + score.outOfScopeHit.size, 0);
  return { gold: scores.reduce((n, score) => n + score.outOfScope.length, 0), hit, byKind };
}

function groupRows(
  facts: readonly GoldFact[],
  found: readonly Found[],
  namesOf: (fact: GoldFact) => readonly string[],
): GroupRow[] {
  const byFact = new Map(found.map((entry) => [entry.fact.id, entry]));
  const names = [...new Set(facts.flatMap(namesOf))];
  const rows = names.map((name): GroupRow => {
    const members = facts.filter((fact) => namesOf(fact).includes(name));
    const fits = members.flatMap((fact) => byFact.get(fact.id)?.fit ?? []);
    return { name, gold: members.length, ...countFields(fits) };
  });
  return rows.sort((a, b) => b.gold - a.gold || (a.name < b.name ? -1 : 1));
}

const describe = (value: Prediction | GoldFact): string => {
  const [form = 'none', ...ends] = endsOf(value) ?? [];
  const sign = form === 'low' ? '>' : form === 'high' ? '<' : '';
  const kelvin = value.temperature_K ?? null;
  const material = value.formula ?? value.material ?? 'no material';
  return `${sign}${ends.join('–')} S/cm, ${kelvin === null ? 'no temperature' : `${kelvin} K`}, ${material}`;
};

const quoteOf = (fact: GoldFact): string => fact.where?.[0]?.quote ?? '';

function missesOf(paper: string, score: PaperScore): Miss[] {
  const missed = score.missed.map((fact): Miss => {
    return { type: 'missed', paper, fact: fact.id, wanted: describe(fact), got: '', quote: quoteOf(fact) };
  });
  return [...missed, ...score.found.flatMap((entry) => fieldMisses(paper, entry)), ...falseMisses(paper, score.judged)];
}

function fieldMisses(paper: string, { fact, prediction, fit }: Found): Miss[] {
  const base = { paper, fact: fact.id, quote: prediction.quote ?? quoteOf(fact) };
  const kelvin = (value: number | null): string => (value === null ? 'none' : `${value} K`);
  const name = (value: Prediction | GoldFact): string => value.formula ?? value.material ?? 'none';
  const misses: Miss[] = [];
  if (!fit.temperature)
    misses.push({
      ...base,
      type: 'temperature',
      wanted: kelvin(fact.temperature_K),
      got: kelvin(temperatureOf(prediction)),
    });
  if (!fit.material) misses.push({ ...base, type: 'material', wanted: name(fact), got: name(prediction) });
  return misses;
}

const falseMisses = (paper: string, judged: readonly Judged[]): Miss[] =>
  judged.flatMap(({ prediction, verdict, fact }): Miss[] => {
    if (verdict !== 'false_positive' && verdict !== 'out_of_scope') return [];
    const type = verdict === 'out_of_scope' ? 'out of scope' : 'false positive';
    return [{ type, paper, fact, wanted: '', got: describe(prediction), quote: prediction.quote ?? '' }];
  });

function outcomesOf(score: PaperScore): Outcome[] {
  const fits = new Map(score.found.map(({ prediction, fit }) => [prediction, fit]));
  return score.judged.flatMap(({ prediction, verdict }): Outcome[] => {
    if (verdict === 'duplicate' || verdict === 'neutral' || typeof prediction.confidence !== 'number') return [];
    const fit = fits.get(prediction);
    const [temperature, material] = [fit?.temperature === true, fit?.material === true];
    const all = temperature && material;
    return [{ confidence: prediction.confidence, value: fit !== undefined, temperature, material, all }];
  });
}
