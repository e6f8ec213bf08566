import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { Record } from '../../../src/domain/index.js';
import { buildPackage } from '../../../src/export/package/build-package.js';
import {
  LICENCES,
  type PackageAbout,
  type PackageRow,
  type PackageSource,
} from '../../../src/export/package/package-row.js';
import { decisionOn } from '../../fixtures/decision.js';
import { croissantFaults, type Files, frictionlessFaults } from '../../fixtures/package-rules.js';
import { sampleRecord } from '../../fixtures/record.js';

const [licence] = LICENCES;
if (licence === undefined) throw new Error('no licence');
const ABOUT: PackageAbout = {
  title: 'Garnets | and *others*',
  name: 'garnets-and-others',
  release: '1.2.0',
  date: '2026-11-25',
  licence,
  creators: ['Ada', 'Grace'],
  url: 'https://example.org/garnets',
  versions: { sigmine: '0.1.0', reader: '1', rules: '1' },
};

const source = (key: string, year: number | null, doi: string | null): PackageSource => ({
  key,
  paper: `${key}-file`,
  sha256: key.repeat(64).slice(0, 64),
  metadata: {
    doi,
    title: `Conduction & order in ${key} {100 %}`,
    authors: ['Ada Byron', 'A. M. Turing'],
    journal: 'J. Invented',
    year,
  },
});
const SOURCES = [source('a', 2019, '10.1000/a'), source('b', 2021, null), source('c', null, '10.1000/c')];

const NOTE = 'not to be published';

const RECORDS: readonly Partial<Record>[] = [
  { status: 'verified' },
  { temperature_K: 353.15, sigma_S_cm: 4.2e-3 },
  { sigma_S_cm: null, high_S_cm: 1e-10, qualifier: '<', temperature_K: null, temperature_printed: null, page: null },
  { formula: 'Na3PS4', composition: { Na: 3, P: 1, S: 4 }, ion: 'Na', kind: 'bulk', material: '=HYPERLINK("x")' },
  {
    formula: null,
    composition: null,
    ion: null,
    quote: 'A "quoted", long\tline\nof words '.repeat(20),
    origin: 'cited',
  },
];
const ROWS: readonly PackageRow[] = RECORDS.map((fields, i) => {
  const record = sampleRecord({ record_id: `id-${i}`, doi: SOURCES[i % 3]?.metadata.doi ?? null, ...fields });
  return {
    record,
    decision:
      i === 0
        ? decisionOn(record, {
            type: 'correct',
            fields: { kind: 'bulk', doi: 'x' },
            at: '2026-11-24T10:00:00Z',
            note: NOTE,
          })
        : null,
    source: SOURCES[i % 3] ?? source('a', null, null),
  };
});

const build = (about = ABOUT, rows = ROWS, sources: readonly PackageSource[] = SOURCES): Files =>
  new Map(buildPackage(about, rows, sources).map(({ path, bytes }) => [path, bytes]));
const files = build();
const text = (path: string, of = files): string => new TextDecoder().decode(of.get(path));

test('the package has these files', () => {
  expect([...files.keys()]).toEqual([
    'data/conductivities.csv',
    'data/conductivities.parquet',
    'data/provenance.csv',
    'data/provenance.parquet',
    'sources.bib',
    'sources.json',
    'schema.json',
    'figures/conductivity.svg',
    'figures/arrhenius.svg',
    'figures/elements.svg',
    'figures/families.svg',
    'figures/years.svg',
    'README.md',
    'croissant.json',
    'datapackage.json',
    'SHA256SUMS',
  ]);
});

describe('the rules', () => {
  test('of Frictionless Data Package 2.0 hold', () => expect(frictionlessFaults(files)).toEqual([]));
  test('of Croissant 1.0 hold', () => expect(croissantFaults(files)).toEqual([]));

  test('are seen to be broken where they are', () => {
    const broken = (path: string, from: string, to: string): Files =>
      new Map([...files, [path, new TextEncoder().encode(text(path).replace(from, to))]]);
    expect(frictionlessFaults(broken('data/conductivities.csv', 'id-1', 'id-0'))).toEqual([
      'data/conductivities.csv has another hash',
      'data/conductivities.csv: the primary key record_id is not unique',
      'data/provenance.csv: a foreign key leads nowhere',
    ]);
    expect(frictionlessFaults(broken('data/conductivities.csv', ',353.15,', ',warm,'))).toContain(
      'data/conductivities.csv, temperature_K: a cell is no number',
    );
    expect(croissantFaults(broken('croissant.json', '"column": "record_id"', '"column": "nothing"'))).toEqual([
      'conductivities/record_id: no column nothing',
    ]);
    expect(croissantFaults(build({ ...ABOUT, url: null }))).toEqual(['url is missing']);
  });

  test('hold for no rows, and no figure holds what is no number', () => {
    const empty = build(ABOUT, [], []);
    expect([...frictionlessFaults(empty), ...croissantFaults(empty)]).toEqual([]);
    for (const path of empty.keys()) expect(text(path, empty)).not.toMatch(/NaN|Infinity|undefined/u);
  });
});

test('the same input gives the same bytes', () => {
  expect(build()).toEqual(files);
});

test('every hash is that of its file', () => {
  const lines = text('SHA256SUMS').trim().split('\n');
  expect(lines).toHaveLength(files.size - 1);
  for (const line of lines) {
    const [hash, path = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex'),
    ).toBe(hash);
  }
});

describe('the data', () => {
  const rows: { [column: string]: string }[] = parse(text('data/conductivities.csv'), { columns: true });
  test('keep bounds as bounds, missing temperatures empty, and status', () => {
    expect(rows[2]).toMatchObject({ sigma_S_cm: '', high_S_cm: '1e-10', qualifier: '<', temperature_K: '' });
    expect(rows.map(({ status }) => status)).toEqual(['verified', 'accepted', 'accepted', 'accepted', 'accepted']);
    expect(rows[3]?.material).toBe('\'=HYPERLINK("x")');
  });

  test('are the same as Parquet', async () => {
    const bytes = files.get('data/conductivities.parquet') ?? new Uint8Array();
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const read = await parquetReadObjects({ file });
    expect(read.map(({ record_id }) => record_id)).toEqual(rows.map(({ record_id }) => record_id));
    expect(read[1]).toMatchObject({ sigma_S_cm: 4.2e-3, temperature_K: 353.15, year: 2021, room_temperature: false });
    expect(read[3]?.material).toBe('=HYPERLINK("x")');
  });

  test('have properties for every column in the schema of rows, and are of their types', () => {
    const schema = JSON.parse(text('schema.json')).$defs.conductivities;
    expect(Object.keys(schema.properties)).toEqual(Object.keys(rows[0] ?? {}));
    expect(schema.properties.temperature_K).toMatchObject({ type: ['number', 'null'], minimum: 0 });
    expect(schema.properties.qualifier.enum).toContain(null);
    expect(schema.properties.kind).toMatchObject({ type: 'string', enum: expect.arrayContaining(['total', 'bulk']) });
  });
});

test('provenance says page, words and decision, and no note of a curator', () => {
  const rows: { [column: string]: string }[] = parse(text('data/provenance.csv'), { columns: true });
  expect(rows[0]).toMatchObject({
    record_id: 'id-0',
    source: 'a',
    page: '4',
    printed: '6.7 × 10⁻⁴',
    decision: 'correct',
    decided_by: 'ada',
    decided_at: '2026-11-24T10:00:00Z',
    corrected: '["doi","kind"]',
  });
  expect(rows[1]?.decision).toBe('');
  for (const { quote = '' } of rows) expect(quote.split(/\s+/u).length).toBeLessThanOrEqual(25);
  for (const path of files.keys()) expect(text(path)).not.toContain(NOTE);
});

test('the data card counts, shows the figures, and cites', () => {
  const card = text('README.md');
  expect(card).toContain('# Garnets \\| and \\*others\\*');
  expect(card).toContain('5 ionic conductivities of 2 materials from 3 papers, 4 of them with their temperature');
  expect(card).toContain('| bounds and ranges | 1 |');
  expect(card).toContain('| conductivity (S/cm) | 0.00067 | 0.00067 | 0.0042 |');
  expect(card).toContain('Decisions: ada 1.');
  for (const [, path = ''] of card.matchAll(/\]\((figures\/[^)]+)\)/gu)) expect(files.has(path)).toBe(true);
  expect(card).toContain(
    'Ada, Grace. Garnets \\| and \\*others\\*, version 1.2.0, 2026-11-25. https://example.org/garnets',
  );
});

test('figures name their axes with units', () => {
  expect(text('figures/conductivity.svg')).toContain('conductivity σ (S/cm)');
  expect(text('figures/arrhenius.svg')).toContain('1000/T (1/K)');
  expect(text('figures/years.svg')).toContain('3 papers by year, 1 without one');
  expect(text('figures/elements.svg')).toMatch(/>Zr<\/text>\n<text[^>]+>3<\/text>/u);
  expect(text('figures/families.svg')).toContain('>garnet</text>');
});

test('figures are drawn of whatever values, all marks inside the picture', () => {
  const value = fc.record({
    sigma_S_cm: fc.option(fc.double({ min: 1e-18, max: 1e2, noNaN: true }), { nil: null }),
    temperature_K: fc.option(fc.double({ min: 100, max: 1500, noNaN: true }), { nil: null }),
    ion: fc.constantFrom('Li', 'Na', 'O', 'F', 'H', 'Ag', 'K', 'Mg', null),
  });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), (values) => {
      const rows = values.flatMap((fields, i) => {
        const [row] = ROWS;
        return row === undefined ? [] : [{ ...row, record: sampleRecord({ record_id: `v${i}`, ...fields }) }];
      });
      const drawn = build(ABOUT, rows);
      for (const path of ['figures/conductivity.svg', 'figures/arrhenius.svg']) {
        const svg = text(path, drawn);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
        for (const [, x, y] of svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/gu)) {
          expect(Number(x)).toBeGreaterThanOrEqual(72);
          expect(Number(x)).toBeLessThanOrEqual(720);
          expect(Number(y)).toBeGreaterThanOrEqual(38);
          expect(Number(y)).toBeLessThanOrEqual(380.1);
        }
      }
    }),
    { numRuns: 40 },
  );
});
