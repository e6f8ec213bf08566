import { describe, expect, it } from 'vitest';
import type { DraftCell } from '../../src/domain/index.js';
import { spanCentredGroups } from '../../src/tables/centred-groups.js';

/** Cells of a column of names and one of numbers; "" is an empty place. */
const table = (names: readonly string[]): DraftCell[] =>
  names.flatMap((name, row) => [cell(name, row, 0), cell(String(row), row, 1)]);
const cell = (text: string, row: number, column: number): DraftCell => ({
  ...{ row, column, rowSpan: 1, columnSpan: 1, header: false },
  pieces: text === '' ? [] : [{ text }],
});
const names = (cells: readonly DraftCell[]): [string, number, number][] =>
  cells
    .filter(({ column }) => column === 0)
    .map(({ pieces, row, rowSpan }) => [pieces.map(({ text }) => text).join(''), row, rowSpan]);

describe('names in the middle of their rows', () => {
  it('span as many rows below as above them', () => {
    const cells = spanCentredGroups(table(['', 'A', '', '', '', 'B', '', '', 'C']));
    expect(names(cells)).toEqual([
      ['A', 0, 3],
      ['B', 3, 5],
      ['C', 8, 1],
    ]);
    expect(cells.filter(({ column }) => column === 1)).toHaveLength(9);
  });

  it.each([
    { why: 'names stand in the first of their rows', rows: ['A', '', '', 'B', '', ''] },
    { why: 'the rows are not filled exactly', rows: ['', 'A', '', '', 'B'] },
    { why: 'there are no names', rows: ['', '', ''] },
    { why: 'a name would have to reach above its group', rows: ['', 'A', 'B', ''] },
  ])('stay where they are when $why', ({ rows }) => {
    const cells = table(rows);
    expect(spanCentredGroups(cells)).toEqual(cells);
  });
});
