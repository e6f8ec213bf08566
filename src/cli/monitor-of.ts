import { type Metric, processMetrics, queueMetrics, toPrometheus } from '../queue/metrics.js';
import type { Queue } from '../queue/queue.js';
import type { Monitor } from '../server/monitor.js';

/** Gives what a process tells of a queue, of what it does itself, and of its memory; it is ready while the queue answers. */
export function monitorOf(queue: Queue, own: () => readonly Metric[] = () => []): Monitor {
  const ask = rarely(async () => queueMetrics(await queue.counts(), await queue.isPaused()));
  return {
    ready: async () => void (await queue.isPaused()),
    metrics: async () => toPrometheus([...(await ask()), ...own(), ...processMetrics()]),
  };
}

/** Counting a long queue takes a while, so what was counted serves fifty times as long. */
function rarely<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly value: T; readonly until: number } | undefined;
  return async () => {
    const start = performance.now();
    if (known !== undefined && start < known.until) return known.value;
    const value = await ask();
    const end = performance.now();
    known = { value, until: end + 50 * (end - start) };
    return value;
  };
}
