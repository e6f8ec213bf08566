import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ConductivityMention, Document, Particulars, Record, Scored, Source } from '../domain/index.js';
import type { Outcome } from './outcome.js';

/** What each file of `workers/` takes and gives; a worker's main export has the name of its file. */
export type Tasks = {
  readonly read: { readonly task: ReadTask; readonly result: { readonly reader: string } };
  readonly extract: { readonly task: ExtractTask; readonly result: Extracted };
  readonly consider: { readonly task: ConsiderTask; readonly result: readonly Scored[] };
  readonly mine: { readonly task: { readonly path: string }; readonly result: Omit<Extracted, 'rules'> };
};

/** `artefacts` is an address that `openArtefacts` understands. */
export type ReadTask = { readonly artefacts: string; readonly source: Source };
export type ExtractTask = { readonly artefacts: string; readonly source: Source; readonly reader: string };
/** `metadata` with what is known from elsewhere; `missed` are values that the detectors do not see. */
export type ConsiderTask = ExtractTask & {
  readonly metadata: Document['metadata'];
  readonly missed: readonly ConductivityMention[];
};
export type Extracted = {
  readonly rules: string;
  readonly records: readonly Record[];
  readonly particulars: Particulars;
};

export type PoolLimits = {
  readonly threads: number;
  /** Time for one paper. */
  readonly seconds: number;
  /** JavaScript heap of one thread. */
  readonly megabytes: number;
  /** How many threads stay while there is nothing to do; none when not given. */
  readonly kept?: number;
};

/** Generous for papers of hundreds of pages: a page takes some 20 ms to read and 5 ms to extract. */
export const POOL_LIMITS: PoolLimits = { threads: availableParallelism(), seconds: 300, megabytes: 2048 };

/** Runs CPU work in threads, so that the main loop stays free and a monstrous paper ends alone. */
export type Pool = {
  readonly run: <N extends keyof Tasks>(
    name: N,
    task: Tasks[N]['task'],
    signal?: AbortSignal,
  ) => Promise<Outcome<Tasks[N]['result']>>;
  readonly close: () => Promise<void>;
};

/** Workers are built files, also when the caller runs from source: both `src/queue` and `dist/queue` lie two folders deep. */
const WORKERS = new URL('../../dist/workers/', import.meta.url);

/**
 * Piscina loads workers by `require` first. A thread that is ended while `require` loads ES modules takes the whole process
 * with it (V8 aborts: "IsGraphAsync must be used on an instantiated module"); with this flag they are loaded by `import`.
 */
const IMPORT_ONLY = ['--no-experimental-require-module'];

/** Opens a pool of worker threads over `workers/`: the only door to piscina. */
export function openPool(limits: PoolLimits = POOL_LIMITS, folder: URL = WORKERS): Pool {
  const piscina = new Piscina({
    minThreads: limits.kept ?? 0,
    maxThreads: limits.threads,
    idleTimeout: 10_000,
    execArgv: IMPORT_ONLY,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  // A thread that dies between two tasks is replaced; the task that runs on it gets its own error.
  piscina.on('error', () => {});
  return {
    run: (name, task, signal) => {
      const filename = fileURLToPath(new URL(`${name}.js`, folder));
      return runTask(piscina, limits, { filename, name, task, signal });
    },
    close: () => piscina.destroy(),
  };
}

type Run = {
  readonly filename: string;
  readonly name: string;
  readonly task: unknown;
  readonly signal: AbortSignal | undefined;
};

async function runTask<T>(
  piscina: Piscina,
  limits: PoolLimits,
  { filename, name, task, signal }: Run,
): Promise<Outcome<T>> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  const timer = setTimeout(end, limits.seconds * 1000);
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await piscina.run(task, { filename, name, signal: controller.signal });
  } catch (error) {
    if (signal?.aborted) return { type: 'stopped', reason: 'stopped' };
    if (controller.signal.aborted) return { type: 'exhausted', reason: `took longer than ${limits.seconds} s` };
    return lossOf(error, limits);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

function lossOf(error: unknown, limits: PoolLimits): Outcome<never> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { type: 'exhausted', reason: `needed more than ${limits.megabytes} MB of memory` };
  }
  return { type: 'lost', reason: `worker thread ended: ${error instanceof Error ? error.message : String(error)}` };
}
