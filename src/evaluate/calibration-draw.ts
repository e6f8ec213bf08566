import type { ReliabilityBin } from './calibration.js';
import { type Chart, drawChart, scalesOf } from './calibration-chart.js';

/** Gives the reliability diagram as SVG: accuracy over confidence by bin, the area of a dot as its number of claims, the diagonal as the ideal. */
export function drawReliability(bins: readonly ReliabilityBin[], title: string): string {
  const chart: Chart = { title, x: 'confidence', y: 'share right', low: 0 };
  const { x, y } = scalesOf(chart);
  const most = Math.max(1, ...bins.map(({ trials }) => trials));
  const dots = bins.map(({ confidence, accuracy, trials }) => {
    const radius = (3 + 9 * Math.sqrt(trials / most)).toFixed(1);
    return `<circle cx="${x(confidence)}" cy="${y(accuracy)}" r="${radius}" fill="#2060c0" fill-opacity="0.6"><title>${trials} claims: said ${confidence.toFixed(3)}, right ${accuracy.toFixed(3)}</title></circle>`;
  });
  const path = bins.map(({ confidence, accuracy }) => `${x(confidence)},${y(accuracy)}`).join(' ');
  return drawChart(chart, [
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    `<polyline points="${path}" fill="none" stroke="#2060c0"/>`,
    ...dots,
  ]);
}
