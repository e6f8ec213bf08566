import { addFresh } from './bullmq-add.js';
import { findJob, keyOf, type Lane, lockOf, unlessLost } from './bullmq-lane.js';
import { type Cancelled, listIn, viewIn } from './bullmq-views.js';
import { type JobState, OPEN_STATES, type RetryPolicy } from './queue.js';

/** BullMQ knows no cancelled jobs: they leave it, and what they were is kept beside it. */
export async function cancelIn(lane: Lane, keys: readonly string[]): Promise<number> {
  const cancelled = await Promise.all(keys.map((key) => cancelOne(lane, key)));
  return cancelled.filter(Boolean).length;
}

const OPEN: ReadonlySet<JobState> = new Set(OPEN_STATES);

async function cancelOne(lane: Lane, key: string): Promise<boolean> {
  const view = await viewIn(lane, key);
  if (view === undefined || !OPEN.has(view.state)) return false;
  const priority = Number(await lane.redis.hget(keyOf(lane, key), 'priority'));
  const kept: Cancelled = { ...view, state: 'cancelled', priority };
  await lane.redis.hset(lane.cancelled, key, JSON.stringify(kept));
  await lane.redis.del(lockOf(lane, key));
  return (await lane.queue.remove(key)) === 1;
}

/** Makes failed and cancelled jobs wait again, or all failed ones; gives how many. */
export async function retryIn(lane: Lane, policy: RetryPolicy, keys?: readonly string[]): Promise<number> {
  const wanted = [...(keys ?? [])];
  if (keys === undefined) for await (const { key } of listIn(lane, ['failed'])) wanted.push(key);
  const retried = await Promise.all(wanted.map((key) => retryOne(lane, policy, key)));
  return retried.filter(Boolean).length;
}

async function retryOne(lane: Lane, policy: RetryPolicy, key: string): Promise<boolean> {
  const cancelled = await lane.redis.hget(lane.cancelled, key);
  if (cancelled !== null) return addAgain(lane, policy, JSON.parse(cancelled) as Cancelled);
  const job = await findJob(lane, key);
  if (job === undefined || !(await job.isFailed())) return false;
  return unlessLost(job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }).then(() => 1));
}

/** It is added before it is forgotten as cancelled: a process that dies in between has lost nothing. */
async function addAgain(
  lane: Lane,
  policy: RetryPolicy,
  { name, key, payload, priority }: Cancelled,
): Promise<boolean> {
  await addFresh(lane, policy, [{ name, key, payload, priority }]);
  return (await lane.redis.hdel(lane.cancelled, key)) === 1;
}
