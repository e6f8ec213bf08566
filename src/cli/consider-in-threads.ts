import { openPool } from '../queue/pool.js';
import type { Consider } from '../server/index.js';
import type { Artefacts } from '../store/artefacts.js';
import { say } from './terminal.js';

/** One thread for the paper that comes next, one for what is selected meanwhile. */
const LIMITS = { threads: 2, kept: 2, seconds: 60, megabytes: 1024 };

/** Lets the linker work in threads, so that a long paper keeps no decision waiting; one that cannot be looked at has no alternatives. */
export function considerInThreads({ address }: Artefacts): {
  readonly consider: Consider;
  readonly close: () => Promise<void>;
} {
  const pool = openPool(LIMITS);
  const consider: Consider = async ({ source, reader, metadata }, missed) => {
    const outcome = await pool.run('consider', { artefacts: address, source, reader, metadata, missed });
    if (outcome.type === 'done') return outcome.value;
    say(`${source.name} shows no alternatives: ${outcome.reason}`);
    return [];
  };
  return { consider, close: pool.close };
}
