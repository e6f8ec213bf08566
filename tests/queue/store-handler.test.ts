import { expect, test } from 'vitest';
import { storeHandler } from '../../src/queue/handlers.js';
import { storeJob } from '../../src/queue/jobs.js';
import type { Extraction } from '../../src/store/store.js';
import { sampleRecord } from '../fixtures/record.js';

test('the writer saves what a worker elsewhere found', async () => {
  const saved: Extraction[] = [];
  const sink = { saveExtraction: async (one: Extraction) => void saved.push(one), saveFailure: async () => {} };
  const source = { sha256: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 1 } as const;
  const records = [sampleRecord()];
  const job = { ...storeJob({ source, reader: '1', rules: '2', records }, 'extract-x'), attempt: 1, worker: 'w' };
  const handled = await storeHandler(sink)(job, new AbortController().signal);
  expect(handled).toMatchObject({ source, outcome: { type: 'done', value: [] }, records: 1 });
  expect(saved).toEqual([{ sourceSha256: source.sha256, reader: '1', rules: '2', records }]);
});
