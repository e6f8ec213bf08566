import { expect, test } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { type DatedSelection, selectedRecords } from '../../src/store/selected-records.js';
import { decisionOn } from '../fixtures/corrections.js';
import { sampleRecord } from '../fixtures/record.js';
import { workspaceOf } from '../fixtures/workspace.js';

const record = (id: string, fields: Partial<Record>): Record => sampleRecord({ record_id: id, ...fields });
const other = { source_sha256: 'b'.repeat(64), paper: 'sulfide', doi: '10.1000/Sulfide' };

const RECORDS = [
  record('a', {}),
  record('b', { status: 'review', kind: 'bulk', temperature_K: 373.15 }),
  record('c', { ...other, ion: 'Na', origin: 'cited', temperature_K: null, room_temperature: false }),
  record('d', {
    ...other,
    ion: null,
    kind: 'unspecified',
    temperature_K: null,
    temperature_low_K: 280,
    temperature_high_K: 320,
  }),
  record('e', { ...other, status: 'rejected', origin: 'calculated' }),
];

test.each<[DatedSelection, string]>([
  [{}, 'abcde'],
  [{ statuses: ['accepted'] }, 'acd'],
  [{ statuses: ['review', 'rejected'] }, 'be'],
  [{ statuses: ['verified'] }, ''],
  [{ ions: ['Li'] }, 'abe'],
  [{ ions: ['Na', 'Li'] }, 'abce'],
  [{ kinds: ['bulk', 'unspecified'] }, 'bd'],
  [{ origins: ['cited', 'calculated'] }, 'ce'],
  [{ papers: ['sulfide'] }, 'cde'],
  [{ papers: ['10.1000/SULFIDE'] }, 'cde'],
  [{ papers: ['garnet', 'none'] }, 'ab'],
  [{ tmin: 290 }, 'abe'],
  [{ tmin: 290, tmax: 310 }, 'ae'],
  [{ tmin: 280, tmax: 320 }, 'ade'],
  [{ tmax: 300 }, 'ae'],
  [{ ions: ['Li'], statuses: ['accepted'], kinds: ['total'], tmax: 300 }, 'a'],
  [{ since: '2020-01-01T00:00:00.000Z' }, 'abcde'],
  [{ since: '2999-01-01T00:00:00.000Z' }, ''],
])('%j: %s', async (selection, ids) => {
  const { store } = await workspaceOf(RECORDS);
  expect([...selectedRecords(store, selection)].map(({ record_id }) => record_id).join('')).toBe(ids);
});

test('status and fields are those that people left, and "since" goes by the last decision', async () => {
  const { store } = await workspaceOf(RECORDS);
  const [a, b] = RECORDS as [Record, Record];
  store.addDecisions([
    decisionOn(a, { decision_id: '1', type: 'correct', fields: { kind: 'bulk' }, at: '2998-01-01T00:00:00.000Z' }),
    decisionOn(b, { decision_id: '2', type: 'reject', at: '2000-01-01T00:00:00.000Z' }),
  ]);
  const select = (selection: DatedSelection): string =>
    [...selectedRecords(store, selection)].map(({ record_id }) => record_id).join('');
  expect(select({ statuses: ['verified'] })).toBe('a');
  expect(select({ kinds: ['bulk'] })).toBe('ab');
  expect(select({ statuses: ['rejected'] })).toBe('be');
  expect(select({ since: '2997-01-01T00:00:00.000Z' })).toBe('a');
  expect(select({ since: '2001-01-01T00:00:00.000Z' })).toBe('acde');
});
