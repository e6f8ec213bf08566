import type { GoldPassage, PassageValue } from '../domain/index.js';
import { plainSubscripts, samePassageFormula } from './passage-formula.js';
import { type Levels, levelsOf, type PrecisionRecall, precisionRecall } from './precision-recall.js';

/** One extraction from a passage; offsets in UTF-16 units, null when not known. */
export type PassagePrediction = {
  readonly id: string;
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
  readonly sigma_S_cm?: number | null | undefined;
  readonly sigma_low?: number | null | undefined;
  readonly sigma_high?: number | null | undefined;
  readonly temperature_K?: number | null | undefined;
  readonly formula?: string | null | undefined;
  readonly material?: string | null | undefined;
};

export type PassageMiss = {
  readonly type: 'missed' | 'temperature' | 'material' | 'false positive';
  readonly passage: string;
  readonly wanted: string;
  readonly got: string;
  readonly reason: string;
};

export type PassageReport = {
  readonly gold: number;
  readonly goldWithFormula: number;
  readonly predictions: number;
  readonly ignored: number;
  readonly absorbed: number;
  readonly falseOnNegatives: number;
  readonly falseByReason: ReadonlyMap<string, number>;
  readonly levels: Levels;
  /** Overlap alone, without the value being right. */
  readonly span: PrecisionRecall;
  /** Formula among gold that has one. */
  readonly formula: PrecisionRecall;
  readonly misses: readonly PassageMiss[];
};

const TOLERANCE = 0.02;

const close = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === 'number' && typeof b === 'number' && a > 0 && b > 0 && Math.abs(a - b) <= TOLERANCE * Math.max(a, b);

/** A gold range is met by the same range, by either end, or by its arithmetic or geometric mean. */
export function passageValueAgrees(prediction: PassagePrediction, gold: PassageValue): boolean {
  const { sigma_S_cm: sigma, sigma_low: low, sigma_high: high } = prediction;
  if (gold.sigma_S_cm !== null) {
    if (close(sigma, gold.sigma_S_cm)) return true;
    return typeof sigma !== 'number' && close(low, gold.sigma_S_cm) && close(high, gold.sigma_S_cm);
  }
  const [from, to] = [gold.sigma_low, gold.sigma_high];
  if (typeof low === 'number' && typeof high === 'number') return close(low, from) && close(high, to);
  if (close(sigma, from) || close(sigma, to)) return true;
  return from !== null && to !== null && (close(sigma, (from + to) / 2) || close(sigma, Math.sqrt(from * to)));
}

const hasSpan = (p: PassagePrediction): boolean => typeof p.start === 'number' && typeof p.end === 'number';

const meets = (p: PassagePrediction, gold: PassageValue): boolean =>
  typeof p.start !== 'number' || typeof p.end !== 'number' || (p.start < gold.end && gold.start < p.end);

/** ±1.5 K; room temperature is 293 to 303.2 K; a gold range holds any temperature inside it. */
export function temperatureIsRight(p: PassagePrediction, gold: PassageValue): boolean {
  const kelvin = p.temperature_K ?? null;
  if (gold.temperature_K === null) {
    if (kelvin === null) return true;
    const { temperature_low_K: low, temperature_high_K: high } = gold;
    return low !== undefined && high !== undefined && low - 1.5 <= kelvin && kelvin <= high + 1.5;
  }
  if (kelvin === null) return gold.temperature_inferred === true;
  if (gold.rt === true) return 293 <= kelvin && kelvin <= 303.2;
  return Math.abs(kelvin - gold.temperature_K) <= 1.5;
}

const nameKey = (name: string | null | undefined): string =>
  plainSubscripts(name ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

function namesAgree(name: string | null | undefined, golds: readonly (string | null)[]): boolean {
  const key = nameKey(name);
  if (key === '') return false;
  return golds.map(nameKey).some((gold) => {
    const within = Math.min(gold.length, key.length) >= 4 && (gold.includes(key) || key.includes(gold));
    return gold !== '' && (gold === key || within);
  });
}

const said = (p: PassagePrediction): string[] => [p.formula, p.material].flatMap((text) => (text ? [text] : []));

const formulasOf = (gold: PassageValue): string[] => [
  ...(gold.formula ? [gold.formula] : []),
  ...(gold.formulas ?? []),
];

const formulaIsRight = (p: PassagePrediction, gold: PassageValue): boolean =>
  said(p).some((text) => formulasOf(gold).some((formula) => samePassageFormula(text, formula)));

/** By formula, by hint, or by any name that gold gives; gold without a material takes any. */
export function materialIsRight(p: PassagePrediction, gold: PassageValue): boolean {
  const names = [gold.material_printed, ...(gold.aliases ?? [])];
  const hint = gold.formula_hint ?? null;
  const nameless = !gold.material_printed && (gold.aliases ?? []).length === 0;
  if (formulasOf(gold).length === 0 && nameless && !hint) return true;
  if (formulaIsRight(p, gold)) return true;
  if (hint && said(p).some((text) => samePassageFormula(text, hint))) return true;
  if (namesAgree(p.material, names)) return true;
  return formulasOf(gold).length === 0 && namesAgree(p.formula, names);
}

const IGNORED = new Set(['class_level', 'requirement', 'dont_care']);

type Split = {
  readonly wanted: readonly PassageValue[];
  readonly soft: readonly PassageValue[];
  readonly hard: readonly PassageValue[];
};

function split({ records }: GoldPassage): Split {
  const isSoft = (value: PassageValue): boolean => !value.in_scope && IGNORED.has(value.scope_reason ?? '');
  return {
    wanted: records.filter((value) => value.in_scope),
    soft: records.filter(isSoft),
    hard: records.filter((value) => !value.in_scope && !isSoft(value)),
  };
}

type Matched = readonly [PassagePrediction, PassageValue];

/** Pairs one to one, the pairs with most fields right first, then those that start nearest. */
function pair(predictions: readonly PassagePrediction[], wanted: readonly PassageValue[]): Matched[] {
  const options = predictions.flatMap((p, a) =>
    wanted.flatMap((gold, b) => {
      if (!meets(p, gold) || !passageValueAgrees(p, gold)) return [];
      const right =
        Number(temperatureIsRight(p, gold)) + Number(materialIsRight(p, gold)) + Number(formulaIsRight(p, gold));
      const distance = typeof p.start === 'number' ? Math.abs(p.start - gold.start) : 0;
      return [{ p, gold, a, b, right, distance }];
    }),
  );
  options.sort((x, y) => y.right - x.right || x.distance - y.distance || x.a - y.a || x.b - y.b);
  const [usedPredictions, usedGold] = [new Set<PassagePrediction>(), new Set<PassageValue>()];
  return options.flatMap(({ p, gold }): Matched[] => {
    if (usedPredictions.has(p) || usedGold.has(gold)) return [];
    usedPredictions.add(p);
    usedGold.add(gold);
    return [[p, gold]];
  });
}

/** Counts the pairs and, beyond them, predictions that overlap a value of which they give another number. */
function countSpans(pairs: readonly Matched[], predictions: readonly PassagePrediction[], { wanted }: Split): number {
  const usedPredictions = new Set(pairs.map(([p]) => p));
  const usedGold = new Set(pairs.map(([, gold]) => gold));
  let spans = pairs.length;
  for (const p of predictions) {
    if (usedPredictions.has(p) || !hasSpan(p)) continue;
    const gold = wanted.find((value) => !usedGold.has(value) && meets(p, value));
    if (gold === undefined) continue;
    usedGold.add(gold);
    spans += 1;
  }
  return spans;
}

/** What became of the predictions of one passage. */
export type PassageScore = {
  readonly passage: GoldPassage;
  readonly pairs: readonly Matched[];
  readonly spans: number;
  readonly missed: readonly PassageValue[];
  readonly wanted: readonly PassageValue[];
  readonly absorbed: number;
  readonly ignored: number;
  readonly wrong: readonly { readonly prediction: PassagePrediction; readonly reason: string }[];
};

/** Pairs predictions with the wanted values of one passage and sorts the rest into ignored, absorbed and wrong. */
export function scorePassage(passage: GoldPassage, predictions: readonly PassagePrediction[]): PassageScore {
  const groups = split(passage);
  const pairs = pair(predictions, groups.wanted);
  const used = new Set(pairs.map(([p]) => p));
  const met = new Set(pairs.map(([, gold]) => gold));
  const at = (p: PassagePrediction, gold: PassageValue): boolean =>
    meets(p, gold) && (typeof p.start === 'number' || passageValueAgrees(p, gold));
  const rest = predictions.filter((p) => !used.has(p));
  const absorbed = rest.filter((p) =>
    [...met].some((gold) => gold.sigma_S_cm === null && meets(p, gold) && passageValueAgrees(p, gold)),
  );
  const ignored = rest.filter((p) => !absorbed.includes(p) && groups.soft.some((gold) => at(p, gold)));
  const wrong = rest.filter((p) => !absorbed.includes(p) && !ignored.includes(p));
  const reasonOf = (p: PassagePrediction): string => {
    const hard = groups.hard.find((gold) => at(p, gold));
    if (hard !== undefined) return hard.scope_reason ?? 'other';
    if (typeof p.start === 'number' && groups.wanted.some((gold) => meets(p, gold))) return 'wrong_value';
    return passage.negatives ? 'negative_passage' : 'other';
  };
  return {
    passage,
    pairs,
    spans: countSpans(pairs, predictions, groups),
    missed: groups.wanted.filter((gold) => !met.has(gold)),
    wanted: groups.wanted,
    absorbed: absorbed.length,
    ignored: ignored.length,
    wrong: wrong.map((prediction) => ({ prediction, reason: reasonOf(prediction) })),
  };
}

/**
 * Scores extractions against passage gold: a prediction meets a value when their spans overlap and it agrees within 2 %.
 * Class-level, requirement and dont_care values are ignored; electronic, liquid and electrode ones are false positives.
 */
export function scorePassages(gold: readonly GoldPassage[], predictions: readonly PassagePrediction[]): PassageReport {
  const byId = new Map<string, PassagePrediction[]>();
  for (const p of predictions) byId.set(p.id, [...(byId.get(p.id) ?? []), p]);
  const scores = gold.map((passage) => scorePassage(passage, byId.get(passage.id) ?? []));
  const pairs = scores.flatMap((score) => score.pairs);
  const sum = (count: (score: PassageScore) => number): number => scores.reduce((n, score) => n + count(score), 0);
  const wrong = scores.flatMap((score) => score.wrong);
  const [wanted, claimed] = [sum((score) => score.wanted.length), pairs.length + wrong.length];
  const withFormula = pairs.filter(([, value]) => formulasOf(value).length > 0);
  const goldWithFormula = sum((score) => score.wanted.filter((value) => formulasOf(value).length > 0).length);
  const pairsWhere = (test: (pair: Matched) => boolean): number => pairs.filter(test).length;
  const counts = {
    value: pairs.length,
    temperature: pairsWhere(([p, value]) => temperatureIsRight(p, value)),
    material: pairsWhere(([p, value]) => materialIsRight(p, value)),
    all: pairsWhere(([p, value]) => temperatureIsRight(p, value) && materialIsRight(p, value)),
  };
  const rightFormulas = withFormula.filter(([p, value]) => formulaIsRight(p, value)).length;
  return {
    gold: wanted,
    goldWithFormula,
    predictions: claimed,
    ignored: sum((score) => score.ignored),
    absorbed: sum((score) => score.absorbed),
    falseOnNegatives: sum((score) => (score.passage.negatives ? score.wrong.length : 0)),
    falseByReason: tally(wrong.map(({ reason }) => reason)),
    levels: levelsOf(counts, claimed, wanted),
    span: precisionRecall(
      sum((score) => score.spans),
      claimed,
      wanted,
    ),
    formula: precisionRecall(rightFormulas, withFormula.length + wrong.length, goldWithFormula),
    misses: scores.flatMap(missesOf),
  };
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function missesOf({ passage, pairs, missed, wrong }: PassageScore): PassageMiss[] {
  const base = { passage: passage.id, reason: '' };
  const show = (value: number | null | undefined): string =>
    value === null || value === undefined ? 'none' : `${value} K`;
  const fields = pairs.flatMap(([p, value]): PassageMiss[] => {
    const misses: PassageMiss[] = [];
    if (!temperatureIsRight(p, value))
      misses.push({
        ...base,
        type: 'temperature',
        wanted: `${value.printed}: ${show(value.temperature_K)}`,
        got: show(p.temperature_K),
      });
    if (!materialIsRight(p, value))
      misses.push({
        ...base,
        type: 'material',
        wanted: `${value.printed}: ${value.formula ?? value.material_printed ?? 'none'}`,
        got: p.formula ?? p.material ?? 'none',
      });
    return misses;
  });
  const lost = missed.map((value): PassageMiss => {
    return { ...base, type: 'missed', wanted: value.printed, got: '', reason: value.damaged ? 'damaged' : '' };
  });
  const extra = wrong.map(({ prediction: p, reason }): PassageMiss => {
    const got = `${p.sigma_S_cm ?? `${p.sigma_low}–${p.sigma_high}`} S/cm, ${p.formula ?? p.material ?? 'no material'}`;
    return { ...base, type: 'false positive', wanted: '', got, reason };
  });
  return [...extra, ...lost, ...fields];
}
