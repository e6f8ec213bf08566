import { describe, expect, test } from 'vitest';
import type { RawRun, TableRegion } from '../../src/domain/index.js';
import { pageLines } from '../../src/layout/page-lines.js';
import { findTables } from '../../src/tables/index.js';
import { drawProse, drawTable, pageOf, run } from './drawn-table.js';

const ROWS = [
  ['Sample', 'x', 'Conductivity (S/cm)', 'Ea (eV)', 'Density (%)'],
  ['LATP-1', '0.1', '0.0012', '0.35', '91.2'],
  ['LATP-2', '0.2', '0.0034', '0.31', '92.8'],
  ['LATP-3', '0.3', '0.0007', '0.29', '93.4'],
];
const CAPTION = 'Table 1. Conductivities of the ceramics of this work.';

/** A page of two columns with an unruled table of both under a caption of the right one. */
function regionsOf(table: readonly RawRun[], captionX = 310): TableRegion[] {
  const prose = [40, 310].flatMap((x) => [
    ...drawProse({ x, y: 60, width: 240, lines: x === captionX ? 7 : 10, size: 9 }),
    ...drawProse({ x, y: 330, width: 240, lines: 30, size: 9 }),
  ]);
  const page = pageOf([...prose, run(CAPTION, captionX, 160), ...table]);
  return findTables([{ page, lines: pageLines(page) }]);
}

const gridOf = ({ table: { cells } }: TableRegion): string[][] => {
  const grid: string[][] = [];
  for (const { row, column, pieces } of cells) {
    const texts = grid[row] ?? [];
    texts[column] = pieces.map(({ text }) => text).join('');
    grid[row] = texts;
  }
  return grid;
};

const isDoubted = ({ table }: TableRegion): boolean =>
  table.cells.flatMap(({ pieces }) => pieces).every(({ doubtful }) => doubtful === true);

describe('unruled tables wider than the text column of their caption', () => {
  const drawn = drawTable({ rows: ROWS, style: 'unruled', align: 'left', x: 60, y: 180, gap: 7 });

  test('keep their columns on both sides', () => {
    for (const x of [40, 310]) {
      const regions = regionsOf(drawn.runs, x);
      expect(regions.map(gridOf)).toEqual([ROWS]);
      expect(regions.some(isDoubted)).toBe(false);
    }
  });

  test('are doubted when some of their rows go on beside them', () => {
    const right = drawTable({ rows: ROWS.map((row) => row.slice(2)), style: 'unruled', align: 'left', x: 320, y: 180 });
    const beside = [run('LATP-1', 80, 216), run('LATP-2', 80, 228)];
    const regions = regionsOf([...right.runs, ...beside]);
    expect(regions).toHaveLength(1);
    expect(regions.every(isDoubted)).toBe(true);
  });

  test('end at running text beside them', () => {
    const right = drawTable({ rows: ROWS.map((row) => row.slice(2)), style: 'unruled', align: 'left', x: 320, y: 180 });
    const left = drawProse({ x: 40, y: 168, width: 240, lines: 9, size: 9 });
    const regions = regionsOf([...right.runs, ...left]);
    expect(regions.map(gridOf)).toEqual([ROWS.map((row) => row.slice(2))]);
    expect(regions.some(isDoubted)).toBe(false);
  });
});
