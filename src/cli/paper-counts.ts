import type { Counts, JobName } from '../queue/queue.js';

/** How far a batch is, in papers: each has one job at a time. */
export type PaperCounts = { readonly done: number; readonly open: number; readonly failed: number };

/** Gives papers that ended (failed and cancelled ones included), papers that are open, and those of the first that failed. */
export function countPapers(counts: Counts): PaperCounts {
  const { read, extract, store } = counts;
  const openIn = (name: JobName): number => counts[name].waiting + counts[name].delayed + counts[name].active;
  const failed = read.failed + extract.failed + store.failed;
  const cancelled = read.cancelled + extract.cancelled + store.cancelled;
  const stored = Math.max(0, extract.done - openIn('store') - store.failed - store.cancelled);
  return { done: stored + failed + cancelled, open: openIn('read') + openIn('extract') + openIn('store'), failed };
}

/** How many papers had ended at a time (ms). */
export type Sample = { readonly at: number; readonly done: number };

/** Gives papers per second between the first and the last sample, or undefined when nothing ended in between. */
export function rateOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.done <= first.done || last.at <= first.at) return undefined;
  return (1000 * (last.done - first.done)) / (last.at - first.at);
}

/** Gives one line on a batch: "40/200 papers · 3.2 papers/s · 50 s left · 2 failed". */
export function toProgressLine({ done, open, failed }: PaperCounts, rate: number | undefined): string {
  const speed = rate === undefined ? [] : [`${rate >= 10 ? rate.toFixed(0) : rate.toFixed(2)} papers/s`];
  const left = rate === undefined || open === 0 ? [] : [`${formatDuration(open / rate)} left`];
  return [`${done}/${done + open} papers`, ...speed, ...left, `${failed} failed`].join(' · ');
}

/** Gives a time as people say it: "50 s", "12 min", "3 h 20 min", "4 days". */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.round(minutes / 1440)} days`;
}
