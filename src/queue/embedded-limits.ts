import type { Database } from '../store/database.js';
import { type AllLimits, type Limits, NO_LIMITS } from './limits.js';
import type { JobName } from './queue.js';

const SQL = {
  rules: `SELECT name, value FROM settings WHERE name IN ('paused', 'limits-store', 'limits-extract', 'limits-read')`,
  set: `INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  remove: `DELETE FROM settings WHERE name = ?`,
  get: `SELECT value FROM settings WHERE name = ?`,
  active: `SELECT count(*) AS n FROM jobs WHERE state = 'active' AND name = ?`,
} as const;

/** What claims are to keep to: whether the queue is paused, and limits by kind of job where there are some. */
export type Rules = { readonly paused: boolean; readonly limits: ReadonlyMap<JobName, Limits> };

/** Reads the rules in one statement. */
export function readRules(database: Database): Rules {
  const found = database.prepare(SQL.rules).all() as { readonly name: string; readonly value: string }[];
  const limits = found.filter(({ name }) => name !== 'paused');
  return {
    paused: limits.length < found.length,
    limits: new Map(limits.map(({ name, value }) => [name.slice('limits-'.length) as JobName, JSON.parse(value)])),
  };
}

/** Sets the limits of one kind of job; its window of time starts anew. */
export function saveLimits(database: Database, name: JobName, limits: Limits): void {
  database.transaction(() => {
    database.prepare(SQL.remove).run([`window-${name}`]);
    if (limits.atOnce === null && limits.rate === null) database.prepare(SQL.remove).run([`limits-${name}`]);
    else database.prepare(SQL.set).run([`limits-${name}`, JSON.stringify(limits)]);
  });
}

/** Gives the limits of all kinds of jobs. */
export function allLimits(database: Database): AllLimits {
  const { limits } = readRules(database);
  const of = (name: JobName): Limits => limits.get(name) ?? NO_LIMITS;
  return { read: of('read'), extract: of('extract'), store: of('store') };
}

type Window = { readonly start: number; readonly jobs: number };

/** Gives how many jobs of a kind may be given out now; call it in the transaction that claims them. */
export function quotaOf(database: Database, name: JobName, { atOnce, rate }: Limits): number {
  const quotas = [Number.POSITIVE_INFINITY];
  if (atOnce !== null) {
    const [row] = database.prepare(SQL.active).all([name]) as { readonly n: number }[];
    quotas.push(atOnce - (row?.n ?? 0));
  }
  if (rate !== null) quotas.push(rate.jobs - windowOf(database, name, rate.perMs).jobs);
  return Math.max(0, Math.min(...quotas));
}

/** Counts jobs that were given out. */
export function countClaimed(database: Database, name: JobName, { limits: { rate }, jobs }: Claimed): void {
  if (rate === null || jobs === 0) return;
  const window = windowOf(database, name, rate.perMs);
  database.prepare(SQL.set).run([`window-${name}`, JSON.stringify({ ...window, jobs: window.jobs + jobs })]);
}

type Claimed = { readonly limits: Limits; readonly jobs: number };

/** The window of time that is open, or a new one. */
function windowOf(database: Database, name: JobName, perMs: number): Window {
  const [row] = database.prepare(SQL.get).all([`window-${name}`]) as { readonly value: string }[];
  const window: Window | undefined = row === undefined ? undefined : JSON.parse(row.value);
  const now = Date.now();
  // A clock that was set back must not close the window for long.
  const open = window !== undefined && window.start <= now && now < window.start + perMs;
  return open ? window : { start: now, jobs: 0 };
}
