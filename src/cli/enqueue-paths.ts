import { readFile } from 'node:fs/promises';
import type { Source } from '../domain/index.js';
import { extractJob, readJob, type Versions } from '../queue/jobs.js';
import type { NewJob, Queue } from '../queue/queue.js';
import { documentKey } from '../store/artefacts.js';
import { saveSource } from '../store/papers.js';
import { sourceOf } from '../store/source-of.js';
import type { Workspace } from '../store/workspace.js';
import { type FoundFile, type FoundFiles, openFoundFiles } from './found-files.js';
import { readManifest } from './manifest.js';
import { eachPath, type PathsGiven, reasonOf } from './paths.js';

export type Enqueued = {
  /** Papers that were named, new or known; files with the same bytes are one. */
  papers: number;
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
  /** Is told the hash of each file that was named. */
  readonly onPaper?: (sha256: string) => void;
  readonly signal?: AbortSignal;
};

/** A manifest is a list of paths with what is known about each paper. */
export type Named = PathsGiven & { readonly manifest?: string | undefined };

/** How many files are held in memory at once, and how many paths. */
const FILES = 8;
const PATHS = 512;

/**
 * Copies papers into the workspace and adds their jobs. Adding a paper again is harmless. Files are taken by name,
 * whatever the order of the arguments, so that of several files with the same bytes always the same one gives its name.
 * Memory does not grow with the number of files.
 */
export async function enqueuePaths(named: Named, options: EnqueueOptions): Promise<Enqueued> {
  const enqueued: Enqueued = { papers: 0, added: 0, known: 0, problems: 0 };
  const files = openFoundFiles(options.workspace.database);
  await findFiles(files, named);
  for (const page of files.inOrder(FILES)) {
    if (options.signal?.aborted) break;
    await enqueueSome(page, options, { enqueued, files });
  }
  return { ...enqueued, papers: files.countTaken() };
}

async function findFiles(files: FoundFiles, { manifest, ...given }: Named): Promise<void> {
  let some: FoundFile[] = [];
  const flush = (): void => {
    for (const again of files.add(some)) {
      if (again.given !== undefined) files.add([{ type: 'problem', path: again.path, reason: 'it is named twice' }]);
    }
    some = [];
  };
  const add = (file: FoundFile): void => {
    some.push(file);
    if (some.length >= PATHS) flush();
  };
  if (manifest !== undefined) for await (const file of readManifest(manifest)) add(file);
  if (manifest === undefined || given.paths.length > 0 || given.list !== undefined) {
    for await (const file of eachPath(given)) add(file);
  }
  flush();
}

type Books = { readonly enqueued: Enqueued; readonly files: FoundFiles };

/** Files are read side by side and entered in their order. */
async function enqueueSome(found: readonly FoundFile[], options: EnqueueOptions, books: Books): Promise<void> {
  const { workspace, queue, versions } = options;
  const loaded = await Promise.all(found.map((file) => load(file, options)));
  const jobs: NewJob[] = [];
  for (const [i, one] of loaded.entries()) {
    const file = found[i];
    if (file === undefined) continue;
    if (typeof one === 'string') {
      books.enqueued.problems++;
      options.onProblem(file.path, one);
      continue;
    }
    const { source, isRead } = one;
    if (!workspace.store.addSource(source, file.path)) books.enqueued.known++;
    if (file.given !== undefined) workspace.store.describe(source.sha256, file.given);
    books.files.take(source.sha256);
    options.onPaper?.(source.sha256);
    const first = workspace.store.source(source.sha256) ?? source;
    jobs.push(isRead ? extractJob(first, versions) : readJob(first, versions.reader));
  }
  books.enqueued.added += await queue.add(jobs);
}

type Loaded = {
  readonly source: Source;
  /** A paper that this version of the reader has read needs no more than its extraction; when that is done too, nothing happens. */
  readonly isRead: boolean;
};

/** Gives a file that now lies in the artefacts, or why it does not. */
async function load(file: FoundFile, { workspace, versions }: EnqueueOptions): Promise<Loaded | string> {
  if (file.type === 'problem') return file.reason;
  const bytes = await readFile(file.path).catch(reasonOf);
  if (typeof bytes === 'string') return bytes;
  const source = sourceOf(file.path, bytes);
  await saveSource(workspace.artefacts, source, bytes);
  return { source, isRead: await workspace.artefacts.has(documentKey(source.sha256, versions.reader)) };
}
