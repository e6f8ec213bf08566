import type { JobName } from './queue.js';

/** So many jobs are given out in each window of time, counted from the first. */
export type Rate = { readonly jobs: number; readonly perMs: number };

/** What all workers together may do of one kind of job: how many at once and how many per time; null where nothing is limited. */
export type Limits = { readonly atOnce: number | null; readonly rate: Rate | null };

export type AllLimits = { readonly [name in JobName]: Limits };

export const NO_LIMITS: Limits = { atOnce: null, rate: null };

/** Workers that wait for the end of a window learn of new limits only then. */
const LONGEST_MS = 60_000;

/** Gives limits that every engine keeps. Throws RangeError for others. */
export function checkedLimits(limits: Limits): Limits {
  const { atOnce, rate } = limits;
  const whole = (n: number): boolean => Number.isInteger(n) && n >= 1;
  if (atOnce !== null && !whole(atOnce))
    throw new RangeError(`Cannot limit to ${atOnce} at once: whole numbers from 1`);
  if (rate === null) return limits;
  if (!whole(rate.jobs) || !whole(rate.perMs) || rate.perMs > LONGEST_MS) {
    throw new RangeError(`Cannot limit to ${rate.jobs} per ${rate.perMs} ms: whole numbers from 1, at most a minute`);
  }
  return limits;
}

const PER: Readonly<{ [unit: string]: number }> = { s: 1000, min: 60_000 };

/** Reads a rate as people write it: "5/s", "100/min"; undefined for anything else. */
export function readRate(text: string): Rate | undefined {
  const { jobs, unit } = /^(?<jobs>[1-9]\d{0,8}) ?\/ ?(?<unit>s|min)$/u.exec(text.trim())?.groups ?? {};
  return jobs === undefined || unit === undefined ? undefined : { jobs: Number(jobs), perMs: PER[unit] ?? LONGEST_MS };
}

/** Gives limits in words: "4 at once, 100/min". */
export function limitsToText({ atOnce, rate }: Limits): string {
  const unit = rate === null ? '' : rate.perMs === 1000 ? 's' : rate.perMs === 60_000 ? 'min' : `${rate.perMs} ms`;
  const words = [...(atOnce === null ? [] : [`${atOnce} at once`]), ...(rate === null ? [] : [`${rate.jobs}/${unit}`])];
  return words.join(', ') || 'no limit';
}
