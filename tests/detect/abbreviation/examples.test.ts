import { describe, expect, it } from 'vitest';
import { ABBREVIATION_EXAMPLES } from '../../../src/detect/abbreviation/examples.js';
import { detectAbbreviations } from '../../../src/detect/abbreviation/index.js';
import { type Table, viewOf } from '../../../src/domain/index.js';
import { documentFromText } from '../../../src/text/index.js';

describe('detectAbbreviations', () => {
  it.each(ABBREVIATION_EXAMPLES)('$text', ({ text, reads }) => {
    const view = viewOf(documentFromText(text));
    const mentions = detectAbbreviations(view);
    expect(mentions.map(({ short, long }) => `${short} = ${long}`)).toEqual(reads);
    for (const { shortSpan, longSpan, short, long } of mentions) {
      expect(view.plain.slice(shortSpan.start, shortSpan.end)).toBe(short);
      expect(view.plain.slice(longSpan.start, longSpan.end)).toBe(long);
    }
  });

  it('puts the values of a list into the series', () => {
    const formulasIn = (text: string): (string | undefined)[] =>
      detectAbbreviations(viewOf(documentFromText(text))).map(({ formula }) => formula);
    expect(formulasIn('Li6PS5X samples with X = Cl, Br and I are called LPSC, LPSB and LPSI.')).toEqual([
      'Li6PS5Cl',
      'Li6PS5Br',
      'Li6PS5I',
    ]);
    expect(formulasIn('In Li1+xAlxTi2-x(PO4)3, A20 stands for x = 0.20.')).toEqual(['Li1.2Al0.2Ti1.8(PO4)3']);
    expect(formulasIn('Li6.4La3Zr1.4Ta0.6O12 (LLZTO) was bought.')).toEqual([undefined]);
  });

  it('reads tables that map samples to compositions', () => {
    const rows = [
      ['Sample', 'Composition', 'σ (mS/cm)'],
      ['G1', 'Li6.4La3Zr1.4Ta0.6O12', '0.8'],
      ['G2', 'Li6.6La3Zr1.6Ta0.4O12', '0.6'],
      ['mean', '–', '0.7'],
    ];
    const text = rows.map((row) => row.join('\t')).join('\n');
    const document = { ...documentFromText('placeholder'), text, marks: [], tables: [tableOf(rows)] };
    const pairs = detectAbbreviations(viewOf(document)).map(({ short, long }) => `${short} = ${long}`);
    expect(pairs).toEqual(['G1 = Li6.4La3Zr1.4Ta0.6O12', 'G2 = Li6.6La3Zr1.6Ta0.4O12']);
  });
});

/** A table whose rows are lines and whose cells are separated by tabs, from the start of the text. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  let at = 0;
  const cells = rows.flatMap((row, r) =>
    row.map((cell, column) => {
      const span = { start: at, end: at + cell.length };
      at = span.end + 1;
      return { span, row: r, column, rowSpan: 1, columnSpan: 1, header: r === 0 };
    }),
  );
  return { span: { start: 0, end: at - 1 }, rows: rows.length, columns: rows[0]?.length ?? 0, cells, notes: [] };
}
