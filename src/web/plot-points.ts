import { groupBy } from '../export/group-by.js';
import type { Row } from '../server/api.js';

/** A record as a point: x = 1000/T in 1/K, y = log10 of σ in S/cm. */
export type PlotPoint = { readonly row: Row; readonly x: number; readonly y: number };

/** Gives the points of rows that have a value and a temperature. */
export const pointsOf = (rows: readonly Row[]): PlotPoint[] =>
  rows.flatMap((row) => {
    const { sigma_S_cm: sigma, temperature_K: kelvin } = row;
    return sigma === null || sigma <= 0 || kelvin === null || kelvin <= 0
      ? []
      : [{ row, x: 1000 / kelvin, y: Math.log10(sigma) }];
  });

/**
 * Gives the lines of an Arrhenius plot: what one paper measured or calculated of one sample and kind, by temperature. Where two values
 * stand at one temperature, rows of tables tell samples apart; where they do not, there is no line.
 */
export function seriesOf(points: readonly PlotPoint[]): PlotPoint[][] {
  const own = points.filter(({ row: { origin } }) => origin === 'measured' || origin === 'calculated');
  const samples = [...groupBy(own, sampleOf).values()].map(byTemperature);
  return samples
    .flatMap((line) => (isLine(line) ? [line] : [...groupBy(line, ({ row }) => row.line).values()].map(byTemperature)))
    .filter((line) => line.length > 1 && isLine(line));
}

const sampleOf = ({ row }: PlotPoint): string =>
  JSON.stringify([row.source_sha256, row.name, row.formula, row.kind, row.origin]);

/** A fact that is said twice is one point. */
const byTemperature = (points: readonly PlotPoint[]): PlotPoint[] =>
  [...points]
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .filter((point, i, all) => point.x !== all[i - 1]?.x || point.y !== all[i - 1]?.y);

const isLine = (line: readonly PlotPoint[]): boolean => new Set(line.map(({ x }) => x)).size === line.length;

/** What the plot can be about, around a record. */
export const SCOPES = {
  paper: 'this paper',
  material: 'this material',
  family: 'this family',
  all: 'all records',
} as const;
export type Scope = keyof typeof SCOPES;

/** Gives whether a row belongs to the paper, material or family of another; without another, everything belongs. */
export function isOf(scope: Scope, present: Row | undefined): (row: Row) => boolean {
  if (present === undefined || scope === 'all') return () => true;
  if (scope === 'paper') return (row) => row.source_sha256 === present.source_sha256;
  if (scope === 'family') return (row) => row.family !== null && row.family === present.family;
  return (row) => row.material !== null && row.material === present.material;
}
