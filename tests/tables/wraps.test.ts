import { describe, expect, test } from 'vitest';
import { pageLines } from '../../src/layout/page-lines.js';
import { findTables } from '../../src/tables/index.js';
import { drawTable, pageOf } from './drawn-table.js';

/** The cells of a table printed line by line at even distances, row by row. */
function rowsOf(lines: readonly (readonly string[])[], style: 'booktabs' | 'unruled' = 'booktabs'): string[][] {
  const caption = 'Table 1. Composites.';
  const { runs, rulings } = drawTable({ rows: lines, style, align: 'left', x: 60, y: 200, caption });
  const page = pageOf(runs, rulings);
  const [region] = findTables([{ page, lines: pageLines(page) }]);
  const grid: string[][] = [];
  for (const { row, column, pieces } of region?.table.cells ?? []) {
    const cells = grid[row] ?? [];
    cells[column] = pieces.map(({ text }) => text).join('');
    grid[row] = cells;
  }
  return grid;
}

describe('lines of one row', () => {
  test('a value goes on with its power of ten, its unit and its temperature', () => {
    const rows = rowsOf([
      ['Filler', 'Host', 'Conductivity', 'Ref.'],
      ['LLZO', 'PVDF', '9.2 ×', '85'],
      ['', '(3:1)', '10-5 S cm-1 at 25', ''],
      ['', '', '°C', ''],
      ['LATP', 'PEO:PEG =', '5.2 × 10-5 S', '60'],
      ['', '8:1', 'cm-1 at 25 °C', ''],
      ['LAGP', 'PEO', '1.1 × 10-4 S cm-1', '77'],
    ]);
    expect(rows.slice(1)).toEqual([
      ['LLZO', 'PVDF (3:1)', '9.2 × 10-5 S cm-1 at 25 °C', '85'],
      ['LATP', 'PEO:PEG = 8:1', '5.2 × 10-5 S cm-1 at 25 °C', '60'],
      ['LAGP', 'PEO', '1.1 × 10-4 S cm-1', '77'],
    ]);
  });

  test('names go on where the columns of years and references show which lines open rows', () => {
    const rows = rowsOf([
      ['Electrolyte', 'Year', 'Performance', 'Ref.'],
      ['Poly(ethylene oxide)', '2018', '111 cycles at half', '135'],
      ['LATP', '', 'of the first rate', ''],
      ['LLZO', '2017', 'good', '44'],
      ['LAGP', '2016', 'short circuit soon', '45'],
    ]);
    expect(rows.slice(1)).toEqual([
      ['Poly(ethylene oxide) LATP', '2018', '111 cycles at half of the first rate', '135'],
      ['LLZO', '2017', 'good', '44'],
      ['LAGP', '2016', 'short circuit soon', '45'],
    ]);
  });

  test('values below each other beside one name stay rows of their own', () => {
    const lines = [
      ['Sample', 'T (°C)', 'Conductivity', 'Ref.'],
      ['LLZO', '25', '1.2 × 10-4 S cm-1', '1'],
      ['', '60', '3.4 × 10-4 S cm-1', ''],
      ['LATP', '25', '5.6 × 10-4 S cm-1', '2'],
      ['', '60', '7.8 × 10-4 S cm-1', ''],
    ];
    expect(rowsOf(lines)).toEqual(lines);
  });

  test('a dash for what is not known goes on nowhere', () => {
    const lines = [
      ['Sample', 'Host', 'Density (%)', 'Ref.'],
      ['LLZO', '–', '92', '1'],
      ['', 'PEO', '93', '2'],
      ['LATP', '–', '94', '3'],
    ];
    expect(rowsOf(lines)).toEqual(lines);
  });
});

describe('headers without a rule', () => {
  test('go down to the first line with numbers where nearly all others have them', () => {
    const rows = rowsOf(
      [
        ['Sample', 'Cell', 'Relative', 'Energy'],
        ['name', '(nm)', 'density', '(eV)'],
        ['SL-1', '1.2895', '86.7', '0.315'],
        ['SL-2', '1.2953', '87.3', '0.311'],
      ],
      'unruled',
    );
    expect(rows.slice(-2)).toEqual([
      ['SL-1', '1.2895', '86.7', '0.315'],
      ['SL-2', '1.2953', '87.3', '0.311'],
    ]);
    expect(rows[0]).toEqual(['Sample name', 'Cell (nm)', 'Relative density', 'Energy (eV)']);
  });
});
