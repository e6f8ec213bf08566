import { type Metric, one } from './metrics.js';
import type { WorkEvent } from './work.js';

/** Counts what a worker does. */
export type WorkMetrics = { readonly count: (event: WorkEvent) => void; readonly metrics: () => Metric[] };

/** Opens the counters of a worker that works on so many papers at once. */
export function openWorkMetrics(threads: number): WorkMetrics {
  const ended = new Map<string, number>();
  const seconds = new Map<string, number>();
  const runs = new Map<string, number>();
  let records = 0;
  return {
    count: ({ job, state, ms, records: found }) => {
      add(ended, `${job.name} ${state}`, 1);
      add(seconds, job.name, ms / 1000);
      add(runs, job.name, 1);
      records += found ?? 0;
    },
    metrics: () => [
      {
        name: 'sigmine_jobs_ended_total',
        help: 'Attempts that ended in this worker, by kind and the state in which they left the job.',
        type: 'counter',
        samples: [...ended].map(([key, value]) => {
          const [kind = '', state = ''] = key.split(' ');
          return { labels: { kind, state }, value };
        }),
      },
      byKind('sigmine_job_seconds_sum', 'Time of attempts in this worker, by kind.', seconds),
      byKind('sigmine_job_seconds_count', 'Attempts in this worker, by kind.', runs),
      one('sigmine_records_found_total', 'Records that this worker found or wrote.', records, 'counter'),
      one('sigmine_worker_threads', 'Papers that this worker works on at once.', threads),
    ],
  };
}

const add = (sums: Map<string, number>, key: string, value: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + value);

const byKind = (name: string, help: string, sums: ReadonlyMap<string, number>): Metric => ({
  name,
  help,
  type: 'counter',
  samples: [...sums].map(([kind, value]) => ({ labels: { kind }, value })),
});
