import { describe, expect, it } from 'vitest';
import { offsetsInSource, textOf } from '../../src/domain/index.js';
import { documentFromText } from '../../src/text/document-from-text.js';

describe('documentFromText', () => {
  it('keeps text and offsets of plain text', () => {
    const text =
      'Introduction\n\nLi6PS5Cl conducts 1.2 x 10-3 S cm-1 at 25 °C. It is soft.\n\nTable 1. Values\n\nx\tσ (S/cm)\n0.1\t1.2E-4';
    const document = documentFromText(text);
    expect(document.text).toBe(text);
    expect(document.tables[0]?.cells.map((cell) => textOf(document, cell.span))).toEqual([
      'x',
      'σ (S/cm)',
      '0.1',
      '1.2E-4',
    ]);
    expect(document.tables[0]?.cells.map((cell) => cell.header)).toEqual([true, true, false, false]);
    expect(document.tables[0]?.caption).toEqual({ start: text.indexOf('Table'), end: text.indexOf('Table') + 15 });
    expect(document.sections.map((s) => s.kind)).toEqual(['introduction']);
    const at = text.indexOf('1.2 x');
    expect(offsetsInSource(document, { start: at, end: at + 10 })).toEqual({ start: at, end: at + 10 });
  });
  it('gives an empty document for nothing', () => expect(documentFromText('').text).toBe(''));
});
