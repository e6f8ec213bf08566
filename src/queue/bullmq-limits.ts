import type { Lane } from './bullmq-lane.js';
import type { Limits } from './limits.js';

/** BullMQ keeps the limits of a queue for all its workers. */
export async function limitIn({ queue }: Lane, { atOnce, rate }: Limits): Promise<void> {
  await (atOnce === null ? queue.removeGlobalConcurrency() : queue.setGlobalConcurrency(atOnce));
  await (rate === null ? queue.removeGlobalRateLimit() : queue.setGlobalRateLimit(rate.jobs, rate.perMs));
  await queue.removeRateLimitKey();
}

export async function limitsOf({ queue }: Lane): Promise<Limits> {
  const [atOnce, rate] = await Promise.all([queue.getGlobalConcurrency(), queue.getGlobalRateLimit()]);
  return { atOnce, rate: rate === null ? null : { jobs: rate.max, perMs: rate.duration } };
}
