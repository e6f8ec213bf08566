import type { Field, GoldPaper, GoldPassage, PassageValue, Record } from '../domain/index.js';
import { endsOf, FACT_OPTIONS, valueAgrees } from './match-fact.js';
import { type Prediction, recordToPrediction } from './prediction.js';
import { fitOf, type PaperScore, scorePaper } from './score-paper.js';
import {
  materialIsRight,
  type PassagePrediction,
  type PassageScore,
  passageValueAgrees,
  scorePassage,
  temperatureIsRight,
} from './score-passages.js';

/** Which fields of a record are right; a field that gold does not judge is missing. */
export type FieldVerdicts = { readonly [field in Field]?: boolean };

/**
 * A record beside what gold says of it. `all`: value, temperature and material are right and it is in scope; null where gold
 * is silent or the record claims nothing. `decades` is the power of ten by which the value is off, when it is only that.
 */
export type JudgedRecord = {
  readonly paper: string;
  readonly record: Record;
  readonly right: FieldVerdicts;
  readonly all: boolean | null;
  readonly decades: number;
};

/** Whether gold and record name the same thing; gold's `unspecified_ionic` is `unspecified`. */
const sameKind = (gold: string | undefined, record: Record): boolean | undefined =>
  gold === undefined ? undefined : gold.replace(/_ionic$/u, '') === record.kind;

const given = (verdicts: { readonly [field in Field]?: boolean | undefined }): FieldVerdicts =>
  Object.fromEntries(Object.entries(verdicts).filter(([, right]) => right !== undefined));

/** Judges the records of a paper field by field; what repeats a found fact is judged by that fact. Status and confidence play no part. */
export function judgeFacts(gold: GoldPaper, records: readonly Record[]): JudgedRecord[] {
  const claims = records.filter((record) => record.in_scope && endsOf(recordToPrediction(record)) !== undefined);
  const predictions = claims.map((record) => ({ ...recordToPrediction(record), status: null }));
  const score = scorePaper(gold, predictions, FACT_OPTIONS);
  const judged = new Map(claims.map((record, i) => [record, score.judged[i]]));
  return records.map((record): JudgedRecord => {
    const base = { paper: gold.head.paper, record, decades: 0 };
    const verdict = judged.get(record);
    if (verdict === undefined) return { ...base, all: null, right: given({ scope: leftOutRightly(score, record) }) };
    const fact = gold.facts.find(({ id }) => id === verdict.fact);
    if (verdict.verdict === 'neutral') return { ...base, all: null, right: {} };
    if (verdict.verdict === 'out_of_scope') return { ...base, all: false, right: { scope: false } };
    if (fact === undefined) return { ...base, ...falseFact(gold, record, verdict.prediction) };
    const { temperature, material } = fitOf(fact, verdict.prediction, FACT_OPTIONS);
    const [kind, origin] = [sameKind(fact.kind, record), fact.origin === record.origin];
    const right = given({ value: true, unit: true, scope: true, temperature, material, kind, origin });
    return { ...base, right, all: temperature && material };
  });
}

/** A record left out of scope is wrong when gold misses a fact of its value; undefined without a value. */
function leftOutRightly({ missed, found }: PaperScore, record: Record): boolean | undefined {
  const prediction = recordToPrediction(record);
  if (endsOf(prediction) === undefined) return undefined;
  if (missed.some((fact) => valueAgrees(fact, prediction, FACT_OPTIONS))) return false;
  return found.some(({ fact }) => valueAgrees(fact, prediction, FACT_OPTIONS)) ? undefined : true;
}

type False = Pick<JudgedRecord, 'right' | 'all' | 'decades'>;

/**
 * A value that gold has for something else is tied wrongly, one with the digits of a fact and another power of ten is that fact misread;
 * anything else should not have been taken.
 */
function falseFact(gold: GoldPaper, record: Record, prediction: Prediction): False {
  const facts = gold.facts.filter(({ in_scope, scored }) => in_scope && scored !== false);
  const alike = facts.filter((fact) => valueAgrees(fact, prediction, FACT_OPTIONS));
  const fits = alike.map((fact) => fitOf(fact, prediction, FACT_OPTIONS));
  const best = fits.find(({ temperature, material }) => temperature || material) ?? fits[0];
  if (best !== undefined) {
    const { temperature, material } = best;
    return { all: false, right: { value: true, unit: true, scope: true, temperature, material }, decades: 0 };
  }
  const decades = facts.map((fact) => decadesBetween(record.sigma_S_cm, fact.sigma_S_cm)).find((n) => n !== 0) ?? 0;
  return { all: false, ...misjudged(decades !== 0), decades };
}

const misjudged = (misread: boolean): { readonly right: FieldVerdicts } =>
  misread ? { right: { value: false, unit: false, scope: true } } : { right: { scope: false } };

/** Gives the whole power of ten between two values of the same digits, 0 for equal or unlike ones. */
export function decadesBetween(a: number | null, b: number | null): number {
  if (a === null || b === null || a <= 0 || b <= 0) return 0;
  const decades = Math.log10(a / b);
  return Math.abs(decades - Math.round(decades)) < 0.005 ? Math.round(decades) : 0;
}

/** Gives a record as passage gold scores it: a bound by its end, as passage gold has no bounds. */
export function recordToPassagePrediction(id: string, record: Record): PassagePrediction {
  const { sigma_S_cm: sigma, low_S_cm: low, high_S_cm: high, start, end, temperature_K, formula, material } = record;
  const range = low !== null && high !== null ? { sigma_low: low, sigma_high: high } : {};
  const bound = low === null || high === null ? (low ?? high) : null;
  return { id, start, end, sigma_S_cm: sigma ?? bound, ...range, temperature_K, formula, material };
}

/** Judges the records of a passage field by field, by the gold values that they overlap. */
export function judgePassage(gold: GoldPassage, records: readonly Record[]): JudgedRecord[] {
  const predictions = records.map((record) => recordToPassagePrediction(gold.id, record));
  const claims = predictions.filter((_, i) => records[i]?.in_scope === true);
  const score = scorePassage(gold, claims);
  return records.map((record, i): JudgedRecord => {
    const prediction = predictions[i] ?? { id: gold.id };
    return { paper: gold.id, record, decades: 0, ...judgePrediction(gold, score, { record, prediction }) };
  });
}

type Claim = { readonly record: Record; readonly prediction: PassagePrediction };

function judgePrediction(
  gold: GoldPassage,
  score: PassageScore,
  { record, prediction }: Claim,
): Pick<JudgedRecord, 'right' | 'all'> & { readonly decades?: number } {
  const overlapped = gold.records.filter((value) => overlapsValue(record, value));
  if (!record.in_scope) {
    const wanted = overlapped.find((value) => value.in_scope && passageValueAgrees(prediction, value));
    return { all: null, right: { scope: wanted === undefined } };
  }
  const value = score.pairs.find(([p]) => p === prediction)?.[1];
  if (value !== undefined) {
    const [temperature, material] = [temperatureIsRight(prediction, value), materialIsRight(prediction, value)];
    const [kind, origin] = [sameKind(value.kind, record), value.origin === record.origin];
    const right = given({ value: true, unit: true, scope: true, temperature, material, kind, origin });
    return { right, all: temperature && material };
  }
  if (!score.wrong.some((wrong) => wrong.prediction === prediction)) return { all: null, right: {} };
  const repeated = gold.records.find((one) => one.in_scope && repeats(prediction, one));
  if (repeated !== undefined) return { right: REPEATED, all: true };
  const misread = overlapped.find((one) => one.in_scope);
  const decades = misread === undefined ? 0 : decadesBetween(record.sigma_S_cm, misread.sigma_S_cm);
  return { all: false, ...misjudged(misread !== undefined), decades };
}

/** A value that is said again, in other units or words, is not false. */
const repeats = (prediction: PassagePrediction, value: PassageValue): boolean =>
  passageValueAgrees({ ...prediction, start: null, end: null }, value) &&
  temperatureIsRight(prediction, value) &&
  materialIsRight(prediction, value);
const REPEATED: FieldVerdicts = { value: true, unit: true, temperature: true, material: true, scope: true };

const overlapsValue = ({ start, end }: Record, value: PassageValue): boolean =>
  start !== null && end !== null && start < value.end && value.start < end;
