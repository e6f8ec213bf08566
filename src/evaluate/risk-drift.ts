import { type Decision, Field, type Record } from '../domain/index.js';

/** How a batch of reviewed, machine-accepted records compares with the precision that was promised for them. */
export type Drift = {
  readonly reviewed: number;
  readonly right: number;
  readonly promised: number;
  /** Probability of so few right ones if the promise held (one-sided exact binomial test). */
  readonly p: number;
  /** The promise is contradicted at the 5 % level. */
  readonly contradicted: boolean;
};

/** Gives whether reviewed decisions contradict a promised precision. */
export function driftOf(reviewed: number, right: number, promised: number): Drift {
  const p = binomialAtMost(right, reviewed, promised);
  return { reviewed, right, promised, p: Number(p.toPrecision(4)), contradicted: reviewed > 0 && p < 0.05 };
}

/** Gives the probability of at most `k` successes in `n` trials of probability `p`, exactly: summed from the logarithms of the terms. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  let log = n * Math.log1p(-p);
  let sum = Math.exp(log);
  for (let i = 1; i <= k; i++) {
    log += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p);
    sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

/** Fields of a record that a correction can change without touching value, temperature, material or scope. */
const MINOR = new Set([
  'kind',
  'origin',
  'method',
  'ion',
  'activation_energy_eV',
  'material_words',
  'uncertainty_S_cm',
]);

/** What people last said of a record. */
export type ReviewVerdict = {
  readonly type: 'accept' | 'correct' | 'amend' | 'reject' | 'unsure';
  readonly fields: Decision['fields'];
};

const isDecided = ({ type }: ReviewVerdict): boolean => type !== 'unsure' && type !== 'amend';

/** Compares what people decided on records that the machine had accepted with the promised precision; `unsure` and `amend` are none. */
export function driftOfReview(
  records: Iterable<Record>,
  verdicts: ReadonlyMap<string, ReviewVerdict>,
  promised: number,
): Drift {
  let [reviewed, right] = [0, 0];
  for (const { record_id, status } of records) {
    const verdict = verdicts.get(record_id);
    if (status !== 'accepted' || verdict === undefined || !isDecided(verdict)) continue;
    reviewed++;
    right += Number(verdict.type !== 'reject' && Object.keys(verdict.fields).every((name) => MINOR.has(name)));
  }
  return driftOf(reviewed, right, promised);
}

/** Which field of a record a corrected column belongs to. */
const FIELD_OF_COLUMN: readonly (readonly [RegExp, Field])[] = [
  [/^(?:sigma_S_cm|low_S_cm|high_S_cm|qualifier|printed|uncertainty_S_cm)$/u, 'value'],
  [/^unit/u, 'unit'],
  [/^(?:temperature|room_temperature)/u, 'temperature'],
  [/^(?:material|formula|composition)/u, 'material'],
  [/^kind$/u, 'kind'],
  [/^origin$/u, 'origin'],
  [/^(?:in_scope|scope)/u, 'scope'],
];

/**
 * Judges a record by what people decided: accepted means every field is right, corrected means that the corrected ones were not,
 * rejected that it should not have been taken. Gives undefined for `unsure` and `amend`.
 */
export function judgeDecision(
  verdict: ReviewVerdict,
): { readonly right: { readonly [field in Field]?: boolean }; readonly all: boolean } | undefined {
  if (!isDecided(verdict)) return undefined;
  if (verdict.type === 'reject') return { right: { scope: false }, all: false };
  const wrong = new Set(
    Object.keys(verdict.fields).flatMap((name) =>
      FIELD_OF_COLUMN.filter(([p]) => p.test(name)).map(([, field]) => field),
    ),
  );
  const right = Object.fromEntries(Field.options.map((field) => [field, !wrong.has(field)]));
  const decisive: readonly Field[] = ['value', 'unit', 'temperature', 'material', 'scope'];
  return { right, all: decisive.every((field) => !wrong.has(field)) };
}
