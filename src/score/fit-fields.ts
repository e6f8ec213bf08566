import { type Field, Field as Fields } from '../domain/index.js';
import { type Fit, fitWeights, type Judged } from './fit.js';
import type { LogOdds } from './weights.js';

/** A judged record for fitting: per field the codes of its reasons, and which fields were right. Records of one `paper` are never parted. */
export type FitRecord = {
  readonly paper: string;
  readonly codes: { readonly [field in Field]: readonly string[] };
  readonly right: { readonly [field in Field]?: boolean };
};

export type Confidences = { readonly [field in Field]: number };

/** Into how many parts papers are dealt. */
const FOLDS = 10;
/** Inverse variance of the prior of each weight: some sixteen records of even odds weigh as much as the prior. */
const STRENGTH = 4;

/** Makes a value for each field. */
export const byField = <T>(make: (field: Field) => T): { readonly [field in Field]: T } =>
  Object.fromEntries(Fields.options.map((field) => [field, make(field)])) as { readonly [field in Field]: T };

/** Fits bias and weights of each field, held to `prior` where data are few; then calibrated on papers that the fit had not seen. */
export function fitFields(records: readonly FitRecord[], prior: LogOdds): LogOdds {
  const fits = byField((field) => {
    const margins = heldOut(records, field, prior);
    return calibrated(fitField(records, field, prior), plattOf(margins));
  });
  return { bias: byField((field) => fits[field].bias), weights: byField((field) => ({ ...fits[field].weights })) };
}

/**
 * Gives each record the confidences that weights fitted without its paper give it, in the order of `records`. The two numbers of the
 * calibration are those of all papers held out: of each fold alone they would shift the folds against each other.
 */
export function crossValidate(records: readonly FitRecord[], prior: LogOdds): Confidences[] {
  const columns = byField((field) => {
    const margins = heldOut(records, field, prior);
    const { slope, shift } = plattOf(margins);
    return margins.map(({ margin }) => logistic(slope * margin + shift));
  });
  return records.map((_, i) => byField((field) => columns[field][i] ?? 0));
}

function fitField(records: readonly FitRecord[], field: Field, prior: LogOdds): Fit {
  const start = { bias: prior.bias[field], weights: prior.weights[field] };
  const fit = fitWeights(judgedOf(records, field), { prior: start, strength: STRENGTH });
  return { bias: fit.bias, weights: { ...start.weights, ...fit.weights } };
}

const judgedOf = (records: readonly FitRecord[], field: Field): Judged[] =>
  records.flatMap(({ codes, right }) => {
    const verdict = right[field];
    return verdict === undefined ? [] : [{ codes: codes[field], right: verdict }];
  });

type Margin = { readonly margin: number; readonly right: boolean | undefined };

/** The sum of bias and weights of every record by a fit on the other folds. */
function heldOut(records: readonly FitRecord[], field: Field, prior: LogOdds): Margin[] {
  const folds = foldsOf(records.map(({ paper }) => paper));
  const fits = Array.from({ length: FOLDS }, (_, fold) =>
    fitField(
      records.filter((_record, i) => folds[i] !== fold),
      field,
      prior,
    ),
  );
  return records.map(({ codes, right }, i) => {
    const { bias, weights } = fits[folds[i] ?? 0] ?? { bias: 0, weights: {} };
    const margin = codes[field].reduce((sum, code) => sum + (weights[code] ?? 0), bias);
    return { margin, right: right[field] };
  });
}

/** Deals papers to folds, the largest first and each to the fold that holds least; the same whatever the order of records. */
export function foldsOf(papers: readonly string[]): number[] {
  const sizes = new Map<string, number>();
  for (const paper of papers) sizes.set(paper, (sizes.get(paper) ?? 0) + 1);
  const sorted = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const loads = new Array<number>(FOLDS).fill(0);
  const folds = new Map<string, number>();
  for (const [paper, size] of sorted) {
    const fold = loads.indexOf(Math.min(...loads));
    folds.set(paper, fold);
    loads[fold] = (loads[fold] ?? 0) + size;
  }
  return papers.map((paper) => folds.get(paper) ?? 0);
}

/** A calibration: what a margin is multiplied with and shifted by. */
export type Platt = { readonly slope: number; readonly shift: number };
const IDENTITY: Platt = { slope: 1, shift: 0 };

/**
 * Fits slope and shift of held-out margins (Platt, Advances in Large Margin Classifiers, 1999), held to slope 1 and shift 0 by a
 * penalty of 2 judged records; Newton steps on both at once.
 */
export function plattOf(margins: readonly Margin[]): Platt {
  const used = margins.filter(({ right }) => right !== undefined);
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 30; round++) {
    let [ga, gb, haa, hab, hbb] = [2 * (slope - 1), 2 * shift, 2, 0, 2];
    for (const { margin, right } of used) {
      const p = logistic(slope * margin + shift);
      const [error, spread] = [p - Number(right), p * (1 - p)];
      ga += error * margin;
      gb += error;
      haa += spread * margin * margin;
      hab += spread * margin;
      hbb += spread;
    }
    const determinant = haa * hbb - hab * hab;
    slope -= (hbb * ga - hab * gb) / determinant;
    shift -= (haa * gb - hab * ga) / determinant;
  }
  return slope > 0 ? { slope, shift } : IDENTITY;
}

/** Folds a calibration into bias and weights, so that the score stays a plain sum. */
const calibrated = ({ bias, weights }: Fit, { slope, shift }: Platt): Fit => ({
  bias: rounded(slope * bias + shift),
  weights: Object.fromEntries(
    Object.keys(weights)
      .sort()
      .map((code) => [code, rounded(slope * (weights[code] ?? 0))]),
  ),
});

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const rounded = (value: number): number => Number(value.toFixed(3));
