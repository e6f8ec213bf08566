import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from '../domain/index.js';
import { extractJob, readJob, type Versions } from '../queue/jobs.js';
import type { NewJob, Queue } from '../queue/queue.js';
import { documentKey } from '../store/artefacts.js';
import { saveSource } from '../store/papers.js';
import { sourceOf } from '../store/source-of.js';
import type { Workspace } from '../store/workspace.js';
import { type FoundPath, findPaths, type PathsGiven, reasonOf } from './paths.js';

export type Enqueued = {
  /** Hashes of all files that were named, new or known. */
  readonly sources: Set<string>;
  /** Jobs that are new. */
  added: number;
  /** Files with the bytes of another file of the workspace or of this call. */
  known: number;
  problems: number;
};

export type EnqueueOptions = {
  readonly workspace: Workspace;
  readonly queue: Queue;
  readonly versions: Versions;
  readonly onProblem: (path: string, reason: string) => void;
  readonly signal?: AbortSignal;
};

/**
 * Copies papers into the workspace and adds their jobs. Adding a paper again is harmless. Files are taken by name,
 * whatever the order of the arguments, so that of several files with the same bytes always the same one gives its name.
 */
export async function enqueuePaths(given: PathsGiven, options: EnqueueOptions): Promise<Enqueued> {
  const enqueued: Enqueued = { sources: new Set(), added: 0, known: 0, problems: 0 };
  const found: FoundPath[] = [];
  for await (const one of findPaths(given)) found.push(one);
  for (const one of found.sort(byFileName)) {
    if (options.signal?.aborted) break;
    await enqueueOne(one, options, enqueued);
  }
  return enqueued;
}

async function enqueueOne(found: FoundPath, options: EnqueueOptions, enqueued: Enqueued): Promise<void> {
  const { workspace, queue, versions } = options;
  const bytes = found.type === 'problem' ? found.reason : await readFile(found.path).catch(reasonOf);
  if (typeof bytes === 'string') {
    enqueued.problems++;
    options.onProblem(found.path, bytes);
    return;
  }
  const source = sourceOf(found.path, bytes);
  await saveSource(workspace.artefacts, source, bytes);
  if (!workspace.store.addSource(source, found.path)) enqueued.known++;
  enqueued.sources.add(source.sha256);
  const job = await nextJob(workspace, workspace.store.source(source.sha256) ?? source, versions);
  enqueued.added += await queue.add([job]);
}

/** A paper that this version of the reader has read needs no more than its extraction; when that is done too, nothing happens. */
async function nextJob({ artefacts }: Workspace, source: Source, versions: Versions): Promise<NewJob> {
  const isRead = await artefacts.has(documentKey(source.sha256, versions.reader));
  return isRead ? extractJob(source, versions) : readJob(source, versions.reader);
}

function byFileName(a: FoundPath, b: FoundPath): number {
  const [left, right] = [`${basename(a.path)}\0${a.path}`, `${basename(b.path)}\0${b.path}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
