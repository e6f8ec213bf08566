import { type Chart, drawChart, scalesOf } from './calibration-chart.js';
import type { RiskRow } from './risk.js';

/** Fewer accepted records than this have intervals too wide to draw. */
const FEWEST = 10;

/** Gives the precision of accepted records over the share of records accepted as SVG, with its 95 % band and a line at each target. */
export function drawRisk(rows: readonly RiskRow[], targets: readonly number[]): string {
  const drawn = rows.filter(({ accepted }) => accepted >= FEWEST);
  const lowest = Math.min(0.95, ...drawn.map(({ interval }) => interval.low));
  const chart: Chart = {
    title: 'Precision of what is accepted',
    x: 'share of records accepted',
    y: 'share right',
    low: Math.floor(lowest * 20) / 20,
  };
  const { x, y } = scalesOf(chart);
  const at = (value: (row: RiskRow) => number): string[] => drawn.map((row) => `${x(row.share)},${y(value(row))}`);
  const band = [...at(({ interval }) => interval.high), ...at(({ interval }) => interval.low).reverse()].join(' ');
  return drawChart(chart, [
    `<polygon points="${band}" fill="#2060c0" fill-opacity="0.15"/>`,
    `<polyline points="${at(({ precision }) => precision).join(' ')}" fill="none" stroke="#2060c0" stroke-width="1.5"/>`,
    ...targets.map(
      (t) => `<line x1="${x(0)}" x2="${x(1)}" y1="${y(t)}" y2="${y(t)}" stroke="#c04020" stroke-dasharray="4 4"/>`,
    ),
  ]);
}
