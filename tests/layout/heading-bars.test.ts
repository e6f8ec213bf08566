import { describe, expect, it } from 'vitest';
import { headingBars } from '../../src/layout/heading-bars.js';
import { layout } from '../../src/layout/index.js';
import { toStack } from '../../src/layout/lines-to-stacks.js';
import { pageLines } from '../../src/layout/page-lines.js';
import { column, lineOf, pageOf, showBlocks } from './raw-page.js';

const text = (word: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${word} words of column line ${i}`);
const heading = (y: number) => lineOf('2 Results', 50, y, { size: 16 });

describe('a short heading over balanced columns', () => {
  it('is read behind both columns above it and before both below it', () => {
    const runs = [
      ...column(text('first', 6), 50, 100),
      ...column(text('second', 6), 310, 100),
      ...heading(190),
      ...column(text('third', 6), 50, 222),
      ...column(text('fourth', 6), 310, 220),
    ];
    const all = showBlocks(layout([pageOf(runs)], [])).join(' ');
    const at = ['first', 'second', '2 Results', 'third', 'fourth'].map((word) => all.indexOf(word));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThanOrEqual(0);
  });

  it('belongs to its column where the other one goes on beside it', () => {
    const runs = [
      ...column(text('first', 6), 50, 100),
      ...heading(190),
      ...column(text('third', 6), 50, 222),
      ...column(text('second', 16), 310, 100),
    ];
    const all = showBlocks(layout([pageOf(runs)], [])).join(' ');
    expect(all.indexOf('third')).toBeLessThan(all.indexOf('second'));
  });

  it('makes no bars where a table or a drawing stands beside it', () => {
    const lines = [...column(text('first', 2), 50, 100), ...column(text('b', 2), 310, 100), ...heading(135)];
    const below = [...column(text('third', 2), 50, 165), ...column(text('d', 2), 310, 165)];
    const stacks = pageLines(pageOf([...lines, ...below])).map((line) => toStack([line]));
    expect(headingBars(stacks, [], 10)).toHaveLength(2);
    expect(headingBars(stacks, [{ page: 1, x: 310, y: 120, width: 200, height: 30 }], 10)).toEqual([]);
  });
});
