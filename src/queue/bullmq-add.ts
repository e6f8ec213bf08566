import { keyOf, type Lane } from './bullmq-lane.js';
import type { NewJob, RetryPolicy } from './queue.js';

/** Adds the jobs whose keys are new, done and cancelled ones included; gives how many were. */
export async function addTo(lane: Lane, policy: RetryPolicy, jobs: readonly NewJob[]): Promise<number> {
  const byKey = new Map([...jobs].reverse().map((job) => [job.key, job]));
  if (byKey.size === 0) return 0;
  const unique = [...byKey.values()].reverse();
  const asking = lane.redis.pipeline();
  for (const { key } of unique) asking.exists(keyOf(lane, key)).hexists(lane.cancelled, key);
  const known = ((await asking.exec()) ?? []).map(([, found]) => found === 1);
  const fresh = unique.filter((_, i) => !known[2 * i] && !known[2 * i + 1]);
  await addFresh(lane, policy, fresh);
  return fresh.length;
}

/** Adds what follows from a job, unless it was cancelled before; BullMQ itself leaves jobs alone that are there. */
export async function addNext(lane: Lane, policy: RetryPolicy, jobs: readonly NewJob[]): Promise<void> {
  const cancelled = await Promise.all(jobs.map(({ key }) => lane.redis.hexists(lane.cancelled, key)));
  await addFresh(
    lane,
    policy,
    jobs.filter((_, i) => cancelled[i] === 0),
  );
}

/** Adds jobs that BullMQ does not have. */
export async function addFresh(
  lane: Lane,
  { attempts, backoffMs }: RetryPolicy,
  jobs: readonly NewJob[],
): Promise<void> {
  if (jobs.length === 0) return;
  const backoff = { type: 'exponential', delay: backoffMs };
  const options = { attempts, backoff, keepLogs: 0, stackTraceLimit: 0, removeOnComplete: lane.name === 'store' };
  await lane.queue.addBulk(
    jobs.map(({ key, payload, priority }) => ({
      name: lane.name,
      data: payload,
      opts: { ...options, jobId: key, priority },
    })),
  );
}
