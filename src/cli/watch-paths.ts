import { stat } from 'node:fs/promises';
import { findPaths, type PathsGiven } from './paths.js';

/** Gives files that have come since the last look and are whole: their size and time are those of the look before. */
export type Watch = () => Promise<readonly string[]>;

/** Watches paths for papers; each file is given once, and again when it changes. */
export function watchPaths(given: PathsGiven): Watch {
  const [seen, taken] = [new Map<string, string>(), new Map<string, string>()];
  return async () => {
    const whole: string[] = [];
    for await (const found of findPaths(given)) {
      if (found.type === 'problem') continue;
      const state = await stateOf(found.path);
      if (state !== undefined && seen.get(found.path) === state && taken.get(found.path) !== state) {
        taken.set(found.path, state);
        whole.push(found.path);
      }
      seen.set(found.path, state ?? '');
    }
    return whole;
  };
}

/** A file that goes away between two looks has no state. */
async function stateOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${size} ${mtimeMs}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
