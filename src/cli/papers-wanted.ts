import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sourceOf } from '../store/source-of.js';
import { findPaths, type PathsGiven } from './paths.js';

/** Papers that a command is about: by content, and (with the path as given) by file name where there is no file to read. */
export type Wanted = { readonly hashes: ReadonlySet<string>; readonly names: ReadonlyMap<string, string> };

/** Reads which papers paths, globs and lists name. Throws UsageError when nothing is named. */
export async function papersWanted(given: PathsGiven): Promise<Wanted> {
  const [hashes, names] = [new Set<string>(), new Map<string, string>()];
  for await (const { type, path } of findPaths(given)) {
    const bytes = type === 'problem' ? undefined : await readFile(path).catch(() => undefined);
    if (bytes === undefined) names.set(basename(path), path);
    else hashes.add(sourceOf(path, bytes).sha256);
  }
  return { hashes, names };
}
