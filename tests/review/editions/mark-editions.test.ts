import { describe, expect, it } from 'vitest';
import type { Record } from '../../../src/domain/index.js';
import { markEditions, withoutEditions } from '../../../src/review/editions/mark-editions.js';
import { edition } from '../../fixtures/edition.js';

/** What the files say of each record, as [id, the record that stands for it, codes with their field]. */
const saidOf = (records: readonly Record[]): [string, string | null, string[]][] =>
  records.map(({ record_id, duplicate_of, reasons }) => [
    record_id,
    duplicate_of,
    reasons.map(({ code, field }) =>
      code.includes('agrees') && !code.includes('disagrees') ? code : `${code} ${field}`,
    ),
  ]);
const AGREED = ['value-agrees-edition', 'temperature-agrees-edition', 'material-agrees-edition'];

describe('a fact in two files', () => {
  it('counts as that of the better one and is surer where they agree', () => {
    const pdf = edition('pdf', [{ quote: 'LLZO con- ducts with 6.7 × 10−4 S cm−1 at 25 °C.', page: 3 }]);
    expect(saidOf(markEditions([edition('xml', [{}]), pdf]))).toEqual([
      ['paper.xml 0', null, AGREED],
      ['paper.pdf 0', 'paper.xml 0', AGREED],
    ]);
  });

  it.each([
    ['value', { sigma_S_cm: 6.7e-5, printed: '6.7 × 10⁻⁵' }],
    ['temperature', { temperature_K: 398.15, temperature_printed: '125 °C' }],
    ['temperature', { temperature_K: null, temperature_printed: null }],
    ['material', { formula: 'Li7La3Zr2O11', composition: { Li: 7, La: 3, Zr: 2, O: 11 } }],
  ] as const)('is told in both where they give another %s', (field, fields) => {
    const [xml, pdf] = markEditions([edition('xml', [{}]), edition('pdf', [fields])]);
    expect(saidOf([xml, pdf].filter((one) => one !== undefined))).toEqual([
      ['paper.xml 0', null, [`edition-disagrees ${field}`]],
      ['paper.pdf 0', 'paper.xml 0', [`edition-disagrees ${field}`]],
    ]);
    expect(xml?.reasons[0]?.says).toContain('paper.pdf gives another');
  });

  it('is no confirmation where both are of one format, which is read in one way', () => {
    const files = [edition('pdf', [{}], { name: 'a' }), edition('pdf', [{}], { name: 'b' })];
    expect(saidOf(markEditions(files))).toEqual([
      ['a.pdf 0', null, []],
      ['b.pdf 0', 'a.pdf 0', []],
    ]);
  });

  it('is told once, however many files agree', () => {
    const files = [edition('xml', [{}]), edition('pdf', [{}]), edition('txt', [{}])];
    expect(saidOf(markEditions(files))[0]).toEqual(['paper.xml 0', null, AGREED]);
  });
});

describe('the records of two files', () => {
  const row = 'x = 0.1\t1.4\t2.5\t0.90';
  const cell = (sigma: number, printed: string): Partial<Record> => ({
    sigma_S_cm: sigma,
    printed,
    quote: row,
    where: 'table',
  });

  it('are paired one to one where values come more than once', () => {
    const xml = edition('xml', [{ temperature_K: 300 }, { temperature_K: 310 }, { temperature_K: 310, kind: 'bulk' }]);
    const pdf = edition('pdf', [{ temperature_K: 310, kind: 'bulk' }, { temperature_K: 310 }, { temperature_K: 300 }]);
    const homes = markEditions([xml, pdf]).slice(3);
    expect(homes.map(({ duplicate_of }) => duplicate_of)).toEqual(['paper.xml 2', 'paper.xml 1', 'paper.xml 0']);
  });

  it('are paired by their place in a row where one file reads a digit otherwise', () => {
    const xml = edition('xml', [cell(1.4e-4, '1.4'), cell(2.5e-4, '2.5')]);
    const pdf = edition('pdf', [
      { ...cell(1.4e-4, '1.4'), quote: 'x = 0.1\t1.4\t25\t0.90' },
      { ...cell(2.5e-3, '25'), quote: 'x = 0.1\t1.4\t25\t0.90' },
    ]);
    expect(saidOf(markEditions([xml, pdf])).slice(2)).toEqual([
      ['paper.pdf 0', 'paper.xml 0', AGREED],
      ['paper.pdf 1', 'paper.xml 1', ['edition-disagrees value']],
    ]);
  });

  it('that one file alone gives are told where the files have most in common, and stay', () => {
    const facts = [1, 2, 3, 4].map((n) => ({
      sigma_S_cm: n / 1000,
      quote: `Sample ${n} of this invented series is listed.`,
    }));
    const alone = { sigma_S_cm: 9e-9, quote: 'A sentence that stands nowhere else.' };
    const marked = markEditions([edition('xml', facts), edition('pdf', [...facts, alone])]);
    expect(saidOf(marked).at(-1)).toEqual(['paper.pdf 4', null, ['edition-silent value']]);
  });

  it('are left alone where the files have little in common: a paper and its supporting information', () => {
    const facts = [1, 2, 3, 4].map((n) => ({ sigma_S_cm: n / 1000, quote: `Main text, sample number ${n}.` }));
    const others = [5, 6, 7, 8].map((n) => ({
      sigma_S_cm: n / 100,
      quote: `Elsewhere: another one, ${n}, is dealt with.`,
    }));
    const marked = markEditions([edition('xml', facts), edition('pdf', others)]);
    expect(marked.every(({ reasons, duplicate_of }) => reasons.length === 0 && duplicate_of === null)).toBe(true);
  });

  it('are marked anew from what their own files say, however often', () => {
    const files = [edition('xml', [{}, cell(1e-4, '1')]), edition('pdf', [{}, cell(2e-4, '2')])];
    const once = markEditions(files);
    const again = files.map((file) => ({
      ...file,
      records: once.filter((r) => r.source_sha256 === file.source.sha256),
    }));
    expect(markEditions(again)).toEqual(once);
    expect(once.map(withoutEditions)).toEqual(files.flatMap(({ records }) => records));
  });
});
