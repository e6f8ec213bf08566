import type { Counts } from './queue.js';

type Labels = { readonly [label: string]: string };

/** A metric of Prometheus: what it means, and one value for each set of labels. */
export type Metric = {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly samples: readonly { readonly labels?: Labels; readonly value: number }[];
};

/** Gives metrics in the text format of Prometheus, version 0.0.4. */
export const toPrometheus = (metrics: readonly Metric[]): string =>
  metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) => {
      const lines = samples.map(({ labels = {}, value }) => `${name}${labelsToText(labels)} ${value}`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('\n')}\n`;
    })
    .join('');

function labelsToText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escapeLabel = (value: string): string =>
  value.replace(/\\/gu, '\\\\').replace(/"/gu, '\\"').replace(/\n/gu, '\\n');

/** Gives what a queue as a whole holds. */
export const queueMetrics = (counts: Counts, paused: boolean): Metric[] => [
  {
    name: 'sigmine_jobs',
    help: 'Jobs in the queue by kind and state.',
    type: 'gauge',
    samples: Object.entries(counts).flatMap(([kind, states]) =>
      Object.entries(states).map(([state, value]) => ({ labels: { kind, state }, value })),
    ),
  },
  {
    name: 'sigmine_queue_paused',
    help: 'Whether the queue gives out no jobs (1).',
    type: 'gauge',
    samples: [{ value: paused ? 1 : 0 }],
  },
];

/** Gives what this process uses, under the names that Prometheus clients share. */
export function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const started = Date.now() / 1000 - process.uptime();
  return [
    one('process_cpu_seconds_total', 'CPU time of this process and its threads.', (user + system) / 1e6, 'counter'),
    one('process_resident_memory_bytes', 'Memory of this process.', rss),
    one('nodejs_heap_size_used_bytes', 'JavaScript heap of the main thread.', heapUsed),
    one('process_start_time_seconds', 'When this process began, in Unix time.', Math.round(started)),
  ];
}

/** A metric of one value. */
export const one = (name: string, help: string, value: number, type: Metric['type'] = 'gauge'): Metric => ({
  name,
  help,
  type,
  samples: [{ value }],
});
