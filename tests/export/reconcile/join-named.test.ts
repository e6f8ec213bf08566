import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDataset } from '../../../src/export/datasets/read-dataset.js';
import { joinNamed } from '../../../src/export/reconcile/join-named.js';

const entries = (name: string) =>
  readDataset(readFileSync(join(import.meta.dirname, '../../fixtures/datasets', `${name}.csv`), 'utf8')).entries;

test('rows of OBELiX agree with the rows of LiIon that they name by row number from 0, or by id', () => {
  const joined = joinNamed(entries('obelix'), entries('liion'), 1.05);
  expect(joined.map(({ entry, named, by, verdict }) => [entry.id, named?.number ?? null, by, verdict])).toEqual([
    ['aa1', 2, 'row', 'agrees'],
    ['aa2', 3, 'row', 'agrees'],
    ['aa5', 7, 'row', 'agrees'],
    ['aa7', 11, 'row', 'another paper'],
    ['aa8', null, null, 'no such row'],
  ]);
});

test.each([
  ['agrees', {}],
  ['another DOI', { dois: ['10.1000/misspelt'] }],
  ['another value', { sigma_S_cm: 1e-3 }],
  ['another material', { composition: { Li: 3, N: 1 } }],
  ['another paper', { dois: ['10.1000/other'], sigma_S_cm: 1e-3 }],
  ['no such row', { liion_row: 1000 }],
])('%s', (verdict, fields) => {
  const [first] = entries('obelix');
  if (first === undefined) throw new Error('no entry');
  const [joined] = joinNamed([{ ...first, ...fields }], entries('liion').slice(0, 1), 1.05);
  expect(joined?.verdict).toBe(verdict);
});

test('a number that is an id of the same paper is read so where the row of that number is of another paper', () => {
  const row = entries('obelix').find(({ id }) => id === 'aa7');
  const liion = entries('liion').map((entry) => (entry.id === '8' ? { ...entry, id: '9' } : entry));
  if (row === undefined) throw new Error('no entry');
  const [joined] = joinNamed([row], liion, 1.05);
  expect([joined?.named?.formula, joined?.by, joined?.verdict]).toEqual(['LiTa2(PO4)3', 'id', 'another value']);
});
