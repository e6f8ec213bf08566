import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enqueuePaths } from '../cli/enqueue-paths.js';
import { embeddedQueue } from '../queue/embedded-queue.js';
import { openWorkspace } from '../store/workspace.js';
import { type Bench, type BenchRow, timed } from './bench.js';

const FILES = 100_000;
const PER_FOLDER = 1000;

/** A hundred thousand tiny files, so that what is measured is what each costs beside its bytes. */
export const enqueueing: Bench = {
  name: 'enqueue (100,000 tiny files)',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sigmine-bench-'));
    try {
      for (let i = 0; i < FILES; i++) {
        if (i % PER_FOLDER === 0) mkdirSync(join(folder, 'papers', `${i / PER_FOLDER}`), { recursive: true });
        writeFileSync(join(folder, 'papers', `${Math.floor(i / PER_FOLDER)}`, `${i}.txt`), `Paper ${i}.`);
      }
      return await enqueueAll(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** The heap is looked at after every thousandth file; garbage that is not yet collected counts, too. */
async function enqueueAll(folder: string): Promise<BenchRow[]> {
  const workspace = openWorkspace(join(folder, 'workspace'), { create: true });
  const heap = (): number => process.memoryUsage().heapUsed / 2 ** 20;
  const start = { heap: heap(), rss: process.memoryUsage().rss / 2 ** 20 };
  let [papers, most] = [0, start.heap];
  const onPaper = (): void => {
    if (++papers % 1000 === 0) most = Math.max(most, heap());
  };
  const into = {
    workspace,
    queue: embeddedQueue(workspace.database),
    versions: { reader: '1', rules: '1' },
    onProblem: () => {},
    onPaper,
  };
  const { ms } = await timed(() => enqueuePaths({ paths: [join(folder, 'papers')] }, into));
  const rss = process.memoryUsage().rss / 2 ** 20;
  workspace.close();
  return [
    { what: 'enqueued', value: `${papers} in ${(ms / 1000).toFixed(0)} s (${Math.round(papers / (ms / 1000))}/s)` },
    { what: 'heap before, at most', value: `${start.heap.toFixed(0)} MB, ${most.toFixed(0)} MB` },
    { what: 'memory of the process before, after', value: `${start.rss.toFixed(0)} MB, ${rss.toFixed(0)} MB` },
  ];
}
