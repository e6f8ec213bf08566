import { handlersOf } from '../queue/handlers.js';
import type { Versions } from '../queue/jobs.js';
import { openPool, type PoolLimits } from '../queue/pool.js';
import type { Queue } from '../queue/queue.js';
import { type WorkEvent, work } from '../queue/work.js';
import type { Workspace } from '../store/workspace.js';

export type RunOptions = {
  readonly workspace: Workspace;
  readonly queue: Queue;
  readonly versions: Versions;
  readonly limits: PoolLimits;
  readonly signal: AbortSignal;
  readonly isOver: () => Promise<boolean>;
  readonly onEvent: (event: WorkEvent) => void;
};

/** Works on the queue of a workspace in a pool of its own until the work is over or the signal comes. */
export async function runWorkers(options: RunOptions): ReturnType<typeof work> {
  const { workspace, queue, versions, limits, signal, isOver, onEvent } = options;
  const pool = openPool(limits);
  const sink = workspace.store;
  try {
    const handlers = handlersOf({ pool, artefacts: workspace.artefacts.address, sink, versions });
    return await work({ queue, handlers, sink, concurrency: limits.threads, signal, isOver, onEvent });
  } finally {
    await pool.close();
  }
}
