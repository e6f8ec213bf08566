import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enqueuePaths, type Named } from '../../src/cli/enqueue-paths.js';
import { embeddedQueue } from '../../src/queue/embedded-queue.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';

/** A new workspace, and a function that enqueues into it and gives the counts and problems. */
function bench() {
  const workspace = openWorkspace(join(temporaryFolder(), 'ws'), { create: true });
  const queue = embeddedQueue(workspace.database);
  const enqueue = async (named: Named) => {
    const problems: string[] = [];
    const onProblem = (path: string, reason: string): void => void problems.push(`${path}: ${reason}`);
    const versions = { reader: '1', rules: '1' };
    return { ...(await enqueuePaths(named, { workspace, queue, versions, onProblem })), said: problems };
  };
  return { ...workspace, queue, enqueue };
}

test('more files than are held in memory at once are all added, in order, and not added again', async () => {
  const { queue, store, enqueue } = bench();
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${99 - i}.txt`, `text ${i}`]));
  const folder = temporaryFolder(files);
  expect(await enqueue({ paths: [folder] })).toMatchObject({ papers: 40, added: 40, known: 0, problems: 0 });
  const claimed = await queue.claim({ worker: 'w', limit: 3, leaseMs: 60_000 });
  const names = claimed.map(({ payload }) => (payload as { source: { name: string } }).source.name);
  expect(names).toEqual(['f60.txt', 'f61.txt', 'f62.txt']);
  expect(await enqueue({ paths: [folder, folder] })).toMatchObject({ papers: 40, added: 0, known: 40 });
  expect(store.countSources()).toBe(40);
});

test('of files with the same bytes the first by name gives its name, whatever the order of the arguments', async () => {
  const folder = temporaryFolder({ 'x/b.txt': 'same', 'y/a.txt': 'same', 'z.txt': 'other' });
  const names = async (...paths: string[]): Promise<unknown> => {
    const { store, enqueue } = bench();
    const counts = await enqueue({ paths: paths.map((path) => join(folder, path)) });
    const hashes = [...store.sourcesSince('')].sort();
    return [counts.papers, counts.known, hashes.map((hash) => store.source(hash)?.name)];
  };
  const expected = [2, 1, expect.arrayContaining(['a.txt', 'z.txt'])];
  expect(await names('x', 'y', 'z.txt')).toEqual(expected);
  expect(await names('z.txt', 'y', 'x')).toEqual(expected);
});

test('paths that cannot be read are named, each once, and the others go on', async () => {
  const folder = temporaryFolder({ 'a.txt': 'a', list: 'none.txt\nnone.txt\n' });
  const { said, ...counts } = await bench().enqueue({ paths: [join(folder, 'a.txt')], list: join(folder, 'list') });
  expect(counts).toEqual({ papers: 1, added: 1, known: 0, problems: 1 });
  expect(said).toEqual(['none.txt: no such file or folder']);
});

test('a manifest names papers and describes them, beside other paths; a paper named twice in it is a problem', async () => {
  const folder = temporaryFolder({
    'a.txt': 'a',
    'b.txt': 'b',
    'm.csv': 'path,doi\na.txt,10.1000/a\nnone.txt,10.1000/b\na.txt,10.1000/c\n',
  });
  const { enqueue, store } = bench();
  const { said, ...counts } = await enqueue({ paths: [join(folder, 'b.txt')], manifest: join(folder, 'm.csv') });
  expect(counts).toEqual({ papers: 2, added: 2, known: 0, problems: 2 });
  expect(said.sort()).toEqual([
    `${join(folder, 'a.txt')}: it is named twice`,
    `${join(folder, 'm.csv')}:3: none.txt: no such file`,
  ]);
  const given = [...store.sourcesSince('')].map((hash) => [store.source(hash)?.name, store.given(hash)]);
  expect(Object.fromEntries(given)).toEqual({ 'a.txt': { doi: '10.1000/a' }, 'b.txt': {} });
});
