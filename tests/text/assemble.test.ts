import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, type Draft, offsetsInSource, type Piece, textOf, viewOf } from '../../src/domain/index.js';
import { assemble } from '../../src/text/assemble.js';

const source = { sha256: '0'.repeat(64), name: 'a.txt', mediaType: 'text/plain', bytes: 0 } as const;
const metadata = { doi: null, title: null, authors: [], journal: null, year: null };
const draftOf = (blocks: Draft['blocks']): Draft => ({ blocks, metadata, pages: [], reasons: [] });
const read = (...pieces: Piece[]): Document => assemble(draftOf([{ type: 'paragraph', pieces }]), source, '1');

/** Pieces laid end to end in a file. */
function lay(...pieces: Piece[]): Piece[] {
  let at = 0;
  return pieces.map((piece) => {
    const from = { start: at, end: at + piece.text.length };
    at = from.end;
    return { ...piece, from };
  });
}

describe('assemble', () => {
  it('keeps raised exponents as marks and turns their dashes into minus signs', () => {
    const document = read(
      ...lay(
        { text: '10' },
        { text: '–4', script: 'superscript' },
        { text: ' S cm' },
        { text: '-1', script: 'superscript' },
      ),
    );
    expect(document.text).toBe('10−4 S cm−1');
    expect(viewOf(document).text).toBe('10⁻⁴ S cm⁻¹');
    expect(document.marks).toEqual([
      { span: { start: 2, end: 4 }, type: 'superscript' },
      { span: { start: 9, end: 11 }, type: 'superscript' },
    ]);
  });

  it('writes Unicode scripts as plain digits with marks, and shows them again', () => {
    const printed = 'Li₇La₃Zr₂O₁₂ has 10⁻⁴ S cm⁻¹';
    const document = read(...lay({ text: printed }));
    expect(document.text).toBe('Li7La3Zr2O12 has 10−4 S cm−1');
    expect(viewOf(document).text).toBe(printed);
  });

  it('collapses spaces of every width and keeps the offsets exact', () => {
    const text = '  1.2\u2009×\u00A0\u202F10\n\tS ﬁt';
    const document = read(...lay({ text }));
    expect(document.text).toBe('1.2 × 10 S fit');
    const at = document.text.indexOf('10');
    expect(offsetsInSource(document, { start: at, end: at + 2 })).toEqual({
      start: text.indexOf('10'),
      end: text.indexOf('10') + 2,
    });
    expect(offsetsInSource(document, { start: document.text.length - 1, end: document.text.length })).toEqual({
      start: text.length - 1,
      end: text.length,
    });
  });

  it('lets damaged characters through untouched', () => {
    const text = '6.1 \u0002 10\u00004 S cm\u00001 at 25 \u000EC, 6\uF0B410\uF02D5';
    expect(read(...lay({ text })).text).toBe(text);
  });

  it('leaves plain hyphens alone and drops discretionary ones', () => {
    expect(read(...lay({ text: '10-4 to Li-ion con\u00ADduct 10\u00AD4 10\u00AD-4' })).text).toBe(
      '10-4 to Li-ion conduct 10−4 10-4',
    );
  });

  it('tells subscripts that are words from subscripts that are sums', () => {
    const document = read(
      ...lay(
        { text: 'La' },
        { text: '1-x', script: 'subscript' },
        { text: ' R' },
        { text: 'grain-boundary', script: 'subscript' },
      ),
    );
    expect(document.text).toBe('La1−x Rgrain-boundary');
  });

  it('marks citations, repaired and doubtful glyphs and removed line-end hyphens', () => {
    const document = read(
      { text: 'conduc' },
      { text: 'tor', joined: true },
      { text: '31–33', script: 'superscript', citation: true },
      { text: ' 10' },
      { text: '−', repaired: { printed: '\u0002', sure: 0.9 } },
      { text: '4', doubtful: true },
    );
    expect(document.text).toBe('conductor31–33 10−4');
    expect(document.marks).toEqual([
      { span: { start: 6, end: 6 }, type: 'joined' },
      { span: { start: 9, end: 14 }, type: 'superscript' },
      { span: { start: 9, end: 14 }, type: 'citation' },
      { span: { start: 17, end: 18 }, type: 'repaired', printed: '\u0002', sure: 0.9 },
      { span: { start: 18, end: 19 }, type: 'doubtful' },
    ]);
  });

  it('writes tables with tabs and line ends, caption before and notes after', () => {
    const cell = (text: string, row: number, column: number, header = false, columnSpan = 1, rowSpan = 1) => ({
      pieces: [{ text }],
      row,
      column,
      rowSpan,
      columnSpan,
      header,
    });
    const document = assemble(
      draftOf([
        { type: 'paragraph', pieces: [{ text: 'Before.' }] },
        {
          type: 'table',
          caption: [{ text: 'Table 1. Values' }],
          cells: [
            cell('x', 0, 0, true, 1, 2),
            cell('σ', 0, 1, true, 2),
            cell('25 °C', 1, 1, true),
            cell('60\t°C', 1, 2, true),
            cell('0.1', 2, 0),
            cell('', 2, 1),
            cell('2\n3', 2, 2),
          ],
          notes: [[{ text: 'a Total.' }]],
        },
        { type: 'paragraph', pieces: [{ text: 'After.' }] },
      ]),
      source,
      '1',
    );
    expect(document.text).toBe(
      'Before.\n\nTable 1. Values\n\nx\tσ\t\n\t25 °C\t60 °C\n0.1\t\t2 3\n\na Total.\n\nAfter.',
    );
    const [table] = document.tables;
    expect(table).toMatchObject({ rows: 3, columns: 3 });
    expect(table?.cells.map((c) => textOf(document, c.span))).toEqual(['x', 'σ', '25 °C', '60 °C', '0.1', '', '2 3']);
    expect(table?.caption && textOf(document, table.caption)).toBe('Table 1. Values');
    expect(table?.notes.map((note) => textOf(document, note))).toEqual(['a Total.']);
    expect(document.blocks.map((b) => b.type)).toEqual(['paragraph', 'caption', 'table', 'footnote', 'paragraph']);
    expect(document.sentences.map((s) => textOf(document, s))).toEqual([
      'Before.',
      'Table 1. Values',
      'x\tσ',
      '25 °C\t60 °C',
      '0.1\t\t2 3',
      'a Total.',
      'After.',
    ]);
  });

  it('leaves nothing of blocks without ink', () => {
    const document = assemble(
      draftOf([
        { type: 'paragraph', pieces: [{ text: ' \u200B\n' }] },
        { type: 'table', cells: [], notes: [] },
      ]),
      source,
      '1',
    );
    expect(document).toMatchObject({ text: '', blocks: [], sections: [], sentences: [], tables: [] });
  });

  it('maps every character of the text to the same character of the file (property)', () => {
    const character = fc.constantFrom(...'aZ09.-– \n\t\u2009\u00A0\u00ADﬁ⁻₃×\u0002\uF0B4𝜎');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.string({ unit: character, maxLength: 12 }),
            fc.constantFrom(undefined, 'superscript', 'subscript'),
          ),
        ),
        (parts) => {
          const pieces = lay(...parts.map(([text, script]) => ({ text, script }) as Piece));
          const file = pieces.map((p) => p.text).join('');
          const document = read(...pieces);
          for (let i = 0; i < document.text.length; i++) {
            const from = offsetsInSource(document, { start: i, end: i + 1 });
            const there = file.slice(from?.start, from?.end);
            const here = document.text[i] ?? '';
            if (/[aZ09.×\u0002\uF0B4]/u.test(here) && /^[aZ09.×\u0002\uF0B4]$/u.test(there)) expect(there).toBe(here);
            else
              expect(there).toMatch(
                here === ' '
                  ? /^\s$/u
                  : here === '−'
                    ? /^[-–\u00AD⁻]$/u
                    : here === '3'
                      ? /^₃$/u
                      : /^(?:ﬁ|[-–]|[\uD800-\uDFFF])$/,
              );
          }
          expect(document.text.replace(/[ fi\u2212-]/gu, '').length).toBeLessThanOrEqual(file.length);
        },
      ),
    );
  });
});
