import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimName, rangeWords, ratioWords, temperatureWords } from '../../../src/cli/reports/claim-words.js';
import { reconciliationToHtml } from '../../../src/cli/reports/reconcile-html.js';
import { reconciliationToJson } from '../../../src/cli/reports/reconcile-json.js';
import { reconciliationToText } from '../../../src/cli/reports/reconcile-text.js';
import { type ReadFile, toReconciliation } from '../../../src/cli/reports/reconciliation.js';
import { readDataset } from '../../../src/export/datasets/read-dataset.js';
import { type Claim, entryToClaims, recordToClaims } from '../../../src/export/reconcile/claim.js';
import { TOLERANCE } from '../../../src/export/reconcile/compare-claims.js';
import { OUTCOMES, type Outcome } from '../../../src/export/reconcile/reconcile.js';
import { sampleRecord } from '../../fixtures/record.js';

const read = (name: string): ReadFile => ({
  ...readDataset(readFileSync(join(import.meta.dirname, '../../fixtures/datasets', `${name}.csv`), 'utf8')),
  file: `${name}.csv`,
});
const [obelix, liion] = [read('obelix'), read('liion')];
const ALL = Object.keys(OUTCOMES) as Outcome[];

const garnet = {
  doi: '10.1000/garnet.2015',
  formula: 'Li6.4La3Zr1.4Ta0.6O12',
  composition: { Li: 6.4, La: 3, Zr: 1.4, Ta: 0.6, O: 12 },
};
const records = [
  sampleRecord({ ...garnet, record_id: 'one', sigma_S_cm: 2.6e-4, quote: 'σ <b>was</b> "low"' }),
  sampleRecord({
    ...garnet,
    record_id: 'two',
    sigma_S_cm: null,
    low_S_cm: 1e-2,
    qualifier: '>',
    temperature_K: 353.15,
  }),
];

const withWorkspace = (there: ReadFile) =>
  toReconciliation({ there, here: 'ws', claims: records.flatMap(recordToClaims), tolerance: TOLERANCE });
const withLiion = toReconciliation({
  there: obelix,
  here: 'liion.csv',
  claims: liion.entries.flatMap(entryToClaims),
  tolerance: TOLERANCE,
  other: liion,
});

test('a dataset is compared with another: values agree, rows name rows, and all is counted', () => {
  expect(withLiion.counts).toEqual({
    value: 0,
    kind: 0,
    temperature: 0,
    'temperature-missing': 0,
    'not-found': 2,
    new: 2,
    same: 3,
  });
  expect(withLiion.named.map(({ verdict }) => verdict).filter((verdict) => verdict === 'agrees')).toHaveLength(3);
  expect(withLiion.elsewhere.map(({ id }) => id)).toEqual(['aa3', 'aa4', 'aa6', 'aa8', 'aa9']);
});

test('rows of other temperatures are not new to a dataset of room temperature, and records at them are to LiIon', () => {
  expect(withWorkspace(obelix).counts.new).toBe(0);
  expect(withWorkspace(liion).counts.new).toBe(1);
});

test('the terminal shows counts, rows that were not read, and a table of each outcome asked for', () => {
  const text = reconciliationToText(withWorkspace(liion), ['value'], 220);
  expect(text).toContain('liion.csv: liion, 11 rows, 9 read, 2 not read, 4 with doubts; compared with ws.');
  expect(text).toContain('row 10 (20) is left out: no formula: "the glass of Table 2"');
  expect(text).toContain('     1  same paper, material and conditions, another value');
  expect(text).toMatch(
    /Li6\.4La3Zr1\.4Ta0\.6O12 │ 1 \(row 2\) +│ 5\.2 × 10⁻⁴ +│ 298\.15 K +│ 2\.6 × 10⁻⁴ total │ 298\.15 K │ × 2 /u,
  );
});

describe('the page', () => {
  const html = reconciliationToHtml(withWorkspace(obelix), ALL, 'http://localhost:9000');
  test('needs nothing else and escapes what papers contain', () => {
    expect(html).not.toMatch(/<script|<link|src=|@import|url\(/u);
    expect(html).toContain('title="σ &lt;b&gt;was&lt;/b&gt; &quot;low&quot;"');
  });
  test('links each difference to its record, in the table and in the plot', () => {
    expect(html.split('href="http://localhost:9000/#/record/one"')).toHaveLength(3);
    expect(html).toContain('href="https://doi.org/10.1000/garnet.2015"');
  });
  test('of two datasets lists rows that name another row', () => {
    const two = reconciliationToHtml(withLiion, ALL, '');
    expect(two).toContain('Rows that name a row of LiIon: 3 of 5 agree');
    expect(two).toContain('no such row');
  });
});

test('JSON says every row once, bounds with an open end as null, and where each record opens', () => {
  const json = reconciliationToJson(withWorkspace(liion), ALL, 'http://localhost:9000');
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json.dataset).toMatchObject({ name: 'liion', rows: 11, read: 9 });
  expect(json.findings.map(({ outcome }) => outcome)).toEqual(['value', 'new']);
  expect(json.findings[0]).toMatchObject({
    ratio: 2,
    there: { id: '1', row: 2, low_S_cm: 5.2e-4, high_S_cm: 5.2e-4 },
    here: { id: 'one', review: 'http://localhost:9000/#/record/one' },
  });
  expect(json.findings[1]?.here).toMatchObject({ id: 'two', low_S_cm: 1e-2, high_S_cm: null });
  expect(json.counts.elsewhere).toBe(json.elsewhere.length);
});

describe('words', () => {
  const claim = (fields: Partial<Claim>): Claim => ({
    ...(recordToClaims(sampleRecord({ doi: '10.1000/a' }))[0] as Claim),
    ...fields,
  });
  test.each([
    [{ low: 1e-4, high: 1e-4 }, '1 × 10⁻⁴'],
    [{ low: 0, high: 1e-10 }, '< 1 × 10⁻¹⁰'],
    [{ low: 1e-3, high: Number.POSITIVE_INFINITY }, '> 1 × 10⁻³'],
    [{ low: 1e-4, high: 2e-4 }, '1 × 10⁻⁴ – 2 × 10⁻⁴'],
  ])('of %o', (range, words) => expect(rangeWords(range)).toBe(words));
  test.each([
    [{}, '298.15 K'],
    [{ temperature_K: 573.15, other_temperature_K: 300 }, '573.15 K or 300 K'],
    [{ temperature_K: null, room: true }, 'RT'],
    [{ temperature_K: null }, '–'],
  ])('of temperature %o', (fields, words) => expect(temperatureWords(claim(fields))).toBe(words));
  test('of ratios and names', () => {
    expect([2, 0.5, 1, null].map(ratioWords)).toEqual(['× 2', '÷ 2', '', '']);
    expect([claim({ id: 'aa1', row: 2 }), claim({ id: 'x' })].map(claimName)).toEqual(['aa1 (row 2)', 'x']);
  });
});
