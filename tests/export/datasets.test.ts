import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { DATASETS } from '../../src/export/datasets/index.js';
import type { Loss } from '../../src/export/losses.js';
import type { Cell } from '../../src/export/sheet.js';
import { sampleRecord } from '../fixtures/record.js';

const published = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/datasets', `${name}.csv`), 'utf8')
    .split(/\r?\n/u)[0]
    ?.replace('\uFEFF', '') ?? '';

let count = 0;
const record = (fields: Partial<Record> = {}): Record =>
  sampleRecord({ record_id: String(count++).padStart(16, '0'), doi: '10.1000/garnet', ...fields });

type Row = { readonly [column: string]: Cell };

function rowsOf(name: keyof typeof DATASETS, records: readonly Record[], marked = false): Row[] {
  const { sheet } = DATASETS[name].toSheet(records, { marked });
  return sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map(({ name: column }, i) => [column, row[i] ?? null])),
  );
}

const lossesOf = (
  name: keyof typeof DATASETS,
  records: readonly Record[],
): { [code: string]: [Loss['effect'], number] } =>
  Object.fromEntries(
    DATASETS[name].toSheet(records).losses.map(({ code, effect, record_ids }) => [code, [effect, record_ids.length]]),
  );

const SIGMA = 'Ionic conductivity (S cm-1)';
const bound = { sigma_S_cm: null, high_S_cm: 1e-10, qualifier: '<' } as const;

describe('the headers', () => {
  test.each(['obelix', 'liion'] as const)('of %s are exactly the published ones', (name) => {
    const { sheet } = DATASETS[name].toSheet([]);
    expect(sheet.columns.map(({ name: column }) => column).join(',')).toBe(published(name));
  });

  test('of laskowski are those that OBELiX ships with DOIs', () => {
    const { sheet } = DATASETS.laskowski.toSheet([]);
    expect(sheet.columns.map(({ name }) => name)).toEqual([
      'Unnamed: 0',
      'Structure',
      'σ(RT)(S cm-1)',
      'Ea (eV)',
      'space group',
      'ICSD Entry',
      'DOI',
    ]);
  });
});

describe('obelix', () => {
  test('a row says material, value, family, DOI and place, and leaves crystal data blank', () => {
    const [row] = rowsOf('obelix', [record({ status: 'verified', doi: 'https://doi.org/10.1000/Garnet' })]);
    expect(row).toMatchObject({
      'Reduced Composition': 'Li7La3Zr2O12',
      [SIGMA]: 0.00067,
      'IC (Total)': 0.00067,
      'IC (Bulk)': null,
      Family: 'garnet',
      DOI: '10.1000/garnet',
      Checked: 1,
      note: 'p. 4 6.7 × 10⁻⁴ S cm⁻¹ at 25 °C (total) · cubic',
    });
    for (const blank of ['Z', 'True Composition', 'Space group', 'a', 'gamma', 'ICSD ID'])
      expect(row?.[blank]).toBeNull();
  });

  test('the note says unit and tilde once, whether or not they are printed with the value', () => {
    const note = (fields: Partial<Record>) =>
      rowsOf('obelix', [record({ material_words: [], page: null, ...fields })])[0]?.note;
    expect(note({ printed: '6.7 × 10⁻⁴ S cm⁻¹' })).toBe('6.7 × 10⁻⁴ S cm⁻¹ at 25 °C (total)');
    expect(note({ printed: '~6.7 × 10⁻⁴', qualifier: '~' })).toBe('~6.7 × 10⁻⁴ S cm⁻¹ at 25 °C (total)');
    expect(note({ printed: '6.7 × 10⁻⁴', qualifier: '~' })).toBe('~ 6.7 × 10⁻⁴ S cm⁻¹ at 25 °C (total)');
  });

  test('a logarithm is none of S/cm', () => {
    const [row] = rowsOf('obelix', [record({ printed: '−3.17', material_words: [], page: null })]);
    expect(row?.note).toBe('log σ = −3.17 (S cm⁻¹) at 25 °C (total)');
  });

  test('a mixture is one formula unit, and the note keeps how it is written', () => {
    const glass = record({
      formula: '70Li2S-30P2S5',
      composition: { Li: 140, S: 220, P: 60 },
      material_words: ['glass'],
    });
    expect(rowsOf('obelix', [glass])[0]).toMatchObject({
      'Reduced Composition': 'Li7S11P3',
      note: expect.stringMatching(/· 70Li2S-30P2S5 · glass$/u),
    });
  });

  test('a paper in two files, and a value said with and without its phase, are one row', () => {
    const pdf = record({ doi: null, source_sha256: 'b'.repeat(64) });
    const xml = { ...pdf, source_sha256: 'c'.repeat(64), doi: '10.1000/garnet' };
    expect(rowsOf('obelix', [pdf, xml])).toMatchObject([{ ID: pdf.record_id, DOI: '10.1000/garnet' }]);
    const said = [record({ material_words: [] }), record(), record({ material_words: ['glass'] })];
    expect(rowsOf('obelix', said).map(({ note }) => String(note).split('· ')[1])).toEqual(['cubic', 'glass']);
    const checked = [record(), record({ material_words: [], status: 'verified' })];
    expect(rowsOf('obelix', checked)).toMatchObject([{ Checked: 1 }]);
    expect(lossesOf('obelix', said)).toMatchObject({ repeated: ['left out', 1] });
  });

  test('every cell is of the type that the column has in the published file', () => {
    const lines = [record(), record({ ...bound, formula: 'Li3PS4', composition: { Li: 3, P: 1, S: 4 } })];
    const number = /^[<>]?\d[\d.]*(?:e[+-]?\d+)?$/u;
    const text = new Set(['ID', 'Reduced Composition', 'Family', 'DOI', 'note']);
    for (const row of rowsOf('obelix', lines)) {
      for (const [column, cell] of Object.entries(row)) {
        if (cell !== null && !text.has(column))
          expect([column, String(cell)]).toEqual([column, expect.stringMatching(number)]);
      }
    }
  });

  test('what only the machine accepted is not checked', () => {
    expect(rowsOf('obelix', [record()])[0]?.Checked).toBe(0);
  });

  test('total is preferred and bulk kept apart, in one row', () => {
    const rows = rowsOf('obelix', [record({ kind: 'bulk', sigma_S_cm: 0.002 }), record()]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ [SIGMA]: 0.00067, 'IC (Total)': 0.00067, 'IC (Bulk)': 0.002 });
  });

  test('bulk alone stands in both columns, as in the published file; unspecified in neither of the two', () => {
    expect(rowsOf('obelix', [record({ kind: 'bulk' })])[0]).toMatchObject({
      [SIGMA]: 0.00067,
      'IC (Total)': null,
      'IC (Bulk)': 0.00067,
    });
    expect(rowsOf('obelix', [record({ kind: 'unspecified' })])[0]).toMatchObject({
      [SIGMA]: 0.00067,
      'IC (Total)': null,
      'IC (Bulk)': null,
    });
  });

  test('two bulk values and two totals are four rows: which belong together is not known', () => {
    const kinds = ['bulk', 'bulk', 'total', 'total'] as const;
    const rows = rowsOf(
      'obelix',
      kinds.map((kind, i) => record({ kind, sigma_S_cm: 1e-4 * (i + 1) })),
    );
    expect(rows).toHaveLength(4);
    expect(rows.filter((row) => row['IC (Bulk)'] !== null && row['IC (Total)'] !== null)).toEqual([]);
  });

  test('a bound stays a bound', () => {
    expect(rowsOf('obelix', [record(bound)])[0]).toMatchObject({ [SIGMA]: '<1e-10', 'IC (Total)': '<1e-10' });
  });

  test('values nearest to 25 °C are taken, and the others are listed', () => {
    const records = [record({ temperature_K: 303.15, sigma_S_cm: 8e-4 }), record(), record({ temperature_K: 333.15 })];
    expect(rowsOf('obelix', records).map((row) => row[SIGMA])).toEqual([0.00067]);
    expect(lossesOf('obelix', records)).toMatchObject({
      'other-temperature': ['left out', 1],
      'farther-from-25': ['left out', 1],
    });
  });

  test.each([
    ['out-of-scope', { in_scope: false, scope_reason: 'liquid' }],
    ['no-material', { formula: null, composition: null }],
    ['not-lithium', { ion: 'Na' }],
    ['not-measured', { origin: 'cited' }],
    ['not-measured', { origin: 'calculated' }],
    ['electronic', { kind: 'electronic' }],
    ['grain-boundary', { kind: 'grain_boundary' }],
    ['no-temperature', { temperature_K: null }],
    ['other-temperature', { temperature_K: null, temperature_low_K: 300, temperature_high_K: 400 }],
    ['range', { sigma_S_cm: null, low_S_cm: 1e-4, high_S_cm: 3e-4, qualifier: 'range' }],
    ['range', { sigma_S_cm: null, high_S_cm: 3e-4, qualifier: 'up to' }],
  ] as const)('leaves out %s and says so', (code, fields) => {
    const records = [record(fields as Partial<Record>)];
    expect(rowsOf('obelix', records)).toEqual([]);
    expect(lossesOf('obelix', records)).toEqual({ [code]: ['left out', 1] });
  });

  test('room temperature in words is a row', () => {
    expect(rowsOf('obelix', [record({ temperature_K: null, room_temperature: true })])).toHaveLength(1);
  });
});

describe('liion', () => {
  test('a row says composition, source, °C, target and its logarithm, families', () => {
    expect(rowsOf('liion', [record({ temperature_K: 333.15, sigma_S_cm: 1e-3 })])).toEqual([
      {
        ID: 1,
        composition: 'Li7La3Zr2O12',
        source: '10.1000/garnet',
        temperature: 60,
        target: 0.001,
        log_target: -3,
        family: 'Garnet',
        ChemicalFamily: 'Oxides',
      },
    ]);
  });

  test('glasses are filed by form', () => {
    expect(rowsOf('liion', [record({ material_words: ['glass'] })])[0]?.family).toBe('Glass');
    expect(rowsOf('liion', [record({ material_words: ['glass-ceramic'] })])[0]?.family).toBe('Glass-Ceramic');
  });

  test('bounds are left out, for the column holds numbers only; bulk is reported as reduced', () => {
    const records = [record(bound), record({ kind: 'bulk' })];
    expect(rowsOf('liion', records)).toHaveLength(1);
    expect(lossesOf('liion', records)).toMatchObject({ bound: ['left out', 1], kind: ['reduced', 1] });
  });
});

test('laskowski says bounds as the published file does, and the activation energy', () => {
  const [row] = rowsOf('laskowski', [record(bound)]);
  expect(row).toMatchObject({ 'Unnamed: 0': 0, 'σ(RT)(S cm-1)': '<1e-10', 'Ea (eV)': 0.3, 'space group': null });
});

test('formats that cannot tell verified rows get a column when others are in the file', () => {
  const records = [record({ status: 'verified' }), record({ material_words: ['glass'] })];
  expect(rowsOf('liion', records, true).map(({ status }) => status)).toEqual(['verified', 'accepted']);
  expect(rowsOf('liion', records)[0]).not.toHaveProperty('status');
});

test.each(['obelix', 'liion', 'laskowski'] as const)(
  '%s: one fact said twice is one row; other values are never averaged',
  (name) => {
    const records = [record(), record({ where: 'abstract' }), record({ sigma_S_cm: 8e-4 })];
    const values = rowsOf(name, records).flatMap((row) =>
      Object.values(row).filter((cell) => cell === 0.00067 || cell === 8e-4),
    );
    expect(new Set(values)).toEqual(new Set([0.00067, 8e-4]));
    expect(rowsOf(name, records)).toHaveLength(2);
    expect(lossesOf(name, records)).toMatchObject({ repeated: ['left out', 1] });
  },
);

test('the full format has every column of a record and loses nothing', () => {
  const { sheet, losses } = DATASETS.full.toSheet([record()]);
  expect(sheet.columns.map(({ name }) => name)).toEqual([...Object.keys(sampleRecord()), 'row_version']);
  expect(losses).toEqual([]);
  expect(Object.fromEntries(sheet.columns.map(({ name, type }) => [name, type]))).toMatchObject({
    record_id: 'text',
    status: 'text',
    sigma_S_cm: 'number',
    page: 'integer',
    in_scope: 'boolean',
    composition: 'json',
    qualifier: 'text',
  });
});
