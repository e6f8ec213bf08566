import { inOrder } from '../cli/in-order.js';
import { type FoundPath, findPaths } from '../cli/paths.js';
import type { Record } from '../domain/index.js';
import { openPool, POOL_LIMITS, type Pool } from '../queue/pool.js';

/** What came of one path: the records of the paper by position, or why there are none. */
export type Mined =
  | {
      readonly type: 'done';
      readonly path: string;
      readonly records: readonly Record[];
      /** What of the paper could not be read, as sentences: "no text layer: pages 3-9". */
      readonly unread: readonly string[];
    }
  | { readonly type: 'failed'; readonly path: string; readonly reason: string };

/** How papers are mined; each limit has a generous default. */
export type MineOptions = {
  /** Papers that are worked on at once, each in a thread of its own; the number of cores by default. */
  readonly workers?: number;
  /** Time for one paper, in seconds. */
  readonly seconds?: number;
  /** JavaScript heap of one thread, in MB. */
  readonly megabytes?: number;
  /** Stops the work; what runs is given up. */
  readonly signal?: AbortSignal;
  /** File with more paths, one per line. */
  readonly list?: string;
};

/**
 * Reads papers and extracts their records without a workspace, in worker threads, as `sigmine extract` does. Paths are files, folders
 * and globs; results come in their order, each as soon as its turn has come, and memory stays bounded however many there are.
 * A paper that cannot be read fails alone.
 *
 * @example
 * ```ts
 * for await (const mined of mine(['papers/'])) {
 *   if (mined.type === 'failed') console.error(`${mined.path}: ${mined.reason}`);
 *   else for (const record of mined.records) console.log(record.formula, record.sigma_S_cm, record.temperature_K);
 * }
 * ```
 */
export async function* mine(paths: readonly string[], options: MineOptions = {}): AsyncGenerator<Mined> {
  const { workers = POOL_LIMITS.threads, seconds = POOL_LIMITS.seconds, megabytes = POOL_LIMITS.megabytes } = options;
  const { signal = new AbortController().signal, list } = options;
  const pool = openPool({ threads: workers, seconds, megabytes });
  try {
    const found = findPaths({ paths: [...paths], list });
    for await (const mined of inOrder(found, workers, (one) => mineOne(pool, one, signal))) {
      if (signal.aborted) return;
      yield mined;
    }
  } finally {
    await pool.close();
  }
}

async function mineOne(pool: Pool, found: FoundPath, signal: AbortSignal): Promise<Mined> {
  const { path } = found;
  if (found.type === 'problem') return { type: 'failed', path, reason: found.reason };
  const outcome = await pool.run('mine', { path }, signal);
  if (outcome.type === 'done') {
    const { records, particulars } = outcome.value;
    return { type: 'done', path, records, unread: particulars.unread };
  }
  return { type: 'failed', path, reason: outcome.reason };
}
