import { sourceOfJob } from '../queue/jobs.js';
import type { Queue } from '../queue/queue.js';
import type { Store } from '../store/store.js';

/** Writes the failures that a queue keeps into the store, also those of workers that do not reach it or died. */
export async function saveFailures(queue: Queue, store: Store): Promise<void> {
  for await (const job of queue.list(['failed'])) {
    const failure = { sourceSha256: sourceOfJob(job).sha256, stage: job.name, reason: job.reason ?? 'no reason kept' };
    await store.saveFailure(failure);
  }
}
