import type { ValueRange } from '../../export/conflicts/value-range.js';
import { type LogScale, logScale, powerOfTen, someDecades } from '../../export/draw/log-scale.js';
import { element, label } from '../../export/draw/svg.js';

const WIDTH = 300;
const EDGE = 18;
const HEIGHT = 24;

/** Gives the axis of strips that stand below each other, so that values can be compared by eye. */
export const stripScale = (ranges: readonly ValueRange[]): LogScale =>
  logScale(
    ranges.flatMap(({ low, high }) => [low, high]),
    EDGE,
    WIDTH - EDGE,
  );

/** Gives the labels of an axis as a strip. */
export const stripAxis = (scale: LogScale): string =>
  strip(
    someDecades(scale, 7).map((decade) =>
      label(powerOfTen(decade), { x: scale.at(10 ** decade), y: 17, 'text-anchor': 'middle' }),
    ),
  );

export type Point = ValueRange & { readonly from: 'there' | 'here' };

/** Gives values on a logarithmic strip: dots for ours, rings for theirs, lines for ranges and for bounds up to the edge. */
export const drawStrip = (scale: LogScale, points: readonly Point[]): string =>
  strip([
    ...scale.decades.map((decade) => line(scale.at(10 ** decade), scale.at(10 ** decade), 'grid')),
    ...points.map((point) => drawPoint(scale, point)),
  ]);

function drawPoint(scale: LogScale, { low, high, from }: Point): string {
  const left = low > 0 ? scale.at(low) : 2;
  const right = Number.isFinite(high) ? scale.at(high) : WIDTH - 2;
  const middle = HEIGHT / 2;
  if (low === high) return element('circle', { cx: left, cy: middle, r: 5, class: from });
  return element('line', {
    x1: left,
    x2: right,
    y1: middle,
    y2: middle,
    'stroke-width': 4,
    stroke: `var(--${from === 'here' ? 'main' : 'there'})`,
  });
}

const line = (x1: number, x2: number, name: string): string =>
  element('line', { x1, x2, y1: 0, y2: HEIGHT, class: name });

const strip = (parts: readonly string[]): string =>
  element('svg', { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' }, ...parts);
