import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Record, Source } from '../domain/index.js';
import { bullmqQueue } from '../queue/bullmq-queue.js';
import { embeddedQueue } from '../queue/embedded-queue.js';
import { type Handler, type Handlers, storeHandler } from '../queue/handlers.js';
import { extractJob, readJob, sourceOfJob, storeJob } from '../queue/jobs.js';
import type { Queue } from '../queue/queue.js';
import { openRedis, redisVersion } from '../queue/redis.js';
import { work } from '../queue/work.js';
import { sourceOf } from '../store/source-of.js';
import { openWorkspace, type Workspace } from '../store/workspace.js';
import { type Bench, type BenchFile, type BenchRow, timed } from './bench.js';

const JOBS = 20_000;
const PAPERS = 300;
const VERSIONS = { reader: '1', rules: '1' };

/** What the queue itself costs in the workspace: jobs that do nothing, and as a share of a batch. */
export const embeddedOverhead: Bench = {
  name: 'queue (embedded)',
  run: (files) =>
    inWorkspace(async (workspace) => [
      ...(await noOps(embeddedQueue(workspace.database))),
      ...(await shareOf(embeddedQueue(workspace.database), files, false)),
    ]),
};

/** The same on a Redis server of its own (AOF on), when one is installed. */
export const redisOverhead: Bench = {
  name: 'queue (BullMQ on Redis, AOF)',
  run: (files) =>
    inWorkspace((_, folder) =>
      onRedis(folder, async (open) => {
        const [first, second] = [open('a'), open('b')];
        // Papers first: the many jobs that do nothing make Redis rewrite its log, which would be counted against them.
        const rows = [...(await shareOf(second, files, true)), ...(await noOps(first))];
        await Promise.all([first.close(), second.close()]);
        return rows;
      }),
    ),
};

async function inWorkspace<T>(run: (workspace: Workspace, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sigmine-bench-'));
  const workspace = openWorkspace(join(folder, 'workspace'), { create: true });
  try {
    return await run(workspace, folder);
  } finally {
    workspace.close();
    rmSync(folder, { recursive: true });
  }
}

const PORT = 7379;

async function onRedis(
  folder: string,
  run: (open: (prefix: string) => Queue) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const options = ['--port', String(PORT), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  const started = await Promise.race([
    once(server, 'error').then(() => false),
    once(server.stdout, 'data').then(() => true),
  ]);
  if (!started) return [{ what: 'skipped', value: 'redis-server is not installed' }];
  const url = `redis://127.0.0.1:${PORT}`;
  try {
    for (let i = 0; i < 50 && !(await redisVersion(url).catch(() => undefined)); i++)
      await new Promise((r) => setTimeout(r, 100));
    const rows = await run((prefix) => bullmqQueue({ redis: openRedis(url), prefix }));
    return [...rows, await memoryRow(url)];
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

async function memoryRow(url: string): Promise<BenchRow> {
  const redis = openRedis(url);
  const used = Number(/used_memory:(?<bytes>\d+)/u.exec(await redis.info('memory'))?.groups?.bytes);
  redis.disconnect();
  return { what: 'Redis memory per job that is done', value: `${Math.round(used / (JOBS + 2 * PAPERS))} bytes` };
}

const finishing = (queue: Queue, handlers: Handlers) =>
  work({
    queue,
    handlers,
    concurrency: 32,
    signal: new AbortController().signal,
    isOver: () => queue.isIdle(),
  });

/** Jobs that do nothing, through the whole loop of a worker. */
async function noOps(queue: Queue): Promise<BenchRow[]> {
  const jobs = Array.from({ length: JOBS }, (_, i) => readJob(sourceNumber(i), '0'));
  const adding = await timed(async () => {
    for (let i = 0; i < JOBS; i += 500) await queue.add(jobs.slice(i, i + 500));
  });
  const nothing: Handler = async () => ({ source: sourceNumber(0), outcome: { type: 'done', value: [] } });
  const working = await timed(() => finishing(queue, { read: nothing }));
  const perSecond = (ms: number): string => `${Math.round(JOBS / (ms / 1000))} jobs/s`;
  return [
    { what: 'added', value: perSecond(adding.ms) },
    { what: 'claimed and completed, no-op', value: perSecond(working.ms) },
  ];
}

/**
 * The same papers with the work done beforehand and nothing written: what is left is the queue, on Redis with the records'
 * way through it. Set against reading and extracting in one thread.
 */
async function shareOf(queue: Queue, files: readonly BenchFile[], shared: boolean): Promise<BenchRow[]> {
  const { ms, value: records } = await timed(() => mineAll(files));
  const mined = ms / Math.max(1, files.length);
  let turn = 0;
  const read: Handler = async ({ payload }) => {
    const source = sourceOfJob({ payload });
    return { source, outcome: { type: 'done', value: [extractJob(source, VERSIONS)] } };
  };
  const extract: Handler = async ({ payload, key }) => {
    const source = sourceOfJob({ payload });
    const found = { source, ...VERSIONS, records: records[turn++ % Math.max(1, records.length)] ?? [] };
    return { source, outcome: { type: 'done', value: shared ? [storeJob(found, key)] : [] } };
  };
  const store = storeHandler({ saveExtraction: async () => {}, saveFailure: async () => {} });
  const queued = await timed(async () => {
    for (let i = 0; i < PAPERS; i++) await queue.add([readJob(sourceNumber(i), '1')]);
    await finishing(queue, shared ? { read, extract, store } : { read, extract });
  });
  const each = queued.ms / PAPERS;
  return [
    { what: 'a paper: read and extract, one thread', value: `${mined.toFixed(0)} ms` },
    { what: 'a paper: queue', value: `${each.toFixed(2)} ms (${((100 * each) / (mined + each)).toFixed(1)} %)` },
  ];
}

async function mineAll(files: readonly BenchFile[]): Promise<(readonly Record[])[]> {
  const { extract, read } = await import('../pipeline.js');
  const found: (readonly Record[])[] = [];
  for (const { name, bytes } of files) {
    try {
      found.push(extract(await read(sourceOf(name, bytes), Uint8Array.from(bytes))));
    } catch {
      found.push([]); // a file that cannot be read has no records
    }
  }
  return found;
}

const sourceNumber = (i: number): Source => ({
  sha256: i.toString(16).padStart(64, '0'),
  name: `${i}.pdf`,
  mediaType: 'application/pdf',
  bytes: 1,
});
