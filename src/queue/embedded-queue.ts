import type { Database } from '../store/database.js';
import { allLimits, countClaimed, quotaOf, type Rules, readRules, saveLimits } from './embedded-limits.js';
import { checkedLimits, NO_LIMITS } from './limits.js';
import { isOwnerGone } from './owner.js';
import {
  backoff,
  type ClaimRequest,
  type Counts,
  checkedKey,
  JOB_NAMES,
  type Job,
  type JobName,
  type JobState,
  type JobView,
  type NewJob,
  type Queue,
  RETRY,
  type RetryPolicy,
} from './queue.js';

type Row = {
  readonly key: string;
  readonly name: JobName;
  readonly payload: string;
  readonly priority: number;
  readonly state: JobState;
  readonly attempts: number;
  readonly reason: string | null;
  readonly progress: string | null;
  readonly worker: string;
  readonly id: number;
};

const SQL = {
  add: `INSERT INTO jobs (key, name, payload, priority, state) VALUES (?, ?, ?, ?, 'waiting') ON CONFLICT (key) DO NOTHING`,
  claim: `UPDATE jobs SET state = 'active', worker = ?, lease_until = ?, attempts = attempts + 1
    WHERE id IN (SELECT id FROM jobs WHERE state = 'waiting' AND instr(?, name) > 0 ORDER BY priority, id LIMIT ?) RETURNING *`,
  promote: `UPDATE jobs SET state = 'waiting' WHERE state = 'delayed' AND run_at <= ?`,
  renew: `UPDATE jobs SET lease_until = ? WHERE key = ? AND worker = ? AND state = 'active'`,
  progress: `UPDATE jobs SET progress = ? WHERE key = ? AND worker = ? AND state = 'active'`,
  end: `UPDATE jobs SET state = ?, reason = ?, run_at = ?, worker = NULL, lease_until = NULL, finished_at = ?
    WHERE key = ? AND worker = ? AND state = 'active'`,
  release: `UPDATE jobs SET state = 'waiting', attempts = attempts - 1, worker = NULL, lease_until = NULL
    WHERE key = ? AND worker = ? AND state = 'active'`,
  owners: `SELECT DISTINCT worker FROM jobs WHERE state = 'active'`,
  stalled: `UPDATE jobs SET worker = NULL, lease_until = NULL,
      state = CASE WHEN attempts >= ? THEN 'failed' ELSE 'waiting' END,
      reason = CASE WHEN attempts >= ? THEN 'its worker ended or fell silent in each of ' || attempts || ' attempts' ELSE reason END
    WHERE state = 'active' AND (lease_until < ? OR worker = ?)`,
  cancel: `UPDATE jobs SET state = 'cancelled', worker = NULL, lease_until = NULL
    WHERE key = ? AND state IN ('waiting', 'delayed', 'active')`,
  retryAll: `UPDATE jobs SET state = 'waiting', attempts = 0, reason = NULL WHERE state = 'failed'`,
  retry: `UPDATE jobs SET state = 'waiting', attempts = 0, reason = NULL WHERE key = ? AND state IN ('failed', 'cancelled')`,
  find: `SELECT * FROM jobs WHERE key = ?`,
  counts: `SELECT name, state, count(*) AS n FROM jobs GROUP BY name, state`,
  open: `SELECT 1 WHERE EXISTS (SELECT 1 FROM jobs WHERE state = 'waiting' AND instr(?1, name) > 0)
    OR EXISTS (SELECT 1 FROM jobs WHERE state = 'active' AND instr(?1, name) > 0)
    OR EXISTS (SELECT 1 FROM jobs WHERE state = 'delayed' AND instr(?1, name) > 0)`,
  pause: `INSERT INTO settings (name, value) VALUES ('paused', 'yes') ON CONFLICT (name) DO NOTHING`,
  resume: `DELETE FROM settings WHERE name = 'paused'`,
} as const;

/**
 * Keeps jobs in the SQLite file of a workspace. Each method is one short transaction, so the process may be killed
 * between any two instructions. The caller owns the database: `close` leaves it open.
 */
export function embeddedQueue(database: Database, policy: RetryPolicy = RETRY): Queue {
  const run = (name: keyof typeof SQL, ...values: (string | number | null)[]): number =>
    database.prepare(SQL[name]).run(values);
  const all = (name: keyof typeof SQL, ...values: (string | number | null)[]): Row[] =>
    database.prepare(SQL[name]).all(values) as Row[];

  /** Takes no more at a time than each kind may have, so that jobs still come in their order. */
  const claimWithin = (
    { limits }: Rules,
    names: readonly JobName[],
    { limit, take }: { readonly limit: number; readonly take: (kinds: readonly JobName[], most: number) => Row[] },
  ): Row[] =>
    database.transaction(() => {
      const claimed: Row[] = [];
      for (;;) {
        const quotas = names.map((name) => quotaOf(database, name, limits.get(name) ?? NO_LIMITS));
        const open = names.filter((_, i) => (quotas[i] ?? 0) > 0);
        const most = Math.min(limit - claimed.length, ...quotas.filter((quota) => quota > 0));
        const taken = open.length === 0 || most < 1 ? [] : take(open, most);
        if (taken.length === 0) return claimed;
        claimed.push(...taken);
        for (const name of open) {
          const jobs = taken.filter((row) => row.name === name).length;
          countClaimed(database, name, { limits: limits.get(name) ?? NO_LIMITS, jobs });
        }
      }
    });

  const addAll = (jobs: readonly NewJob[]): number =>
    jobs.reduce(
      (added, job) => added + run('add', checkedKey(job), job.name, JSON.stringify(job.payload), job.priority),
      0,
    );
  const end = (job: Job, state: JobState, reason: string | null, runAt: number): boolean =>
    run('end', state, reason, runAt, Date.now(), job.key, job.worker) === 1;

  return {
    add: async (jobs) => (jobs.length === 0 ? 0 : database.transaction(() => addAll(jobs))),
    claim: async ({ worker, limit, leaseMs, names = JOB_NAMES }: ClaimRequest) => {
      const rules = readRules(database);
      if (limit < 1 || rules.paused) return [];
      const take = (kinds: readonly JobName[], most: number): Row[] =>
        all('claim', worker, Date.now() + leaseMs, kinds.join(), most);
      const claim = (): Row[] =>
        rules.limits.size === 0 ? take(names, limit) : claimWithin(rules, names, { limit, take });
      const claimed = claim();
      if (claimed.length === 0 && run('promote', Date.now()) > 0) claimed.push(...claim());
      return claimed.sort((a, b) => a.priority - b.priority || a.id - b.id).map(toJob);
    },
    heartbeat: async (jobs, leaseMs) =>
      database.transaction(() =>
        jobs.filter((job) => run('renew', Date.now() + leaseMs, job.key, job.worker) === 1).map((job) => job.key),
      ),
    progress: async (job, progress) => void run('progress', JSON.stringify(progress), job.key, job.worker),
    complete: async (job, next = []) => {
      if (next.length === 0) return end(job, 'done', null, 0);
      return database.transaction(() => end(job, 'done', null, 0) && addAll(next) >= 0);
    },
    fail: async (job, reason, { permanent }) => {
      const state = permanent || job.attempt >= policy.attempts ? 'failed' : 'delayed';
      end(job, state, reason, Date.now() + backoff(policy, job.attempt));
      return state;
    },
    release: async (job) => void run('release', job.key, job.worker),
    recover: async () => {
      const gone = all('owners').filter(({ worker }) => isOwnerGone(worker));
      const stalled = (worker: string): number => run('stalled', policy.attempts, policy.attempts, Date.now(), worker);
      return ['', ...gone.map(({ worker }) => worker)].reduce((total, worker) => total + stalled(worker), 0);
    },
    cancel: async (keys) => database.transaction(() => keys.reduce((total, key) => total + run('cancel', key), 0)),
    retry: async (keys) => {
      if (keys === undefined) return run('retryAll');
      return database.transaction(() => keys.reduce((total, key) => total + run('retry', key), 0));
    },
    list: (states) => listJobs(database, states),
    find: async (key) => all('find', key).map(toView)[0],
    counts: async () => toCounts(database.prepare(SQL.counts).all() as { name: JobName; state: JobState; n: number }[]),
    isIdle: async (names = JOB_NAMES) => all('open', names.join()).length === 0,
    pause: async () => void run('pause'),
    resume: async () => void run('resume'),
    isPaused: async () => readRules(database).paused,
    limit: async (name, limits) => saveLimits(database, name, checkedLimits(limits)),
    limits: async () => allLimits(database),
    close: async () => {},
  };
}

/** How many jobs are read at once. */
const PAGE = 500;

/** States are spelled out, so that the indexes of single states serve. */
async function* listJobs(database: Database, states: readonly JobState[]): AsyncGenerator<JobView> {
  const wanted = states.map((state) => `state = '${state}'`).join(' OR ');
  const page = database.prepare(`SELECT * FROM jobs WHERE (${wanted}) AND id > ? ORDER BY id LIMIT ${PAGE}`);
  for (let after = 0; ; ) {
    const rows = page.all([after]) as Row[];
    yield* rows.map(toView);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

const toJob = ({ key, name, payload, priority, attempts, worker }: Row): Job => ({
  key,
  name,
  payload: JSON.parse(payload),
  priority,
  attempt: attempts,
  worker,
});

const toView = ({ key, name, state, attempts, reason, progress, payload }: Row): JobView => ({
  key,
  name,
  state,
  attempts,
  reason,
  progress: progress === null ? null : JSON.parse(progress),
  payload: JSON.parse(payload),
});

function toCounts(found: readonly { name: JobName; state: JobState; n: number }[]): Counts {
  const none = { waiting: 0, delayed: 0, active: 0, done: 0, failed: 0, cancelled: 0 };
  const counts = { read: { ...none }, extract: { ...none }, store: { ...none } };
  for (const { name, state, n } of found) counts[name][state] = n;
  return counts;
}
