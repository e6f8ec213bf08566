import { describe, expect, it } from 'vitest';
import type { Draft, DraftCell, Piece } from '../../../src/domain/index.js';
import { assemble } from '../../../src/text/assemble.js';
import { damageOf, repair } from '../../../src/text/repair/index.js';
import { at, draftOf, piecesOf, shown } from './show.js';

const box = { page: 1, x: 10, y: 20, width: 30, height: 8 };
const codesOf = (draft: Draft): string[] => draft.reasons.map(({ code }) => code);

describe('pieces after repair', () => {
  it('are their own, say what was printed, and keep style and place; others stay the same objects', () => {
    const pieces: Piece[] = [
      { text: '6.1', font: 'F1', box },
      { text: ' ' },
      { text: '\u0002', font: 'F2', box },
      { text: ' 10', font: 'F1', box },
      { text: '\u00004', font: 'F2', box, script: 'superscript' },
      { text: ' S cm', font: 'F1', box },
      { text: '\u0000', font: 'F2', box, script: 'superscript' },
      { text: '1', font: 'F1', box, script: 'superscript' },
    ];
    const read = piecesOf(repair(draftOf(pieces)));
    expect(read.map(({ text }) => text)).toEqual(['6.1', ' ', '×', ' 10', '−', '4', ' S cm', '−', '1']);
    expect(read[2]).toEqual({ text: '×', font: 'F2', box, repaired: { printed: '\u0002', sure: 0.8 } });
    expect(read[4]).toEqual({
      text: '−',
      font: 'F2',
      box,
      script: 'superscript',
      repaired: { printed: '\u0000', sure: 0.9 },
    });
    expect(read[5]).toEqual({ text: '4', font: 'F2', box, script: 'superscript' });
    for (const i of [0, 1, 3]) expect(read[i]).toBe(pieces[i]);
    expect(read[6]).toBe(pieces[5]);
    expect(read[8]).toBe(pieces[7]);
  });

  it('cover the characters of the file that they stand for, spaces included', () => {
    const text = '3 /C2 10 /C0 4 S cm /C0 1';
    const read = piecesOf(repair(draftOf([at(text, 100)])));
    expect(
      read.map((piece) => [piece.text, text.slice((piece.from?.start ?? 0) - 100, (piece.from?.end ?? 0) - 100)]),
    ).toEqual([
      ['3 ', '3 '],
      ['×', '/C2'],
      [' 10', ' 10'],
      ['−', ' /C0 '],
      ['4 S cm', '4 S cm'],
      ['−', ' /C0 '],
      ['1', '1'],
    ]);
  });

  it('keep the whole place where the text of a piece is not as long as what stands in the file', () => {
    const from = { start: 5, end: 99 };
    const read = piecesOf(repair(draftOf([{ text: '4 S cm\u00001 and 10\u00004 S cm\u00001', from }])));
    expect(read.every((piece) => piece.from?.start === 5 && piece.from.end === 99)).toBe(true);
  });

  it('are no reference marks where a repair shows an exponent', () => {
    const raised = { script: 'superscript', citation: true } as const;
    const text = { text: '8.1 6 10' };
    const read = piecesOf(
      repair(draftOf([text, { text: '25', ...raised }, { text: ' S cm' }, { text: '21', ...raised }])),
    );
    expect(read.map((piece) => piece.text).join('')).toBe('8.1 × 10−5 S cm−1');
    expect(read.every(({ citation }) => citation !== true)).toBe(true);
    expect(read.filter(({ script }) => script === 'superscript').map((piece) => piece.text)).toEqual([
      '−',
      '5',
      '−',
      '1',
    ]);
  });

  it('keep a removed hyphen with the first part', () => {
    const read = piecesOf(
      repair(draftOf([{ text: 'con-' }, { text: 'tent 3 \u0001 10\u00004 S cm\u00001', joined: true }])),
    );
    expect(read.map(({ joined }) => joined === true).indexOf(true)).toBe(1);
    expect(read.filter(({ joined }) => joined === true)).toHaveLength(1);
  });
});

describe('inference', () => {
  it('tells the same code apart by font', () => {
    const read = draftOf(
      [
        { text: '3 × 10', font: 'A' },
        { text: '\u0001', font: 'B' },
        { text: '4 S cm', font: 'A' },
        { text: '\u0001', font: 'B' },
        { text: '1', font: 'A' },
      ],
      [
        { text: '25 ', font: 'A' },
        { text: '\u0001', font: 'C' },
        { text: 'C', font: 'A' },
      ],
    );
    expect(shown(repair(read))).toBe('3 × 10−4 S cm−125 °C');
  });

  it('carries a code to all its places in a font, also where nothing shows it', () => {
    const read = draftOf([at('3 × 10\u00014 S cm\u00011')], [at('between \u000112 and x = 5')], [at('Li1\u0001xAlx')]);
    expect(shown(repair(read))).toBe('3 × 10−4 S cm−1between −12 and x = 5Li1−xAlx');
  });

  it('does not carry a code to another font', () => {
    const read = draftOf(
      [{ text: '10\u00014 S cm\u00011', font: 'ABCDEF+One/f1' }],
      [{ text: 'a \u0001 b', font: 'ABCDEF+Two/f2' }],
      [{ text: 'at \u000112', font: 'GHIJKL+One/f3' }],
    );
    expect(shown(repair(read))).toBe('10−4 S cm−1a [ ] bat −12');
  });

  it('doubts a place that speaks against what a code stands for elsewhere', () => {
    const units =
      '3 × 10\u00014 S cm\u00011, 2 × 10\u00015 S cm\u00011, 4 × 10\u00015 S cm\u00011, 7 × 10\u00015 S cm\u00011, 9 × 10\u00015 S cm\u00011';
    expect(shown(repair(draftOf([at(units)], [at('25 \u0001C')])))).toMatch(/25 \[ \]C$/u);
  });

  it('takes no digit for a minus in a font with sound units', () => {
    const read = draftOf([at('10−4 S cm−1 and S cm21 and 1025 S cm21 and S cm21')]);
    expect(piecesOf(repair(read)).some(({ repaired }) => repaired !== undefined)).toBe(false);
  });

  it('reads fonts that print single signs as digits, all of them', () => {
    const [text, sign] = ['T', 'S'];
    const pieces = ['1.2 |3| 10|2|4 S cm|2|1 for x |5| 0.3 and |;|2 h; 220 of 25'].flatMap((line) =>
      line.split('|').map((part, i): Piece => ({ text: part, font: i % 2 === 1 ? sign : text })),
    );
    expect(shown(repair(draftOf(pieces)))).toBe('1.2 × 10−4 S cm−1 for x = 0.3 and ~2 h; 220 of 25');
  });

  it('is surer with more places', () => {
    const sure = (text: string): number =>
      piecesOf(repair(draftOf([at(text)]))).find(({ text: sign }) => sign === '−')?.repaired?.sure ?? 0;
    const value = '8.1 6 1025 S cm21';
    expect(sure(value)).toBe(0.6);
    expect(sure(`${value} and ${value} and ${value}`)).toBe(0.9);
    expect(sure('3 S cm\u00001')).toBeLessThan(sure('3 S cm\u00001 and 4 S cm\u00001 and 5 S cm\u00001'));
  });
});

describe('tables', () => {
  const cell = (text: string, row: number, column: number): DraftCell => ({
    pieces: [at(text)],
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    header: row === 0,
  });

  it('are repaired cell by cell, caption and notes included, with what the whole paper shows', () => {
    const cells = [
      cell('σ (S cm\u00001)', 0, 0),
      cell('T (\u000EC)', 0, 1),
      cell('1.2 \u0002 10\u00004', 1, 0),
      cell('25', 1, 1),
    ];
    const table = {
      type: 'table',
      cells,
      caption: [at('Conductivity at 30 \u000EC')],
      notes: [[at('5 \u0002 10\u00003 S cm\u00001')]],
    } as const;
    const read = repair({ ...draftOf(), blocks: [table] }).blocks[0];
    if (read?.type !== 'table') throw new Error('no table');
    const text = (pieces: readonly Piece[] | undefined): string => (pieces ?? []).map((piece) => piece.text).join('');
    expect(read.cells.map(({ pieces }) => text(pieces))).toEqual(['σ (S cm−1)', 'T (°C)', '1.2 × 10−4', '25']);
    expect(read.cells[3]).toBe(cells[3]);
    expect(text(read.caption)).toBe('Conductivity at 30 °C');
    expect(read.notes.map(text)).toEqual(['5 × 10−3 S cm−1']);
  });
});

describe('reasons', () => {
  it('tell what was repaired', () => {
    const read = repair(draftOf([at('3 \u0002 10\u00004 S cm\u00001')]));
    expect(codesOf(read)).toEqual(['glyph-damage']);
    expect(read.reasons[0]?.says).toBe(
      'Characters of this document are damaged: U+0000 read as − (2), U+0002 read as × (1).',
    );
  });

  it('tell of units that stay damaged, and of scans', () => {
    expect(codesOf(repair(draftOf([at('6.1  10 4 S cm 1')])))).toEqual(['glyph-damage', 'unit-exponent-damaged']);
    expect(codesOf(repair(draftOf([at("4 x lo-3 ohm-' cm-'")])))).toEqual(['glyph-damage', 'scan']);
    expect(
      codesOf(repair({ ...draftOf([at('10−4 S cm−1')]), pages: [{ page: 1, width: 1, height: 1, status: 'scan' }] })),
    ).toEqual(['scan']);
    expect(damageOf(draftOf([at('10−4 S cm−1')]))).toEqual([]);
  });

  it('say nothing of ligatures and harmless debris', () => {
    expect(codesOf(repair(draftOf([at('e/uniFB00ect \u0007 of')])))).toEqual([]);
  });

  it('stand behind those that are there', () => {
    const reasons = [{ code: 'no-text-layer', says: 'No text layer: page 3.' }];
    expect(codesOf(repair({ ...draftOf([at('3 S cm\u00001')]), reasons }))).toEqual(['no-text-layer', 'glyph-damage']);
  });
});

describe('assembled documents', () => {
  it('mark repaired and doubtful characters', () => {
    const source = { sha256: '0'.repeat(64), name: 'a.txt', mediaType: 'text/plain', bytes: 0 } as const;
    const document = assemble(repair(draftOf([at('3 /C2 10 /C0 4 S cm /C0 1, Rwp \u0001 6')])), source, '1');
    expect(document.text).toBe('3 × 10−4 S cm−1, Rwp 6');
    const marks = document.marks.filter(({ type }) => type === 'repaired');
    expect(marks.map(({ span, printed }) => [document.text.slice(span.start, span.end), printed])).toEqual([
      ['×', '/C2'],
      ['−', ' /C0 '],
      ['−', ' /C0 '],
    ]);
  });
});
