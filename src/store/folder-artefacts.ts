import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Artefacts } from './artefacts.js';

let written = 0;

/** Keeps artefacts in a folder, local or shared. Files appear by renaming, so a reader never sees half of one. */
export function folderArtefacts(folder: string): Artefacts {
  const pathOf = (key: string): string => join(folder, ...key.split('/'));
  const has = async (key: string): Promise<boolean> => (await unlessMissing(stat(pathOf(key)))) !== undefined;
  return {
    address: folder,
    has,
    get: async (key) => await unlessMissing(readFile(pathOf(key))),
    put: async (key, bytes) => {
      if (!(await has(key))) await writeAtOnce(pathOf(key), bytes);
    },
  };
}

/** Writes a file so that it holds either its old bytes or all of the new ones, whenever the process ends. */
export async function writeAtOnce(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}-${threadId}-${written++}.tmp`;
  await writeFile(half, bytes);
  await rename(half, path);
}

/** Gives undefined for a file that is not there; other errors stay errors. */
async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
