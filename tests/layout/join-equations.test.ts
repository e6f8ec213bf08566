import { describe, expect, it } from 'vitest';
import type { RawRun } from '../../src/domain/index.js';
import { layout } from '../../src/layout/index.js';
import { isEquation, joinEquations } from '../../src/layout/join-equations.js';
import { pageLines } from '../../src/layout/page-lines.js';
import { column, lineOf, pageOf, run, showBlocks, showLine } from './raw-page.js';

/** Lines 210 points wide, so that the number of an equation stands flush at 260. */
const ABOVE = ['The conductivity of all these pellets does', 'follow the law that is given in many books'];
const BELOW = ['where the energy is that of the slow jumps', 'and where the factor is taken as a constant'];

const equation = (y: number, number = '(1)'): RawRun[] => [
  ...lineOf('s', 80, y),
  ...lineOf('=', 95, y),
  run('A', 112, y - 7),
  run('T', 112, y + 7),
  ...lineOf('exp', 130, y),
  run('(', 147, y + 1, { size: 16 }),
  run('E', 160, y - 7),
  run('k T', 158, y + 7),
  run(')', 175, y + 1, { size: 16 }),
  run(number, 260 - 5 * number.length, y),
];
const page = (number = '(1)'): RawRun[] => [
  ...column(ABOVE, 50, 100),
  ...equation(145, number),
  ...column(BELOW, 50, 180),
];

describe('a displayed equation', () => {
  it('is one line in its place, numerators before denominators', () => {
    const lines = joinEquations(pageLines(pageOf(page())));
    const own = lines.filter((line) => isEquation([line]));
    expect(own.map(showLine)).toEqual(['s = A T exp ( E k T ) (1)']);
    expect(lines).toHaveLength(5);
  });

  it('stands between the text before and behind it', () => {
    const blocks = showBlocks(layout([pageOf(page())], []));
    const all = blocks.join(' ');
    expect(all).toContain('= A T exp ( E k T ) (1)');
    expect(all.indexOf('many books')).toBeLessThan(all.indexOf('exp'));
    expect(all.indexOf('exp')).toBeLessThan(all.indexOf('where the energy'));
    expect(blocks.filter((block) => block.startsWith('aside'))).toEqual([]);
  });

  it.each(['(2a)', '(S3)', '(A.1)'])('may have the number %s', (number) => {
    const lines = joinEquations(pageLines(pageOf(page(number))));
    expect(lines.map(showLine)).toContain(`s = A T exp ( E k T ) ${number}`);
  });

  it('keeps every word of the page once', () => {
    const words = (lines: readonly { readonly words: readonly unknown[] }[]): number =>
      lines.reduce((sum, line) => sum + line.words.length, 0);
    const lines = pageLines(pageOf(page()));
    expect(words(joinEquations(lines))).toBe(words(lines));
  });
});

describe('lines that are no equations', () => {
  it('stay as they are', () => {
    const prose = column(['The law of the pellets is given in Eq. (1)', ...ABOVE], 50, 100);
    const table = [run('(1)', 245, 160), run('0.5', 50, 160), run('1.2', 120, 160)];
    for (const runs of [prose, table]) {
      const lines = pageLines(pageOf(runs));
      expect(joinEquations(lines)).toEqual(lines);
    }
  });
});
