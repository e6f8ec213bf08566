import { addNext, addTo } from './bullmq-add.js';
import { cancelIn, retryIn } from './bullmq-cancel.js';
import {
  claimFrom,
  endAttempt,
  findJob,
  forgetAttempt,
  type Lane,
  ofLane,
  openLane,
  readyIn,
  recoverIn,
  renewIn,
  takeHeld,
  unlessLost,
} from './bullmq-lane.js';
import { limitIn, limitsOf } from './bullmq-limits.js';
import { countsOf, listIn, openIn, viewIn } from './bullmq-views.js';
import { type AllLimits, checkedLimits } from './limits.js';
import {
  type Counts,
  checkedKey,
  JOB_NAMES,
  type JobName,
  type JobState,
  type JobView,
  type Queue,
  RETRY,
  type RetryPolicy,
} from './queue.js';
import type { RedisClient } from './redis.js';

/** Where the queue lies: `prefix` keeps several queues on one server apart. The queue closes the connection when it is closed. */
export type BullmqOptions = { readonly redis: RedisClient; readonly prefix?: string; readonly policy?: RetryPolicy };

/**
 * Keeps jobs in Redis through BullMQ, one BullMQ queue for each kind of job; between kinds those that finish papers come
 * first. BullMQ counts attempts and stalls apart; here an attempt is a claim, whatever became of it, as in the embedded
 * engine. `store` jobs carry records, so they leave Redis when they are done.
 */
export function bullmqQueue({ redis, prefix = 'sigmine', policy = RETRY }: BullmqOptions): Queue {
  const lanes = new Map(JOB_NAMES.map((name) => [name, openLane(redis, prefix, name)]));
  const all = [...lanes.values()];
  const laneOf = (name: JobName): Lane => lanes.get(name) ?? openLane(redis, prefix, name);
  const sum = async (work: (lane: Lane) => Promise<number>): Promise<number> =>
    (await Promise.all(all.map(work))).reduce((total, n) => total + n, 0);

  return {
    add: async (jobs) => {
      for (const job of jobs) checkedKey(job);
      return sum((lane) => addTo(lane, policy, ofLane(lane, jobs)));
    },
    claim: async (request) => {
      const wanted = JOB_NAMES.filter((name) => (request.names ?? JOB_NAMES).includes(name)).map(laneOf);
      const ready = await readyIn(wanted);
      let left = request.limit;
      const claims = wanted.map((lane, i) => {
        const limit = Math.min(left, ready[i] ?? 0);
        left -= limit;
        return limit > 0 ? claimFrom(lane, policy, { ...request, limit }) : [];
      });
      return (await Promise.all(claims)).flat();
    },
    heartbeat: async (jobs, leaseMs) =>
      (await Promise.all(all.map((lane) => renewIn(lane, ofLane(lane, jobs), leaseMs)))).flat(),
    progress: async (job, progress) => {
      const held = await findJob(laneOf(job.name), job.key);
      await unlessLost(held?.updateProgress(progress as object));
    },
    complete: async (job, next = []) => {
      const lane = laneOf(job.name);
      // What follows is added first: a process that dies in between does the job again, and adding again changes nothing.
      if (next.length > 0 && (await renewIn(lane, [job], FOLLOW_MS)).length === 0) return false;
      await Promise.all(all.map((lane) => addNext(lane, policy, ofLane(lane, next))));
      const held = await takeHeld(lane, job);
      return held !== undefined && (await unlessLost(held.moveToCompleted(null, job.worker, false)));
    },
    fail: async (job, reason, { permanent }) => {
      const held = await takeHeld(laneOf(job.name), job);
      const state = permanent || job.attempt >= policy.attempts ? 'failed' : 'delayed';
      if (held !== undefined) await endAttempt(held, job, { reason, final: state === 'failed' });
      return state;
    },
    release: async (job) => {
      const lane = laneOf(job.name);
      const held = await takeHeld(lane, job);
      if (held !== undefined && (await unlessLost(held.moveToWait(job.worker)))) await forgetAttempt(lane, job.key);
    },
    recover: () => sum(recoverIn),
    cancel: (keys) => sum((lane) => cancelIn(lane, keys)),
    retry: (keys) => sum((lane) => retryIn(lane, policy, keys)),
    list: (states) => listAll(all, states),
    find: async (key) => (await Promise.all(all.map((lane) => viewIn(lane, key)))).find((view) => view !== undefined),
    counts: async () =>
      Object.fromEntries(await Promise.all(all.map(async (lane) => [lane.name, await countsOf(lane)]))) as Counts,
    isIdle: async (names = JOB_NAMES) =>
      (await Promise.all(names.map((name) => openIn(laneOf(name))))).every((n) => n === 0),
    pause: async () => void (await Promise.all(all.map(({ queue }) => queue.pause()))),
    resume: async () => void (await Promise.all(all.map(({ queue }) => queue.resume()))),
    isPaused: () => laneOf('read').queue.isPaused(),
    limit: async (name, limits) => limitIn(laneOf(name), checkedLimits(limits)),
    limits: async () =>
      Object.fromEntries(await Promise.all(all.map(async (lane) => [lane.name, await limitsOf(lane)]))) as AllLimits,
    close: async () => {
      await Promise.all(all.flatMap(({ queue, workers }) => [queue, ...workers.values()].map((one) => one.close())));
      redis.disconnect();
    },
  };
}

async function* listAll(lanes: readonly Lane[], states: readonly JobState[]): AsyncGenerator<JobView> {
  for (const lane of lanes) yield* listIn(lane, states);
}

/** How long a job is held while what follows from it is added, in ms. */
const FOLLOW_MS = 60_000;
