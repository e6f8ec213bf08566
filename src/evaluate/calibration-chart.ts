/** A square chart over [0, 1] × [low, 1], in px. */
export type Chart = {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** Where the vertical axis starts. */
  readonly low: number;
};

const SIZE = 420;
const MARGIN = { left: 60, top: 36, right: 16, bottom: 48 } as const;
const INNER = { width: SIZE - MARGIN.left - MARGIN.right, height: SIZE - MARGIN.top - MARGIN.bottom } as const;

const round = (value: number): string => String(Number(value.toFixed(2)));

/** Gives the functions from data to px. */
export const scalesOf = ({
  low,
}: Chart): { readonly x: (value: number) => string; readonly y: (value: number) => string } => ({
  x: (value) => round(MARGIN.left + value * INNER.width),
  y: (value) => round(MARGIN.top + (1 - (Math.max(value, low) - low) / (1 - low)) * INNER.height),
});

/** Gives an SVG of axes, grid and `marks` (SVG elements in px); the same input gives the same bytes. */
export function drawChart(chart: Chart, marks: readonly string[]): string {
  const { x, y } = scalesOf(chart);
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const heights = steps.map((step) => chart.low + step * (1 - chart.low));
  const grid = [
    ...steps.map((s) => `<line x1="${x(s)}" x2="${x(s)}" y1="${y(chart.low)}" y2="${y(1)}" stroke="#ddd"/>`),
    ...heights.map((h) => `<line x1="${x(0)}" x2="${x(1)}" y1="${y(h)}" y2="${y(h)}" stroke="#ddd"/>`),
  ];
  const ticks = [
    ...steps.map((s) => text(Number(x(s)), SIZE - MARGIN.bottom + 16, s.toFixed(1))),
    ...heights.map((h) => text(MARGIN.left - 18, Number(y(h)) + 4, h.toFixed(2))),
  ];
  const middle = MARGIN.top + INNER.height / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" font-family="sans-serif" font-size="11">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="white"/>`,
    ...grid,
    ...marks,
    ...ticks,
    text(SIZE / 2, 20, chart.title, 13),
    text(MARGIN.left + INNER.width / 2, SIZE - 12, chart.x),
    `<g transform="rotate(-90 14 ${round(middle)})">${text(14, middle, chart.y)}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

const text = (x: number, y: number, words: string, size = 11): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="${size}">${words}</text>`;
