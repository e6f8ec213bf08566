import type { Record } from '../domain/index.js';

/** What a record must say to be looked at. */
export type Measured = Pick<
  Record,
  'record_id' | 'source_sha256' | 'sigma_S_cm' | 'temperature_K' | 'kind' | 'in_scope'
> & {
  readonly material: string | null;
  readonly family: string | null;
};

/** A record that lies apart, by how many decades from where its like lie, and among how many. */
export type Outlier = {
  readonly record_id: string;
  readonly decades: number;
  readonly among: number;
  readonly of: 'series' | 'family';
};

/** A series needs this many other points; a point of it is apart from half a decade on. */
const SERIES = { least: 3, decades: 0.5 };
/** Kin of a family share a window of some kelvin (290 to 310 K around room temperature); 3.5 robust standard deviations (Iglewicz and Hoaglin 1993) and at least two decades apart. */
const FAMILY = { least: 6, kelvin: 20, deviations: 3.5, decades: 2 };
/** Makes the median absolute deviation a standard deviation for normal data. */
const MAD_TO_SD = 1.4826;

type Point = Measured & { readonly x: number; readonly y: number };

/**
 * Finds records that lie apart: from the Arrhenius line through the rest of their series (one paper, material and kind), or far from
 * their family near the same temperature. The farthest come first.
 */
export function findOutliers(records: readonly Measured[]): Outlier[] {
  const points = records.flatMap((record): Point[] => {
    const { sigma_S_cm: sigma, temperature_K: kelvin, in_scope } = record;
    return sigma === null || sigma <= 0 || kelvin === null || !in_scope
      ? []
      : [{ ...record, x: 1000 / kelvin, y: Math.log10(sigma) }];
  });
  // In one order, so that sums are rounded in one way
  points.sort((a, b) => a.x - b.x || a.y - b.y);
  const found = [...outOfSeries(points), ...outOfFamily(points)].sort((a, b) => b.decades - a.decades);
  const seen = new Set<string>();
  return found.filter(({ record_id }) => !seen.has(record_id) && seen.add(record_id));
}

function outOfSeries(points: readonly Point[]): Outlier[] {
  const series = groups(points, ({ source_sha256, material, kind }) => `${source_sha256} ${material} ${kind}`);
  return series.flatMap((members) =>
    members.flatMap((point) => {
      const others = members.filter((one) => one !== point);
      if (others.length < SERIES.least) return [];
      const at = lineThrough(others);
      if (at === undefined) return [];
      const [own, spread] = [
        Math.abs(point.y - at(point.x)),
        Math.max(...others.map((one) => Math.abs(one.y - at(one.x)))),
      ];
      const apart = own >= SERIES.decades && own > 3 * spread;
      return apart ? [{ record_id: point.record_id, decades: own, among: others.length, of: 'series' as const }] : [];
    }),
  );
}

/** Least squares; undefined when all stand at one temperature. */
function lineThrough(points: readonly Point[]): ((x: number) => number) | undefined {
  const mean = (of: (point: Point) => number): number => points.reduce((sum, p) => sum + of(p), 0) / points.length;
  const [x0, y0] = [mean(({ x }) => x), mean(({ y }) => y)];
  const xx = mean(({ x }) => (x - x0) ** 2);
  if (xx < 1e-9) return undefined;
  const slope = mean(({ x, y }) => (x - x0) * (y - y0)) / xx;
  return (x) => y0 + slope * (x - x0);
}

function outOfFamily(points: readonly Point[]): Outlier[] {
  const kin = groups(
    points.filter(({ family }) => family !== null),
    ({ family, temperature_K }) => `${family} ${Math.round((temperature_K ?? 0) / FAMILY.kelvin)}`,
  );
  return kin.flatMap((members) => {
    if (members.length <= FAMILY.least) return [];
    const centre = median(members.map(({ y }) => y));
    const spread = MAD_TO_SD * median(members.map(({ y }) => Math.abs(y - centre)));
    return members.flatMap(({ record_id, y }) => {
      const decades = Math.abs(y - centre);
      const apart = decades >= FAMILY.decades && decades > FAMILY.deviations * spread;
      return apart ? [{ record_id, decades, among: members.length - 1, of: 'family' as const }] : [];
    });
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const group = map.get(keyOf(item));
    if (group === undefined) map.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...map.values()];
}
