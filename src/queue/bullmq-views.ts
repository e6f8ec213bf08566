import { type BullJob, findJob, type Lane } from './bullmq-lane.js';
import type { Counts, JobName, JobState, JobView } from './queue.js';

/** What is kept of a cancelled job: enough to add it again. */
export type Cancelled = JobView & { readonly priority: number };

/** How many jobs are read at once. */
const PAGE = 500;

/** BullMQ's names of the lists that hold the jobs in a state; cancelled ones are beside it. */
const LISTS: Readonly<{
  [state in JobState]: readonly ('wait' | 'prioritized' | 'delayed' | 'active' | 'completed' | 'failed')[];
}> = {
  waiting: ['wait', 'prioritized'],
  delayed: ['delayed'],
  active: ['active'],
  done: ['completed'],
  failed: ['failed'],
  cancelled: [],
};

/** Gives the jobs of a lane in some states, page by page. */
export async function* listIn(lane: Lane, states: readonly JobState[]): AsyncGenerator<JobView> {
  for (const state of states) {
    if (state === 'cancelled') yield* cancelledIn(lane);
    for (const list of LISTS[state]) {
      for (let from = 0; ; from += PAGE) {
        // Jobs that went away between the list and the look at them are missing
        const jobs = await lane.queue.getJobs([list], from, from + PAGE - 1, true);
        yield* jobs.filter(Boolean).map((job) => toView(lane, job, state));
        if (jobs.length < PAGE) break;
      }
    }
  }
}

async function* cancelledIn({ redis, cancelled }: Lane): AsyncGenerator<JobView> {
  let cursor = '0';
  do {
    const [next, found] = await redis.hscan(cancelled, cursor, 'COUNT', PAGE);
    yield* found.filter((_, i) => i % 2 === 1).map((json) => JSON.parse(json) as Cancelled);
    cursor = next;
  } while (cursor !== '0');
}

export async function viewIn(lane: Lane, key: string): Promise<JobView | undefined> {
  const cancelled = await lane.redis.hget(lane.cancelled, key);
  if (cancelled !== null) return JSON.parse(cancelled) as Cancelled;
  const job = await findJob(lane, key);
  return job === undefined ? undefined : toView(lane, job, STATES[await job.getState()] ?? 'waiting');
}

const STATES: Readonly<{ [state: string]: JobState }> = {
  completed: 'done',
  failed: 'failed',
  delayed: 'delayed',
  active: 'active',
};

const toView = ({ name }: Lane, job: BullJob, state: JobState): JobView => ({
  key: job.id ?? '',
  name,
  state,
  attempts: job.attemptsStarted,
  reason: job.failedReason ?? null,
  progress: job.progress === 0 ? null : job.progress,
  payload: job.data,
});

export async function countsOf({ queue, redis, cancelled }: Lane): Promise<Counts[JobName]> {
  const counts = await queue.getJobCounts('wait', 'prioritized', 'delayed', 'active', 'completed', 'failed');
  const of = (...states: string[]): number => states.reduce((total, state) => total + (counts[state] ?? 0), 0);
  return {
    waiting: of('wait', 'prioritized'),
    delayed: of('delayed'),
    active: of('active'),
    done: of('completed'),
    failed: of('failed'),
    cancelled: await redis.hlen(cancelled),
  };
}

export const openIn = ({ queue }: Lane): Promise<number> =>
  queue.getJobCountByTypes('wait', 'prioritized', 'delayed', 'active');
