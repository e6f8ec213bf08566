import type { RawPage, RawRun, Ruling } from '../../src/domain/index.js';
import { turnPage } from '../../src/geometry/turn.js';

export type Style = 'booktabs' | 'grid' | 'unruled';
export type DrawnTable = {
  readonly rows: readonly (readonly string[])[];
  readonly style: Style;
  readonly align: 'left' | 'center';
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly gap?: number;
  readonly caption?: string;
};

export const WIDTH = 595;
export const HEIGHT = 842;

/** Width of a character in sizes, as a proportional font has it. */
const charWidth = (c: string): number =>
  'iljtf.,()'.includes(c) ? 0.28 : c === ' ' ? 0.25 : /[A-Zmw]/u.test(c) ? 0.7 : 0.5;
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, c) => sum + charWidth(c), 0) * size;

export const run = (text: string, x: number, baseline: number, size = 8): RawRun => ({
  text,
  x,
  width: widthOf(text, size),
  baseline,
  size,
  font: 'Times',
  bold: false,
  italic: false,
  angle: 0,
});

type Drawing = { readonly runs: RawRun[]; readonly rulings: Ruling[] };

/** Draws a table cell by cell; the caption stands above it. Gives what was drawn and the height at which it ends. */
export function drawTable({
  rows,
  style,
  align,
  x,
  y,
  size = 8,
  gap = 1.6,
  caption,
}: DrawnTable): Drawing & { bottom: number; right: number } {
  const runs: RawRun[] = caption === undefined ? [] : [run(caption, x, y - size, size)];
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from(
    { length: columns },
    (_, c) => Math.max(6, ...rows.map((row) => widthOf(row[c] ?? '', size))) + gap * size,
  );
  const lefts = widths.map((_, c) => x + widths.slice(0, c).reduce((a, b) => a + b, 0));
  const right = x + widths.reduce((a, b) => a + b, 0);
  const leading = 1.5 * size;
  const [rulings, level]: [Ruling[], (at: number) => void] = [
    [],
    (at) => rulings.push({ x1: x - 2, x2: right, y1: at, y2: at }),
  ];
  rows.forEach((row, r) => {
    const baseline = y + leading * (r + 1);
    row.forEach((text, c) => {
      const spare = (widths[c] ?? 0) - gap * size - widthOf(text, size);
      if (text !== '') runs.push(run(text, (lefts[c] ?? 0) + (align === 'center' ? spare / 2 : 0), baseline, size));
    });
  });
  const bottom = y + leading * rows.length + 0.4 * size;
  if (style !== 'unruled') for (const at of [y, y + leading + 0.4 * size, bottom]) level(at);
  if (style === 'grid') {
    for (let r = 2; r < rows.length; r++) level(y + leading * r + 0.4 * size);
    for (const at of [x - 2, ...lefts.slice(1).map((left) => left - 0.5 * gap * size), right])
      rulings.push({ x1: at, x2: at, y1: y, y2: bottom });
  }
  return { runs, rulings, bottom, right };
}

/** Draws lines of running text in a column. */
export function drawProse({
  x,
  y,
  width,
  lines,
  size = 10,
}: {
  x: number;
  y: number;
  width: number;
  lines: number;
  size?: number;
}): RawRun[] {
  const words =
    'the conductivity of these ceramics was studied by impedance spectroscopy and it increases with the amount of lithium in each sample'.split(
      ' ',
    );
  const runs: RawRun[] = [];
  let word = (x % 7) | 0;
  for (let line = 0; line < lines; line++) {
    let text = '';
    for (;;) {
      const next = `${text}${text === '' ? '' : ' '}${words[word % words.length]}`;
      if (widthOf(next, size) > width) break;
      text = next;
      word++;
    }
    runs.push({ ...run(text, x, y + line * 1.2 * size, size), width });
  }
  return runs;
}

/** A page of what was drawn. */
export const pageOf = (runs: readonly RawRun[], rulings: readonly Ruling[] = [], page = 1): RawPage => ({
  page,
  width: WIDTH,
  height: HEIGHT,
  runs,
  rulings,
  imaged: false,
});

/** The same page as seen when its text runs at an angle. */
export function turned(page: RawPage, angle: number): RawPage {
  const back = turnPage({ ...page, runs: page.runs }, (360 - angle) % 360);
  return { ...back, runs: back.runs.map((r) => ({ ...r, angle })) };
}
