import { expect, test } from 'vitest';
import { extractJob, readFound, readJob, sourceOfJob, storeJob } from '../../src/queue/jobs.js';
import { isJobKey } from '../../src/queue/queue.js';
import { sampleRecord } from '../fixtures/record.js';

const SOURCE = { sha256: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 1 } as const;
const FOUND = {
  source: SOURCE,
  reader: '1',
  rules: '2',
  records: [sampleRecord(), sampleRecord({ temperature_K: null })],
};

test('records come back from a job as they were, also through JSON', () => {
  const { payload } = JSON.parse(JSON.stringify(storeJob(FOUND, 'extract-x')));
  expect(readFound(payload)).toEqual(FOUND);
  expect(JSON.stringify(payload).length).toBeLessThan(JSON.stringify(FOUND).length);
});

test('each kind of job names its source and has a key that every engine takes', () => {
  const extract = extractJob(SOURCE, { reader: '1', rules: '2' });
  const jobs = [readJob(SOURCE, '1'), extract, storeJob(FOUND, extract.key)];
  expect(jobs.map(sourceOfJob)).toEqual([SOURCE, SOURCE, SOURCE]);
  expect(jobs.map(({ key }) => isJobKey(key))).toEqual([true, true, true]);
  expect(new Set(jobs.map(({ key }) => key)).size).toBe(3);
});

test('what is no record is refused', () => {
  const { payload } = storeJob(FOUND, 'extract-x');
  const damaged = storeJob({ ...FOUND, records: [{ ...sampleRecord(), confidence: 'high' } as never] }, 'extract-x');
  expect(() => readFound({ ...(payload as object), records: 'no gzip' })).toThrow();
  expect(() => readFound(damaged.payload)).toThrow();
});
