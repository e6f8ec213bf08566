import { sameComposition } from '../../chemistry/index.js';
import type { Amounts, Record } from '../../domain/index.js';
import { groupBy } from '../group-by.js';
import { numberPapers } from '../same-paper.js';
import { rangeOf, type ValueRange } from './value-range.js';

/** What a record must say to be compared with others. */
export type Comparable = Pick<
  Record,
  | 'record_id'
  | 'source_sha256'
  | 'doi'
  | 'title'
  | 'status'
  | 'in_scope'
  | 'sigma_S_cm'
  | 'low_S_cm'
  | 'high_S_cm'
  | 'temperature_K'
  | 'formula'
  | 'composition'
  | 'kind'
  | 'origin'
>;

/** Temperatures in K that count as the same, and the factors from which values are close and from which they conflict. */
export type Tolerance = { readonly kelvin: number; readonly same: number; readonly conflict: number };

/** 2 K hold 25 °C, 298 K and 300 K together; 5 % is what rounding to two digits can do; 2 is twice what samples of one paper differ by. */
export const TOLERANCE: Tolerance = { kelvin: 2, same: 1.05, conflict: 2 };

/** What several papers say of one material, temperature and kind, side by side; members by value, none averaged. */
export type Conflict<R extends Comparable = Record> = {
  /** The record id of the first of its members by id. */
  readonly id: string;
  readonly formula: string;
  readonly composition: Amounts;
  readonly temperature_low_K: number;
  readonly temperature_high_K: number;
  readonly kind: R['kind'];
  readonly papers: number;
  /** The largest factor by which two papers contradict each other, 1 when none do. */
  readonly factor: number;
  readonly verdict: 'duplicate' | 'close' | 'conflict';
  readonly members: readonly R[];
};

/**
 * Finds where papers speak of the same thing: composition by element fractions (1 %, traces 0.0015), temperature within a tolerance, and
 * kind. Records without one of these, out of scope, rejected or merely required are passed over. The worst conflict comes first; the order
 * of the records makes no difference.
 */
export function findConflicts<R extends Comparable>(
  records: readonly R[],
  tolerance: Tolerance = TOLERANCE,
): Conflict<R>[] {
  const sorted = records.filter(isComparable).sort((a, b) => compare(keyOf(a), keyOf(b)));
  const alike = [...groupBy(sorted, chemistryOf).values()].flatMap(byComposition);
  return alike
    .flatMap((group) => byTemperature(group, tolerance.kelvin))
    .flatMap((group) => toConflict(group, tolerance))
    .sort((a, b) => b.factor - a.factor || compare(a.id, b.id));
}

type Known<R extends Comparable> = R & { readonly composition: Amounts; readonly temperature_K: number };

const isComparable = <R extends Comparable>(record: R): record is Known<R> =>
  record.composition !== null &&
  record.temperature_K !== null &&
  record.in_scope &&
  record.status !== 'rejected' &&
  record.origin !== 'requirement' &&
  rangeOf(record) !== null;

/** Two files of one paper can give one record id. */
const keyOf = ({ record_id, source_sha256 }: Comparable): string => `${record_id} ${source_sha256}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const first = (texts: readonly string[]): string => [...texts].sort(compare)[0] ?? '';

const chemistryOf = ({ composition, kind }: Known<Comparable>): string =>
  `${Object.keys(composition).sort().join(' ')} ${kind}`;

/** Files each record under the first that has its composition, so that the time grows with the number of compositions and not of pairs. */
function byComposition<R extends Comparable>(group: readonly Known<R>[]): Known<R>[][] {
  const spelled = [...groupBy(group, spellingOf).entries()].sort(([a], [b]) => compare(a, b));
  const leaders: { readonly composition: Amounts; readonly members: Known<R>[] }[] = [];
  for (const [, members] of spelled) {
    const composition = members[0]?.composition ?? {};
    const leader = leaders.find((one) => sameComposition(one.composition, composition));
    if (leader === undefined) leaders.push({ composition, members: [...members] });
    else leader.members.push(...members);
  }
  return leaders.map(({ members }) => members);
}

const spellingOf = ({ composition }: Known<Comparable>): string =>
  JSON.stringify(Object.entries(composition).sort(([a], [b]) => compare(a, b)));

/** Cuts a group into windows of temperature, from the coldest on. */
function byTemperature<R extends Comparable>(group: readonly Known<R>[], kelvin: number): Known<R>[][] {
  const windows: Known<R>[][] = [];
  for (const record of [...group].sort((a, b) => a.temperature_K - b.temperature_K)) {
    const window = windows.at(-1);
    const start = window?.[0]?.temperature_K ?? Number.NEGATIVE_INFINITY;
    if (window !== undefined && record.temperature_K - start <= kelvin) window.push(record);
    else windows.push([record]);
  }
  return windows;
}

function toConflict<R extends Comparable>(group: readonly Known<R>[], tolerance: Tolerance): Conflict<R>[] {
  const papers = new Set(numberPapers(group)).size;
  const [coldest] = group;
  const warmest = group.at(-1);
  if (papers < 2 || coldest === undefined || warmest === undefined) return [];
  const factor = factorAcross(group);
  const { kind, composition } = coldest;
  return [
    {
      id: first(group.map(({ record_id }) => record_id)),
      formula: first(group.map(formulaOf)),
      composition,
      temperature_low_K: coldest.temperature_K,
      temperature_high_K: warmest.temperature_K,
      kind,
      papers,
      factor,
      verdict: factor <= tolerance.same ? 'duplicate' : factor < tolerance.conflict ? 'close' : 'conflict',
      members: [...group].sort((a, b) => middleOf(a) - middleOf(b) || compare(keyOf(a), keyOf(b))),
    },
  ];
}

const formulaOf = ({ formula, composition }: Known<Comparable>): string =>
  formula ?? Object.entries(composition).flat().join('');

/** The largest factor between members of different papers: the highest low end over the lowest high end, of two papers. */
function factorAcross(group: readonly Known<Comparable>[]): number {
  const papers = numberPapers(group);
  const ranges = group.flatMap((record, i) =>
    [rangeOf(record)].flatMap((range) => range ?? []).map((range) => ({ ...range, paper: papers[i] })),
  );
  const lows = firstOfTwo([...ranges].sort((a, b) => b.low - a.low));
  const highs = firstOfTwo([...ranges].sort((a, b) => a.high - b.high));
  const factors = lows.flatMap((a) => highs.filter((b) => b.paper !== a.paper).map((b) => a.low / b.high));
  return Math.max(1, ...factors);
}

/** The first of a list, and the first that is of another paper. */
function firstOfTwo<T extends ValueRange & { readonly paper: number | undefined }>(ranges: readonly T[]): T[] {
  const [first] = ranges;
  const other = ranges.find(({ paper }) => paper !== first?.paper);
  return [first, other].filter((range): range is T => range !== undefined);
}

const middleOf = (record: Comparable): number => {
  const range = rangeOf(record);
  if (range === null) return 0;
  return range.high === Number.POSITIVE_INFINITY ? range.low : range.low === 0 ? range.high : range.low;
};
