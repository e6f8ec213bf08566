import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { isOwnerGone } from '../queue/owner.js';
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
      if (!(await has(key))) await writeAtOnce(pathOf(key), { bytes, halves: join(folder, HALVES) });
    },
  };
}

/** Where files lie while they are written, so that what a killed process leaves is found at once. */
const HALVES = 'unfinished';

type Content = { readonly bytes: Uint8Array | string; readonly halves: string };

/** Writes a file so that it holds either its old bytes or all of the new ones, whenever the process ends. */
async function writeAtOnce(path: string, { bytes, halves }: Content): Promise<void> {
  await Promise.all([mkdir(dirname(path), { recursive: true }), mkdir(halves, { recursive: true })]);
  const half = join(halves, `${hostname()}~${process.pid}~${threadId}-${written++}.tmp`);
  await writeFile(half, bytes);
  await rename(half, path);
}

/** A file of another machine that is older than this, in ms, is not being written any more. */
const OLD_MS = 24 * 3600 * 1000;

/** Takes away what processes left that ended while they wrote; gives the number of files. */
export async function cleanLeftovers(folder: string): Promise<number> {
  const halves = join(folder, HALVES);
  const names = ((await unlessMissing(readdir(halves))) ?? []).filter((name) => name.endsWith('.tmp'));
  let cleaned = 0;
  for (const name of names) {
    const made = await unlessMissing(stat(join(halves, name)));
    const isLeft = isOwnerGone(name.replaceAll('~', '/')) || Date.now() - (made?.mtimeMs ?? 0) > OLD_MS;
    if (made === undefined || !isLeft) continue;
    await rm(join(halves, name), { force: true });
    cleaned++;
  }
  return cleaned;
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
