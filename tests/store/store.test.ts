import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/domain/index.js';
import type { Extraction } from '../../src/store/store.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { sampleRecord } from '../fixtures/record.js';

const opened = () => openWorkspace(join(temporaryFolder(), 'ws'), { create: true });
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const SOURCE = { sha256: A, name: 'garnet.v2.pdf', mediaType: 'application/pdf', bytes: 12 } as const;

const extraction = (sourceSha256: string, paper: string, ids: readonly string[]): Extraction => ({
  sourceSha256,
  reader: '1',
  rules: '1',
  records: ids.map((record_id, i) =>
    sampleRecord({ record_id, paper, source_sha256: sourceSha256, status: i === 0 ? 'accepted' : 'review' }),
  ),
});

test('a source is there once and keeps its first name', () => {
  const { store } = opened();
  expect(store.addSource(SOURCE, '/x/garnet.v2.pdf')).toBe(true);
  expect(store.addSource({ ...SOURCE, name: 'copy.pdf' }, '/x/copy.pdf')).toBe(false);
  expect(store.source(A)).toEqual(SOURCE);
  expect(store.source(B)).toBeUndefined();
  expect(store.countSources()).toBe(1);
});

test('records come whole, by paper and position, whatever the order in which they were saved', async () => {
  const { store } = opened();
  await store.saveExtraction(extraction(A, 'z', ['3', '4']));
  await store.saveExtraction(extraction(B, 'b', ['1', '2']));
  const records = [...store.records()];
  expect(records.map(({ paper, record_id }) => paper + record_id)).toEqual(['b1', 'b2', 'z3', 'z4']);
  expect(records[0]).toEqual(extraction(B, 'b', ['1']).records[0]);
});

test('saving an extraction again replaces the one before and ends its failure', async () => {
  const { store } = opened();
  await store.saveFailure({ sourceSha256: A, stage: 'extract', reason: 'lost' });
  await store.saveExtraction(extraction(A, 'a', ['1', '2', '3']));
  await store.saveExtraction({ ...extraction(A, 'a', ['1', '4']), rules: '2' });
  expect([...store.records()].map(({ record_id }) => record_id)).toEqual(['1', '4']);
  expect(store.failures()).toEqual([]);
});

test('an extraction that cannot be saved leaves the one before', async () => {
  const { store } = opened();
  await store.saveExtraction(extraction(A, 'a', ['1']));
  const broken = { ...extraction(A, 'a', ['2', '3']), records: [sampleRecord({ record_id: '2' }), null as never] };
  await expect(store.saveExtraction(broken)).rejects.toThrow(TypeError);
  expect([...store.records()].map(({ record_id }) => record_id)).toEqual(['1']);
});

test('records are found by status, source and first characters of the id', async () => {
  const { store } = opened();
  await store.saveExtraction(extraction(A, 'a', ['ab1', 'cd2']));
  await store.saveExtraction(extraction(B, 'b', ['ab3']));
  const ids = (filter: Parameters<typeof store.records>[0]) => [...store.records(filter)].map((r) => r.record_id);
  expect(ids({ statuses: ['review'] })).toEqual(['cd2']);
  expect(ids({ sources: [B] })).toEqual(['ab3']);
  expect(ids({ idStart: 'ab' })).toEqual(['ab1', 'ab3']);
  expect(ids({ idStart: '%' })).toEqual([]);
  expect(ids({ sources: [] })).toEqual([]);
});

test('failures are listed by name and cleared by source', async () => {
  const { store } = opened();
  store.addSource(SOURCE, '/x');
  await store.saveFailure({ sourceSha256: A, stage: 'read', reason: 'not a PDF' });
  await store.saveFailure({ sourceSha256: A, stage: 'read', reason: 'no pages' });
  expect(store.failures()).toEqual([{ sourceSha256: A, stage: 'read', reason: 'no pages', name: 'garnet.v2.pdf' }]);
  store.clearFailures([A]);
  expect(store.failures()).toEqual([]);
});

const decision = (decision_id: string): Decision => ({
  decision_id,
  record_id: 'r',
  paper_sha256: A,
  type: 'accept',
  fields: {},
  error_type: null,
  note: null,
  curator: 'ada',
  at: '2026-01-01T00:00:00Z',
  rules_version: '1',
  quote: { exact: 'x', before: '', after: '', span: { start: 0, end: 1 } },
});

test('decisions are a log that only grows', () => {
  const { store, database } = opened();
  store.addDecisions([decision('2'), decision('1')]);
  expect(store.decisions().map(({ decision_id }) => decision_id)).toEqual(['2', '1']);
  expect(() => store.addDecisions([decision('3'), decision('1')])).toThrow('UNIQUE');
  expect(store.decisions()).toHaveLength(2);
  expect(() => database.execute(`DELETE FROM decisions`)).toThrow('append-only');
  expect(() => database.execute(`UPDATE decisions SET json = ''`)).toThrow('append-only');
});

test('what a manifest says about a paper wins, in records that are there and in those that come', async () => {
  const { store, close } = opened();
  const found = (): unknown[] => [...store.records()].map(({ record_id, doi, title }) => [record_id, doi, title]);
  const [plain] = extraction(A, 'a', ['1']).records;
  await store.saveExtraction(extraction(A, 'a', ['1']));
  store.describe(A, { doi: '10.1000/x', authors: ['Ada'] });
  expect(found()).toEqual([['1', '10.1000/x', plain?.title]]);
  await store.saveExtraction(extraction(A, 'a', ['2']));
  store.describe(A, { title: 'Garnets' });
  await store.saveExtraction(extraction(A, 'a', ['3']));
  expect(found()).toEqual([['3', plain?.doi, 'Garnets']]);
  expect([store.given(A), store.given('b'.repeat(64))]).toEqual([{ title: 'Garnets' }, {}]);
  close();
});
