import { expect, test } from 'vitest';
import { processMetrics, queueMetrics, toPrometheus } from '../../src/queue/metrics.js';
import { openWorkMetrics } from '../../src/queue/work-metrics.js';

const STATES = { waiting: 0, delayed: 0, active: 0, done: 0, failed: 0, cancelled: 0 };

test('metrics are written in the text format of Prometheus', () => {
  const metric = {
    name: 'm',
    help: 'Says it.',
    type: 'gauge',
    samples: [{ labels: { a: 'x"y\\z\n', b: '1' }, value: 2.5 }, { value: 3 }],
  } as const;
  const empty = { ...metric, name: 'none', samples: [] };
  expect(toPrometheus([metric, empty])).toBe(
    '# HELP m Says it.\n# TYPE m gauge\nm{a="x\\"y\\\\z\\n",b="1"} 2.5\nm 3\n',
  );
});

test('a queue is counted by kind and state', () => {
  const counts = { read: { ...STATES, waiting: 7 }, extract: { ...STATES, failed: 2 }, store: STATES };
  const text = toPrometheus(queueMetrics(counts, true));
  expect(text).toContain('sigmine_jobs{kind="read",state="waiting"} 7\n');
  expect(text).toContain('sigmine_jobs{kind="extract",state="failed"} 2\n');
  expect(text).toContain('sigmine_queue_paused 1\n');
});

test('a worker counts what it ends', () => {
  const { count, metrics } = openWorkMetrics(2);
  const job = { name: 'extract', key: 'k', payload: {}, priority: 1, attempt: 1, worker: 'w' } as const;
  const event = { job, name: 'a.pdf', reason: null, ms: 1500 };
  count({ ...event, state: 'done', records: 3 });
  count({ ...event, state: 'done', records: 4 });
  count({ ...event, state: 'failed', reason: 'broken', records: null, ms: 500 });
  const text = toPrometheus(metrics());
  expect(text).toContain('sigmine_jobs_ended_total{kind="extract",state="done"} 2\n');
  expect(text).toContain('sigmine_jobs_ended_total{kind="extract",state="failed"} 1\n');
  expect(text).toContain('sigmine_job_seconds_sum{kind="extract"} 3.5\n');
  expect(text).toContain('sigmine_job_seconds_count{kind="extract"} 3\n');
  expect(text).toContain('sigmine_records_found_total 7\n');
  expect(text).toContain('sigmine_worker_threads 2\n');
});

test('a process tells its time and memory in whole numbers of the right size', () => {
  const text = toPrometheus(processMetrics());
  expect(Number(/^process_resident_memory_bytes (?<n>\d+)$/mu.exec(text)?.groups?.n)).toBeGreaterThan(1e7);
  expect(Number(/^process_start_time_seconds (?<n>\d+)$/mu.exec(text)?.groups?.n)).toBeGreaterThan(1.7e9);
});
