import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../domain/index.js';
import { embeddedQueue } from '../queue/embedded-queue.js';
import type { Handler } from '../queue/handlers.js';
import { readJob } from '../queue/jobs.js';
import { work } from '../queue/work.js';
import { openWorkspace } from '../store/workspace.js';
import { type Bench, timed } from './bench.js';

const JOBS = 20_000;

/** Jobs that do nothing, through the whole loop of a worker: what the queue itself costs. */
export const queueOverhead: Bench = {
  name: 'queue (embedded)',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sigmine-bench-'));
    const workspace = openWorkspace(join(folder, 'workspace'), { create: true });
    try {
      const queue = embeddedQueue(workspace.database);
      const sources = Array.from({ length: JOBS }, (_, i) => sourceNumber(i));
      const adding = await timed(() => queue.add(sources.map((source) => readJob(source, '1'))));
      const nothing: Handler = async () => ({ source: sourceNumber(0), outcome: { type: 'done', value: [] } });
      const working = await timed(() =>
        work({
          queue,
          handlers: { read: nothing, extract: nothing },
          sink: workspace.store,
          concurrency: 8,
          signal: new AbortController().signal,
          isOver: () => queue.isIdle(),
        }),
      );
      const perSecond = (ms: number): string => `${Math.round(JOBS / (ms / 1000))} jobs/s`;
      return [
        { what: 'added', value: perSecond(adding.ms) },
        { what: 'claimed and completed, no-op', value: perSecond(working.ms) },
      ];
    } finally {
      workspace.close();
      rmSync(folder, { recursive: true });
    }
  },
};

const sourceNumber = (i: number): Source => ({
  sha256: i.toString(16).padStart(64, '0'),
  name: `${i}.pdf`,
  mediaType: 'application/pdf',
  bytes: 1,
});
