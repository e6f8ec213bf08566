import { powerOfTen } from '../../draw/log-scale.js';
import { element, label } from '../../draw/svg.js';
import { groupBy } from '../../group-by.js';
import type { PackageRow } from '../package-row.js';
import { AREA, type Axis, COLOURS, drawFrame, drawLegend, placesOf } from './frame.js';

type Point = { readonly x: number; readonly y: number; readonly row: PackageRow };

/** As many ions have a colour of their own; the others share the last. */
const MOST_IONS = COLOURS.length - 1;

/** Draws log σ over 1000/T, °C above; points of one material and kind in one paper are joined where they can be one sample. Rows without both numbers are left out. */
export function drawArrhenius(rows: readonly PackageRow[]): string {
  const points = rows.flatMap((row): Point[] => {
    const { sigma_S_cm: sigma, temperature_K: kelvin } = row.record;
    return sigma === null || kelvin === null || sigma <= 0 || kelvin <= 0
      ? []
      : [{ x: 1000 / kelvin, y: Math.log10(sigma), row }];
  });
  const ions = ionsOf(points);
  const frame = {
    title: `Arrhenius plot of ${points.length} values with a temperature`,
    x: inverseAxis(points),
    y: logAxis(points),
  };
  const at = placesOf(frame);
  const colourOf = ({ row }: Point): string => COLOURS[ions.indexOf(nameOf(ions, row))] ?? '#4c5960';
  const series = [...groupBy(points, seriesOf).values()].filter(isOneSample);
  return drawFrame(frame, [
    ...celsiusTicks(frame.x).flatMap(({ at: x, words }) => [
      element('line', { x1: at.x(x), x2: at.x(x), y1: AREA.top, y2: AREA.bottom, stroke: '#d9dee1' }),
      label(words, { x: at.x(x), y: AREA.top + 14, 'text-anchor': 'middle', fill: '#4c5960', 'font-size': 11 }),
    ]),
    ...series.map((one) => {
      const path = [...one].sort((a, b) => a.x - b.x).map(({ x, y }) => `${at.x(x).toFixed(1)},${at.y(y).toFixed(1)}`);
      const stroke = one[0] === undefined ? '' : colourOf(one[0]);
      return element('polyline', {
        points: path.join(' '),
        fill: 'none',
        stroke,
        'stroke-width': '1',
        'stroke-opacity': '0.4',
      });
    }),
    // Points of one colour that fall on each other are one mark, so that a picture of many values stays small
    ...new Set(
      points.map((point) => {
        const [cx, cy] = [at.x(point.x), at.y(point.y)].map(Math.round);
        return element('circle', { cx: cx ?? 0, cy: cy ?? 0, r: 3, fill: colourOf(point), 'fill-opacity': '0.75' });
      }),
    ),
    ...drawLegend(ions),
  ]);
}

/** Two values at one temperature are of two samples, which no line joins. */
const isOneSample = (series: readonly Point[]): boolean =>
  series.length > 1 && new Set(series.map(({ x }) => x)).size === series.length;

/** Ions by how many values they have, and one name for the rest. */
function ionsOf(points: readonly Point[]): string[] {
  const groups = [...groupBy(points, ({ row }) => row.record.ion ?? 'unknown')];
  const sorted = groups
    .sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    .map(([ion]) => ion);
  return sorted.length <= MOST_IONS ? sorted : [...sorted.slice(0, MOST_IONS), 'others'];
}

const nameOf = (ions: readonly string[], { record }: PackageRow): string => {
  const ion = record.ion ?? 'unknown';
  return ions.includes(ion) ? ion : 'others';
};

const seriesOf = ({ row: { record, source } }: Point): string =>
  JSON.stringify([source.key, record.formula ?? record.record_id, record.kind, record.material_words]);

function inverseAxis(points: readonly Point[]): Axis {
  const low = Math.floor(points.reduce((a, { x }) => Math.min(a, x), 3.3) * 2) / 2;
  const high = Math.max(low + 0.5, Math.ceil(points.reduce((a, { x }) => Math.max(a, x), 3.4) * 2) / 2);
  const step = high - low > 4 ? 1 : 0.5;
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
  return {
    words: '1000/T (1/K); temperature in °C above',
    low,
    high,
    ticks: ticks.map((at) => ({ at, words: at.toFixed(1) })),
  };
}

function logAxis(points: readonly Point[]): Axis {
  const low = Math.floor(points.reduce((a, { y }) => Math.min(a, y), 0));
  const high = Math.max(low + 1, Math.ceil(points.reduce((a, { y }) => Math.max(a, y), low)));
  const decades = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const ticks = decades
    .filter((at) => decades.length < 12 || at % 2 === 0)
    .map((at) => ({ at, words: powerOfTen(at) }));
  return { words: 'conductivity σ (S/cm)', low, high, ticks };
}

const CELSIUS = [1000, 700, 500, 300, 200, 100, 25, -50, -100, -150];

/** °C that lie on the axis, from the hottest on; those that would stand on another are left out. */
function celsiusTicks({ low, high }: Axis): { readonly at: number; readonly words: string }[] {
  const room = ((high - low) / (AREA.right - AREA.left)) * 50;
  const kept: { readonly at: number; readonly words: string }[] = [];
  for (const celsius of CELSIUS) {
    const at = 1000 / (celsius + 273.15);
    const before = kept.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
    if (at > low && at < high && at - before >= room) kept.push({ at, words: `${celsius} °C` });
  }
  return kept;
}
