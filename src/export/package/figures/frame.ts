import { element, label, picture } from '../../draw/svg.js';

/** An axis: its words with the unit, its ends, and the ticks that are named. */
export type Axis = {
  readonly words: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
};

export type Frame = { readonly title: string; readonly x: Axis; readonly y: Axis };

const WIDTH = 720;
const HEIGHT = 440;
export const AREA = { left: 72, right: WIDTH - 24, top: 48, bottom: HEIGHT - 60 } as const;
const GRID = '#d9dee1';
const SOFT = '#4c5960';

/** Gives the places of values on both axes, in px. */
export const placesOf = ({
  x,
  y,
}: Frame): { readonly x: (value: number) => number; readonly y: (value: number) => number } => ({
  x: (value) => AREA.left + ((value - x.low) / (x.high - x.low)) * (AREA.right - AREA.left),
  y: (value) => AREA.bottom - ((value - y.low) / (y.high - y.low)) * (AREA.bottom - AREA.top),
});

/** Draws a picture with title, two axes with ticks and words, a light grid, and `marks` (SVG in px) on it. */
export function drawFrame(frame: Frame, marks: readonly string[]): string {
  const at = placesOf(frame);
  const { left, right, top, bottom } = AREA;
  const middle = (top + bottom) / 2;
  return picture(
    WIDTH,
    HEIGHT,
    label(frame.title, { x: left, y: 26, 'font-size': 16, 'font-weight': 'bold' }),
    ...frame.y.ticks.flatMap((tick) => [
      line(left, right, at.y(tick.at), at.y(tick.at)),
      label(tick.words, { x: left - 8, y: at.y(tick.at) + 4, 'text-anchor': 'end', fill: SOFT }),
    ]),
    ...frame.x.ticks.flatMap((tick) => [
      line(at.x(tick.at), at.x(tick.at), bottom, bottom + 5),
      label(tick.words, { x: at.x(tick.at), y: bottom + 20, 'text-anchor': 'middle', fill: SOFT }),
    ]),
    ...marks,
    element('path', { d: `M${left} ${top}V${bottom}H${right}`, fill: 'none', stroke: SOFT }),
    label(frame.x.words, { x: (left + right) / 2, y: HEIGHT - 14, 'text-anchor': 'middle', 'font-size': 13 }),
    label(frame.y.words, {
      x: 18,
      y: middle,
      'text-anchor': 'middle',
      'font-size': 13,
      transform: `rotate(-90 18 ${middle})`,
    }),
  );
}

const line = (x1: number, x2: number, y1: number, y2: number): string =>
  element('line', { x1, x2, y1, y2, stroke: GRID });

/** Gives the axis of a count, from 0 to a round number above the most. */
export function countAxis(words: string, most: number): Axis {
  const step = roundStep(Math.max(most, 1) / 5);
  const high = Math.ceil(Math.max(most, 1) / step) * step;
  const ticks = Array.from({ length: Math.round(high / step) + 1 }, (_, i) => i * step);
  return { words, low: 0, high, ticks: ticks.map((at) => ({ at, words: String(at) })) };
}

/** The least of 1, 2, 5, 10, 20, … that is no less than a number. */
function roundStep(least: number): number {
  const decade = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 5, 10].map((factor) => factor * decade).find((step) => step >= least) ?? 10 * decade;
}

/** Colours that people with colour-blindness can tell apart (Okabe and Ito, Color Universal Design, 2008). */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#4c5960'] as const;

/** Draws a legend in a row below the title. */
export const drawLegend = (names: readonly string[]): string[] =>
  names.flatMap((name, i) => {
    const x = AREA.left + i * 78;
    const colour = COLOURS[i % COLOURS.length] ?? SOFT;
    return [
      element('circle', { cx: x + 5, cy: AREA.top - 10, r: 5, fill: colour }),
      label(name, { x: x + 16, y: AREA.top - 6 }),
    ];
  });
