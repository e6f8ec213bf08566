import { type Handlers, handlersOf, storeHandler } from '../queue/handlers.js';
import type { Versions } from '../queue/jobs.js';
import { openPool, type Pool, type PoolLimits } from '../queue/pool.js';
import { type WorkEvent, work } from '../queue/work.js';
import type { Store } from '../store/store.js';
import type { Engine } from './open-queue.js';
import { saveFailures } from './save-failures.js';
import { say } from './terminal.js';

export type RunOptions = {
  readonly engine: Engine;
  /** Address of the artefacts. */
  readonly artefacts: string;
  /** Where results are written; a worker without one sends them through the queue. */
  readonly store?: Store | undefined;
  /** Only write what others find. */
  readonly storeOnly?: boolean;
  readonly versions: Versions;
  readonly limits: PoolLimits;
  readonly signal: AbortSignal;
  readonly isOver: () => Promise<boolean>;
  readonly onEvent: (event: WorkEvent) => void;
};

/** How often the failures of a shared queue are written into the store, in ms. */
const FAILURES_MS = 10_000;

/** Works on a queue in a pool of its own until the work is over or the signal comes. */
export async function runWorkers(options: RunOptions): ReturnType<typeof work> {
  const { engine, store, limits, signal, isOver, onEvent } = options;
  const { queue, shared } = engine;
  if (await queue.isPaused()) say('The queue is paused: nothing is begun until `sigmine resume`.');
  const pool = openPool(limits);
  const writing = shared && store !== undefined ? keepFailures(options, store) : undefined;
  const sink = shared ? undefined : store;
  try {
    const handlers = handlersFor(options, pool);
    return await work({ queue, handlers, sink, concurrency: limits.threads, signal, isOver, onEvent });
  } finally {
    clearInterval(writing);
    await pool.close();
    if (store !== undefined && !signal.aborted) await saveFailures(queue, store);
  }
}

/** Who has the workspace writes at once what it finds itself, and what others send. */
function handlersFor({ engine, store, storeOnly = false, artefacts, versions }: RunOptions, pool: Pool): Handlers {
  const sink = store === undefined ? {} : { sink: store };
  const reading = storeOnly ? {} : handlersOf({ pool, artefacts, versions, ...sink });
  return engine.shared && store !== undefined ? { ...reading, store: storeHandler(store) } : reading;
}

/** Failures of workers elsewhere reach the store now and then; the queue itself always has them. */
const keepFailures = ({ engine }: RunOptions, store: Store): NodeJS.Timeout =>
  setInterval(() => void saveFailures(engine.queue, store).catch(() => {}), FAILURES_MS);
