import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { countReviewed, lastDecisions, reviewedRecords, reviewState } from '../../src/store/reviewed.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { decisionOn } from '../fixtures/decision.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { sampleRecord } from '../fixtures/record.js';

const save = (store: ReturnType<typeof opened>, records: readonly Record[], sourceSha256 = 'a'.repeat(64)) =>
  store.saveExtraction({ sourceSha256, reader: '1', rules: '1', records });
const opened = () => openWorkspace(join(temporaryFolder(), 'ws'), { create: true }).store;

test('decisions follow their records through a new extraction; what is lost is an orphan', async () => {
  const store = opened();
  const [old, gone] = [
    sampleRecord({ record_id: 'old', status: 'review' }),
    sampleRecord({ record_id: 'gone', printed: '9', quote: 'It was 9 S/cm.' }),
  ];
  await save(store, [old, gone]);
  const correct = decisionOn(old, { type: 'correct', fields: { temperature_K: 310 } });
  const lost = decisionOn(gone);
  store.addDecisions([correct, lost]);
  await save(store, [
    sampleRecord({ record_id: 'new', status: 'review' }),
    sampleRecord({ record_id: 'z', printed: '1' }),
  ]);

  expect(
    [...reviewedRecords(store)].map(({ record_id, status, temperature_K }) => [record_id, status, temperature_K]),
  ).toEqual([
    ['new', 'verified', 310],
    ['z', 'accepted', 298.15],
  ]);
  expect([...reviewedRecords(store, { statuses: ['verified'] })]).toHaveLength(1);
  expect(countReviewed(store)).toEqual([
    { status: 'accepted', in_scope: true, count: 1 },
    { status: 'verified', in_scope: true, count: 1 },
  ]);
  expect(lastDecisions(store).get('new')?.decision_id).toBe(correct.decision_id);
  expect(reviewState(store).orphans).toEqual([lost]);
});

test('the log is in order of time, whatever the order in which it came', () => {
  const store = opened();
  const record = sampleRecord();
  const [first, second] = [decisionOn(record), decisionOn(record, { type: 'reject' })];
  store.addDecisions([second, first]);
  expect(store.decisions()).toEqual([first, second]);
  expect(reviewState(store).orphans).toEqual([first, second]);
});
