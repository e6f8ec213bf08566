import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonOrder } from '#src/evaluate/common-order.js';
import { compareReading } from '#src/evaluate/reading.js';
import { documentFromText } from '#src/text/index.js';

/** Length of a longest common subsequence by the table of all prefixes. */
function lcs(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of b.entries()) next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('commonOrder', () => {
  it('keeps as many words as a longest common subsequence, all of them in the order of the reading', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 });
    fc.assert(
      fc.property(words, words, (truth, read) => {
        const kept = truth.filter((_, i) => commonOrder(truth, read)[i]);
        expect(kept.length).toBe(lcs(truth, read));
        let at = -1;
        for (const word of kept) {
          at = read.indexOf(word, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('compareReading', () => {
  const words = (truth: string, read: string): { found: number; total: number } => {
    const { found, total } = compareReading(documentFromText(truth), documentFromText(read)).words;
    return { found, total };
  };

  it('counts words in the same order', () => {
    const truth = 'The pellet was sintered at 1100 °C and shows high density.';
    expect(words(truth, truth)).toEqual({ found: 12, total: 12 });
    expect(words(truth, 'The pellet shows high density, was sintered at 1100 °C and.')).toEqual({
      found: 9,
      total: 12,
    });
  });

  it('leaves out reference marks in brackets', () => {
    expect(words('Garnets conduct well [1, 3–5] in air.', 'Garnets conduct well in air.')).toEqual({
      found: 5,
      total: 5,
    });
  });

  it('leaves out placeholders of reference marks that only XML holds', () => {
    expect(words('Garnets conduct well [qv: 19l] in air.', 'Garnets conduct well in air.')).toEqual({
      found: 5,
      total: 5,
    });
  });

  it('sees a script that was flattened', () => {
    const truth = documentFromText('A value of 10-4 S cm-1 was found.');
    const start = truth.text.indexOf('10-4') < 0 ? truth.text.indexOf('10') + 2 : truth.text.indexOf('10-4') + 2;
    const mark = { type: 'superscript' as const, span: { start, end: start + 2 } };
    const marked = { ...truth, marks: [mark] };
    expect(compareReading(marked, marked).scripts).toEqual({ found: 1, total: 1, missed: [] });
    expect(compareReading(marked, { ...truth, marks: [] }).scripts).toEqual({ found: 0, total: 1, missed: ['f10^-4'] });
  });

  it('takes no account of spaces before scripts and of what stands in the cell before', () => {
    const truth = documentFromText('The E 0 of');
    const read = documentFromText('The E0 of');
    const raised = (at: number) => [{ type: 'superscript' as const, span: { start: at, end: at + 1 } }];
    const report = compareReading({ ...truth, marks: raised(6) }, { ...read, marks: raised(5) });
    expect(report.words).toEqual({ found: 3, total: 3, missed: [] });
    expect(report.scripts).toEqual({ found: 1, total: 1, missed: [] });
  });

  it('takes rows under one spanning cell for lines of one row', () => {
    const text = 'name\t100\n\t1000';
    const cell = (start: number, end: number, row: number, column: number, rowSpan = 1) => ({
      ...{ span: { start, end }, row, column, rowSpan, columnSpan: 1, header: false },
    });
    const base = documentFromText('x');
    const table = (rows: number, cells: ReturnType<typeof cell>[], of: string) => ({
      ...base,
      text: of,
      tables: [{ span: { start: 0, end: of.length }, rows: rows + 1, columns: 2, cells, notes: [] }],
    });
    const read = table(2, [cell(0, 4, 1, 0, 2), cell(5, 8, 1, 1), cell(10, 14, 2, 1)], text);
    const joined = 'name\t100 1000';
    const truth = table(1, [cell(0, 4, 1, 0), cell(5, 13, 1, 1)], joined);
    expect(compareReading(truth, read).cells).toEqual({ found: 2, total: 2, missed: [] });
    const apart = table(2, [cell(0, 4, 1, 0), cell(5, 8, 1, 1), cell(10, 14, 2, 1)], text);
    expect(compareReading(truth, apart).cells.found).toBe(1);
  });

  it('counts cells in the right row and column', () => {
    const base = documentFromText('a b c d');
    const cell = (at: number, row: number, column: number) => ({
      span: { start: at, end: at + 1 },
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      header: row === 0,
    });
    const table = (columns: readonly (readonly [number, number])[]) => ({
      ...base,
      tables: [
        {
          span: { start: 0, end: 7 },
          rows: 3,
          columns: 2,
          cells: columns.map(([row, column], i) => cell(i * 2, row, column)),
          notes: [],
        },
      ],
    });
    const truth = table([[0, 0], [0, 1], [1, 0], [1, 1]]); // biome-ignore format: a grid
    const lower = table([[1, 0], [1, 1], [2, 0], [2, 1]]); // biome-ignore format: a grid
    const shifted = table([[0, 0], [0, 1], [1, 1], [1, 0]]); // biome-ignore format: a grid
    expect(compareReading(truth, lower).cells).toMatchObject({ found: 4, total: 4 });
    expect(compareReading(truth, shifted).cells).toMatchObject({
      found: 2,
      total: 4,
      missed: ['table 1, 1 0: c', 'table 1, 1 1: d'],
    });
  });
});
