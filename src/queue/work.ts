import type { ResultSink } from '../store/store.js';
import type { Handled, Handlers } from './handlers.js';
import type { Outcome } from './outcome.js';
import { newOwner } from './owner.js';
import { JOB_NAMES, type Job, type JobState, type Queue } from './queue.js';

export type WorkEvent = {
  readonly job: Job;
  readonly name: string;
  readonly state: JobState;
  readonly reason: string | null;
  readonly records: number | null;
  /** How long the work took, without the way to and from the queue. */
  readonly ms: number;
};

export type WorkOptions = {
  readonly queue: Queue;
  readonly handlers: Handlers;
  /** Is told of failures when it is at hand; the queue keeps them in any case. */
  readonly sink?: Pick<ResultSink, 'saveFailure'> | undefined;
  /** How many jobs are worked on at once. */
  readonly concurrency: number;
  /** Ends the loop: no more claims; what runs may finish for `graceMs` and is then released. */
  readonly signal: AbortSignal;
  /** Asked when nothing is left to claim; true ends the loop. */
  readonly isOver: () => Promise<boolean>;
  readonly onEvent?: (event: WorkEvent) => void;
  readonly leaseMs?: number;
  readonly graceMs?: number;
};

/** Longer than any pause of the main loop; jobs of a process that died on this machine are taken up at once all the same. */
const LEASE_MS = 60_000;
const GRACE_MS = 2_000;
/** How long an idle worker waits before it looks for new jobs again, in ms: longer each time that it finds none. */
const POLL_MS = { first: 100, longest: 1000 };

type Running = { readonly job: Job; readonly controller: AbortController; readonly ended: Promise<void> };
/**
 * The state of one loop. `busy` jobs are worked on, the others of `running` are reported to the queue meanwhile; `changes`
 * counts what ended, `wake` tells a loop that waits; `error` is the first failure of the infrastructure, which ends it.
 */
type Loop = {
  readonly running: Map<string, Running>;
  busy: number;
  changes: number;
  wake: () => void;
  ended: number;
  released: number;
  error?: unknown;
};

/** Claims and does jobs until `isOver` or `signal`; gives how many ended here and how many were given back. */
export async function work(options: WorkOptions): Promise<{ readonly ended: number; readonly released: number }> {
  const { queue, signal, leaseMs = LEASE_MS } = options;
  const loop: Loop = { running: new Map(), busy: 0, changes: 0, wake: () => {}, ended: 0, released: 0 };
  const wake = (): void => loop.wake();
  signal.addEventListener('abort', wake);
  await queue.recover();
  const renewing = setInterval(() => void noting(loop, renew(options, loop)), leaseMs / 3);
  try {
    await claimAndStart(options, loop);
    await stop(loop, options.graceMs ?? GRACE_MS);
  } finally {
    clearInterval(renewing);
    signal.removeEventListener('abort', wake);
  }
  if (loop.error !== undefined) throw loop.error;
  return { ended: loop.ended, released: loop.released };
}

/** The next job is claimed while the last is reported, so that a slow way to the queue keeps no thread waiting. */
async function claimAndStart(options: WorkOptions, loop: Loop): Promise<void> {
  const { queue, concurrency, signal, leaseMs = LEASE_MS } = options;
  const worker = newOwner();
  const names = JOB_NAMES.filter((name) => options.handlers[name] !== undefined);
  const free = (): number => Math.min(concurrency - loop.busy, 2 * concurrency - loop.running.size);
  let wait = POLL_MS.first;
  while (!signal.aborted && loop.error === undefined) {
    const { changes } = loop;
    const limit = free();
    const jobs = limit > 0 ? await queue.claim({ worker, limit, leaseMs, names }) : [];
    for (const job of jobs) start(options, loop, job);
    if (jobs.length > 0) wait = POLL_MS.first;
    if (free() > 0 && (jobs.length > 0 || changes !== loop.changes)) continue;
    if (loop.running.size === 0 && (await options.isOver())) return;
    if (changes !== loop.changes || signal.aborted) continue;
    await nextChange(loop, wait);
    wait = Math.min(2 * wait, POLL_MS.longest);
  }
}

function start(options: WorkOptions, loop: Loop, job: Job): void {
  const controller = new AbortController();
  loop.busy++;
  const changed = (): void => {
    loop.changes++;
    loop.wake();
  };
  const free = (): void => {
    loop.busy--;
    changed();
  };
  const done = doJob(options, job, { signal: controller.signal, free }).then((state) => {
    if (state === 'waiting') loop.released++;
    else loop.ended++;
  });
  const ended = noting(loop, done).then(() => {
    loop.running.delete(job.key);
    changed();
  });
  loop.running.set(job.key, { job, controller, ended });
}

/** Keeps the first error for the loop to throw, so that no rejection goes unseen. */
const noting = (loop: Loop, work: Promise<void>): Promise<void> =>
  work.catch((error) => {
    loop.error ??= error;
  });

type Doing = { readonly signal: AbortSignal; readonly free: () => void };

/** Does one job, frees its place and reports it to the queue; gives the state in which it leaves the job. */
async function doJob(options: WorkOptions, job: Job, { signal, free }: Doing): Promise<JobState> {
  const handler = options.handlers[job.name];
  if (handler === undefined) throw new Error(`Cannot do job ${job.key}: this worker does no ${job.name}`);
  const start = performance.now();
  const handled = await handler(job, signal).finally(free);
  const ms = performance.now() - start;
  const state = await settle(options, job, handled);
  const reason = handled.outcome.type === 'done' ? null : handled.outcome.reason;
  options.onEvent?.({ job, name: handled.source.name, state, reason, records: handled.records ?? null, ms });
  return state;
}

async function settle({ queue, sink }: WorkOptions, job: Job, { source, outcome }: Handled): Promise<JobState> {
  if (outcome.type === 'done') {
    return (await queue.complete(job, outcome.value)) ? 'done' : stateOfLost(queue, job);
  }
  if (outcome.type === 'stopped') {
    await queue.release(job);
    return (await stateOfLost(queue, job)) === 'cancelled' ? 'cancelled' : 'waiting';
  }
  const state = await queue.fail(job, outcome.reason, { permanent: isFinal(outcome.type, job.attempt) });
  if (state === 'failed') {
    await sink?.saveFailure({ sourceSha256: source.sha256, stage: job.name, reason: outcome.reason });
  }
  return state;
}

/** What became of a job that this worker had lost: cancelled, or in other hands. */
const stateOfLost = async (queue: Queue, { key }: Job): Promise<JobState> =>
  (await queue.find(key))?.state ?? 'cancelled';

/** A paper at fault stays so; one that used up its time or memory gets a second attempt, other losses what the queue grants. */
const isFinal = (type: Outcome<never>['type'], attempt: number): boolean =>
  type === 'unreadable' || type === 'broken' || (type === 'exhausted' && attempt > 1);

/** Renews leases, stops work on jobs that are no longer ours, and takes up what other workers left. */
async function renew({ queue, leaseMs = LEASE_MS }: WorkOptions, { running }: Loop): Promise<void> {
  const held = new Set(
    await queue.heartbeat(
      [...running.values()].map(({ job }) => job),
      leaseMs,
    ),
  );
  for (const [key, { controller }] of running) if (!held.has(key)) controller.abort();
  await queue.recover();
}

/** Waits until a job ends, the loop is ended, or it is time to look for jobs of others again. */
async function nextChange(loop: Loop, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    loop.wake = resolve;
    timer = setTimeout(resolve, ms);
  });
  clearTimeout(timer);
}

/** Lets what runs finish for a moment, then ends it; ended jobs are released. */
async function stop({ running }: Loop, graceMs: number): Promise<void> {
  const timer = setTimeout(() => {
    for (const { controller } of running.values()) controller.abort();
  }, graceMs);
  await Promise.all([...running.values()].map(({ ended }) => ended));
  clearTimeout(timer);
}
