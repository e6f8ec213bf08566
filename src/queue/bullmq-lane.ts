import { type Job as BullJob, Queue as BullQueue, UnrecoverableError, Worker } from 'bullmq';
import { isOwnerGone } from './owner.js';
import { type ClaimRequest, type Job, type JobName, lostEveryWorker, type NewJob, type RetryPolicy } from './queue.js';
import type { RedisClient } from './redis.js';

export type { BullJob };

/** The jobs of one kind: a BullMQ queue. The only door to BullMQ. `workers` by length of lease; `held` what this process has claimed; `cancelled` a hash of views by key. */
export type Lane = {
  readonly name: JobName;
  readonly redis: RedisClient;
  readonly prefix: string;
  readonly queue: BullQueue;
  readonly workers: Map<number, Worker>;
  readonly held: Map<string, BullJob>;
  readonly cancelled: string;
};

export function openLane(redis: RedisClient, prefix: string, name: JobName): Lane {
  const queue = new BullQueue(name, { connection: redis, prefix });
  queue.on('error', () => {}); // openRedis tells of lost connections
  const cancelled = `${prefix}:cancelled:${name}`;
  return { name, redis, prefix, queue, workers: new Map(), held: new Map(), cancelled };
}

export const ofLane = <T extends NewJob>({ name }: Lane, jobs: readonly T[]): T[] =>
  jobs.filter((job) => job.name === name);
export const keyOf = ({ prefix, name }: Lane, key: string): string => `${prefix}:${name}:${key}`;
export const lockOf = (lane: Lane, key: string): string => `${keyOf(lane, key)}:lock`;

/** Workers only claim: the loop of `work` runs jobs, renews leases and takes back what others lost. */
function workerOf({ workers, name, prefix, redis }: Lane, leaseMs: number): Worker {
  const known = workers.get(leaseMs);
  if (known !== undefined) return known;
  const options = { connection: redis, prefix, autorun: false, lockDuration: leaseMs, skipStalledCheck: true };
  const worker = new Worker(name, null, options);
  worker.on('error', () => {});
  workers.set(leaseMs, worker);
  return worker;
}

/** For each lane what waits, what waits by priority, and what was delayed until now. */
const READY = `
  local ready = {}
  for i = 1, #KEYS, 3 do
    ready[#ready + 1] = redis.call('LLEN', KEYS[i]) + redis.call('ZCARD', KEYS[i + 1])
      + redis.call('ZCOUNT', KEYS[i + 2], 0, ARGV[1])
  end
  return ready`;

/** Gives how many jobs of each lane can be claimed now, in one call, so that empty lanes cost nothing more. */
export async function readyIn(lanes: readonly Lane[]): Promise<number[]> {
  const keys = lanes.flatMap(({ prefix, name }) =>
    ['wait', 'prioritized', 'delayed'].map((set) => `${prefix}:${name}:${set}`),
  );
  return (await lanes[0]?.redis.eval(READY, keys.length, ...keys, dueScore())) as number[];
}

/** The highest score in BullMQ's set of delayed jobs that is due: time in ms times 4096, plus a counter. */
const dueScore = (): number => (Date.now() + 1) * 0x1000 - 1;

/** Claims jobs of a lane that has some. */
export async function claimFrom(
  lane: Lane,
  policy: RetryPolicy,
  { worker, limit, leaseMs }: ClaimRequest,
): Promise<Job[]> {
  const puller = workerOf(lane, leaseMs);
  const claims = Array.from({ length: limit }, () => puller.getNextJob(worker, { block: false }));
  const claimed = (await Promise.all(claims)).filter((job) => job !== undefined);
  const jobs = await Promise.all(claimed.map((job) => acceptJob(lane, policy, { job, worker })));
  return jobs.filter((job) => job !== undefined);
}

type Claimed = { readonly job: BullJob; readonly worker: string };

/** A job that has lost too many workers fails instead of being given out once more. */
async function acceptJob(lane: Lane, policy: RetryPolicy, { job, worker }: Claimed): Promise<Job | undefined> {
  const claimed = toJob(lane, job, worker);
  if (claimed.attempt > policy.attempts) {
    await forgetAttempt(lane, claimed.key);
    await endAttempt(
      job,
      { ...claimed, attempt: policy.attempts },
      { reason: lostEveryWorker(policy.attempts), final: true },
    );
    return undefined;
  }
  lane.held.set(heldKey(claimed), job);
  return claimed;
}

const toJob = ({ name }: Lane, job: BullJob, worker: string): Job => ({
  key: job.id ?? '',
  name,
  payload: job.data,
  priority: job.priority,
  attempt: job.attemptsStarted,
  worker,
});

const heldKey = ({ key, worker }: Job): string => `${worker} ${key}`;
export const findJob = async ({ queue }: Lane, key: string): Promise<BullJob | undefined> =>
  (await queue.getJob(key)) ?? undefined;

export async function takeHeld(lane: Lane, job: Job): Promise<BullJob | undefined> {
  const held = lane.held.get(heldKey(job));
  lane.held.delete(heldKey(job));
  return held ?? (await findJob(lane, job.key));
}

/** BullMQ decides by the attempts made whether and how long a job is delayed. */
export async function endAttempt(
  held: BullJob,
  { attempt, worker }: Job,
  end: { readonly reason: string; readonly final: boolean },
): Promise<boolean> {
  held.attemptsMade = attempt - 1;
  const error = end.final ? new UnrecoverableError(end.reason) : new Error(end.reason);
  return unlessLost(held.moveToFailed(error, worker, false));
}

export const forgetAttempt = (lane: Lane, key: string): Promise<number> =>
  lane.redis.hincrby(keyOf(lane, key), 'ats', -1);

/** BullMQ's codes for a job that is gone, whose lock is gone or another's, or that is not active any more. */
const LOST: ReadonlySet<unknown> = new Set([-1, -2, -3, -6]);

/** Whether a change of a job that this worker held was made; false when the worker had lost the job. */
export async function unlessLost(change: Promise<unknown> | undefined): Promise<boolean> {
  try {
    const result = await change;
    return !(typeof result === 'number' && result < 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && LOST.has(error.code)) return false;
    throw error;
  }
}

export async function renewIn(lane: Lane, jobs: readonly Job[], leaseMs: number): Promise<string[]> {
  if (jobs.length === 0) return [];
  const [keys, tokens] = [jobs.map(({ key }) => key), jobs.map(({ worker }) => worker)];
  const lost = new Set(await workerOf(lane, leaseMs).extendJobLocks(keys, tokens, leaseMs));
  for (const job of jobs) if (lost.has(job.key)) lane.held.delete(heldKey(job));
  return keys.filter((key) => !lost.has(key));
}

/** Takes back active jobs whose lock has run out or belongs to a process of this host that has ended. */
export async function recoverIn(lane: Lane): Promise<number> {
  const active = await lane.redis.lrange(`${lane.prefix}:${lane.name}:active`, 0, -1);
  if (active.length === 0) return 0;
  const locks = await lane.redis.mget(active.map((key) => lockOf(lane, key)));
  const taken = await Promise.all(active.map((key, i) => takeBack(lane, key, locks[i] ?? null)));
  return taken.filter(Boolean).length;
}

/** Holding the lock while the job is moved keeps two rescuers, and a worker that has just claimed it, apart. */
async function takeBack(lane: Lane, key: string, owner: string | null): Promise<boolean> {
  if (owner !== null && !isOwnerGone(owner)) return false;
  const token = owner ?? `rescue-${process.pid}-${Math.random()}`;
  if (owner === null && (await lane.redis.set(lockOf(lane, key), token, 'PX', 10_000, 'NX')) === null) return false;
  return unlessLost((await findJob(lane, key))?.moveToWait(token));
}
