import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/export/datasets/dataset.js';
import { DATASETS } from '../../../src/export/datasets/index.js';
import { readDataset } from '../../../src/export/datasets/read-dataset.js';
import { sheetToCsv } from '../../../src/export/sheet-to-csv.js';
import { sampleRecord } from '../../fixtures/record.js';

const text = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/datasets', `${name}.csv`), 'utf8');
const obelix = readDataset(text('obelix'));
const liion = readDataset(text('liion'));

const byId = (entries: readonly Entry[], id: string): Entry => {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
};

describe('every row is an entry or a problem', () => {
  test.each([obelix, liion])('of $name', ({ rows, entries, problems }) => {
    expect(entries.length + problems.length).toBe(rows);
    const numbers = [...entries, ...problems].map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: rows }, (_, i) => i + 2));
  });

  test('and problems say why', () => {
    expect(obelix.problems).toEqual([]);
    expect(liion.problems).toEqual([
      { number: 10, id: '20', says: 'no formula: "the glass of Table 2"' },
      { number: 12, id: '22', says: 'no conductivity, nor a bound of one' },
    ]);
  });

  test('rows of another length are no entries', () => {
    const { entries, problems } = readDataset('composition,source,temperature,target,ID\nLi3N,10.1000/a,25,1e-3\n');
    expect(entries).toEqual([]);
    expect(problems).toEqual([{ number: 2, id: '', says: 'has 4 cells where the header has 5' }]);
  });
});

describe('traps of OBELiX', () => {
  test('a bound stays a bound', () => {
    expect(byId(obelix.entries, 'aa3')).toMatchObject({ sigma_S_cm: null, high_S_cm: 1e-10, low_S_cm: null });
  });

  test('1e-15 is the bound again, and a doubt', () => {
    const { sigma_S_cm, high_S_cm, doubts } = byId(obelix.entries, 'aa4');
    expect([sigma_S_cm, high_S_cm]).toEqual([null, 1e-10]);
    expect(doubts).toEqual(['1e-15 stands for a bound, "<1E-10" or "<1E-8", of the raw file']);
  });

  test('there is no temperature, but room temperature by rule', () => {
    expect(obelix.entries.every(({ temperature_K, room }) => temperature_K === null && room)).toBe(true);
  });

  test('total and bulk values stand beside the value', () => {
    expect(byId(obelix.entries, 'aa2')).toMatchObject({ sigma_S_cm: 3.1e-4, total_S_cm: 3.1e-4, bulk_S_cm: 1.2e-3 });
    expect(byId(obelix.entries, 'aa7')).toMatchObject({ total_S_cm: null, bulk_S_cm: 1.1e-6 });
  });

  test('all DOIs of a cell are read, in lower case', () => {
    expect(byId(obelix.entries, 'aa5').dois).toEqual(['10.1000/sulfide.2012', '10.1000/sulfide.2011']);
    expect(byId(obelix.entries, 'aa1').dois).toEqual(['10.1000/garnet.2015']);
  });

  test('the row of LiIon is a number from 0', () => {
    expect(obelix.entries.map(({ liion_row }) => liion_row)).toEqual([0, 1, null, null, 5, null, 9, 77, null]);
  });

  test('formulas with spaces and stars are read, and a true composition that differs is a doubt', () => {
    expect(byId(obelix.entries, 'aa8').composition).toEqual({ La: 0.55, Li: 0.35, Ti: 1, O: 3 });
    expect(byId(obelix.entries, 'aa9').composition).toEqual({ Li: 3, Mo: 2, O: 12, H: 10 });
    expect(byId(obelix.entries, 'aa6').doubts).toEqual([
      'the true composition, Li1.6Mg8.0Cl32.0, is not that of Li2MgCl4',
    ]);
    expect(byId(obelix.entries, 'aa1').doubts).toEqual([]);
  });
});

describe('traps of LiIon', () => {
  test('temperatures are in °C, and 300 may be kelvin', () => {
    expect(byId(liion.entries, '2')).toMatchObject({ temperature_K: 298, other_temperature_K: null, doubts: [] });
    expect(byId(liion.entries, '8')).toMatchObject({
      temperature_K: 573.15,
      other_temperature_K: 300,
      doubts: ['300 may be kelvin in a column of °C'],
    });
  });

  test('mixtures in quotes are read by their parts', () => {
    const mixtures = liion.entries.filter(({ formula }) => formula.startsWith('('));
    expect(mixtures.map(({ composition }) => composition)).toEqual([
      { Li: 1.5, S: 2, P: 0.5 },
      { Li: 134, S: 133.0, Si: 43, O: 20 },
    ]);
  });

  test('an id that stands twice is a doubt', () => {
    const twice = liion.entries.filter(({ id }) => id === '9');
    expect(twice.map(({ doubts }) => doubts)).toEqual([['2 rows have the id 9'], ['2 rows have the id 9']]);
  });

  test('a source without a DOI is kept as printed, and a doubt', () => {
    expect(byId(liion.entries, '15')).toMatchObject({
      source: 'Journal of Invented Ceramics 12 3-4. 1970',
      dois: [],
      doubts: ['no DOI'],
    });
  });
});

test.each(['obelix', 'liion', 'laskowski'] as const)('what was exported as %s is read back', (name) => {
  const records = [
    sampleRecord({ doi: '10.1000/A.1' }),
    sampleRecord({ record_id: 'b', formula: 'Li3N', composition: { Li: 3, N: 1 }, sigma_S_cm: 2e-3, kind: 'bulk' }),
  ];
  const { entries, problems, rows } = readDataset(sheetToCsv(DATASETS[name].toSheet(records).sheet));
  expect([rows, problems]).toEqual([2, []]);
  expect(entries.map(({ formula, sigma_S_cm, dois }) => [formula, sigma_S_cm, dois])).toEqual([
    ['Li7La3Zr2O12', 6.7e-4, ['10.1000/a.1']],
    ['Li3N', 2e-3, []],
  ]);
});

test('a file of no known dataset is refused with what was expected', () => {
  expect(() => readDataset('name,value\na,1\n')).toThrow(
    'no dataset has these columns: name, value; expected those of obelix (Reduced Composition, Ionic conductivity (S cm-1), DOI) or liion',
  );
});
