import { element, label, picture } from '../../draw/svg.js';
import { COLOURS } from './frame.js';

export type Bars = {
  readonly title: string;
  readonly axis: string;
  readonly bars: readonly { readonly name: string; readonly count: number }[];
};

const WIDTH = 720;
const ROW = 24;
const LEFT = 150;
const TOP = 44;

/** Draws counts as bars that lie, one a name, with the number at the end. */
export function drawBars({ title, axis, bars }: Bars): string {
  const most = bars.reduce((a, { count }) => Math.max(a, count), 1);
  const height = TOP + bars.length * ROW + 44;
  const bottom = TOP + bars.length * ROW;
  return picture(
    WIDTH,
    height,
    label(title, { x: 16, y: 26, 'font-size': 16, 'font-weight': 'bold' }),
    ...bars.flatMap(({ name, count }, i) => {
      const width = (count / most) * (WIDTH - LEFT - 70);
      const y = TOP + i * ROW;
      return [
        label(name, { x: LEFT - 8, y: y + 16, 'text-anchor': 'end' }),
        element('rect', { x: LEFT, y: y + 3, width, height: ROW - 6, fill: COLOURS[0] }),
        label(String(count), { x: LEFT + width + 6, y: y + 16, fill: '#4c5960' }),
      ];
    }),
    element('line', { x1: LEFT, x2: LEFT, y1: TOP, y2: bottom, stroke: '#4c5960' }),
    label(axis, { x: (LEFT + WIDTH - 70) / 2, y: height - 14, 'text-anchor': 'middle', 'font-size': 13 }),
  );
}
