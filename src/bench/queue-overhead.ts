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
/** As on a machine of two cores; the steps of a paper are shorter here than in truth, so that the bench ends soon. */
const THREADS = 2;
const STEP_MS = 10;
const VERSIONS = { reader: '1', rules: '1' };

/** What the queue itself costs in the workspace: jobs that do nothing, and as a share of a batch. */
export const embeddedOverhead: Bench = {
  name: 'queue (embedded)',
  run: (files) =>
    inWorkspace(async (workspace) => [
      ...(await shareOf(embedded(workspace), files)),
      ...(await noOps(embedded(workspace))),
    ]),
};

/** The same on a Redis server of its own (AOF on), when one is installed. */
export const redisOverhead: Bench = {
  name: 'queue (BullMQ on Redis, AOF)',
  run: (files) =>
    inWorkspace((_, folder) =>
      onRedis(folder, async (url) => {
        const [first, second] = ['a', 'b'].map((prefix) => bullmqQueue({ redis: openRedis(url), prefix }));
        if (first === undefined || second === undefined) return [];
        const redis = openRedis(url);
        const cpu = async (): Promise<number> => ownCpu() + cpuOf(await redis.info('cpu'));
        // Papers first: the many jobs that do nothing make Redis rewrite its log, which would be counted against them.
        const rows = [
          ...(await shareOf({ queue: first, cpu, shared: true }, files)),
          ...(await noOps({ queue: second, cpu, shared: true })),
        ];
        await Promise.all([first.close(), second.close()]);
        redis.disconnect();
        return rows;
      }),
    ),
};

/** `cpu` gives the CPU time (ms) that the queue and this process have used so far. */
type Engine = { readonly queue: Queue; readonly cpu: () => Promise<number>; readonly shared: boolean };

const embedded = ({ database }: Workspace): Engine => ({
  queue: embeddedQueue(database),
  cpu: async () => ownCpu(),
  shared: false,
});

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

async function onRedis(folder: string, run: (url: string) => Promise<BenchRow[]>): Promise<BenchRow[]> {
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
    return [...(await run(url)), await memoryRow(url)];
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

/** CPU time of a Redis server in ms, from its own words. */
function cpuOf(info: string): number {
  const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):(?<s>[\d.]+)/gmu)].map((found) => Number(found.groups?.s));
  return 1000 * seconds.reduce((total, one) => total + one, 0);
}

async function memoryRow(url: string): Promise<BenchRow> {
  const redis = openRedis(url);
  const used = Number(/used_memory:(?<bytes>\d+)/u.exec(await redis.info('memory'))?.groups?.bytes);
  redis.disconnect();
  return { what: 'Redis memory per job that is done', value: `${Math.round(used / (JOBS + 4 * PAPERS))} bytes` };
}

const finishing = (queue: Queue, handlers: Handlers, concurrency: number) =>
  work({
    queue,
    handlers,
    concurrency,
    signal: new AbortController().signal,
    isOver: () => queue.isIdle(),
  });

/** Jobs that do nothing, through the whole loop of a worker. */
async function noOps({ queue, cpu }: Engine): Promise<BenchRow[]> {
  const jobs = Array.from({ length: JOBS }, (_, i) => readJob(sourceNumber(i), '0'));
  const adding = await timed(async () => {
    for (let i = 0; i < JOBS; i += 500) await queue.add(jobs.slice(i, i + 500));
  });
  const nothing: Handler = async () => ({ source: sourceNumber(0), outcome: { type: 'done', value: [] } });
  const start = await cpu();
  const working = await timed(() => finishing(queue, { read: nothing }, 32));
  const used = `${Math.round((1000 * ((await cpu()) - start)) / JOBS)} µs`;
  const perSecond = (ms: number): string => `${Math.round(JOBS / (ms / 1000))} jobs/s`;
  return [
    { what: 'added', value: perSecond(adding.ms) },
    { what: 'claimed and completed, no-op', value: `${perSecond(working.ms)} (CPU of each: ${used})` },
  ];
}

/**
 * The same papers with the work done beforehand: each step only waits, and nothing is written. What is left is the queue, on
 * Redis with the records' way through it: its CPU time (this process and the server), and how long threads wait for it. Both
 * are set against the CPU time of reading and extracting.
 */
async function shareOf({ queue, cpu, shared }: Engine, files: readonly BenchFile[]): Promise<BenchRow[]> {
  const before = ownCpu();
  const records = await mineAll(files);
  const mined = (ownCpu() - before) / Math.max(1, files.length);
  let [turn, worked] = [0, 0];
  const step = async (): Promise<void> => {
    worked += (await timed(() => new Promise((done) => setTimeout(done, STEP_MS)))).ms;
  };
  const read: Handler = async ({ payload }) => {
    const source = sourceOfJob({ payload });
    await step();
    return { source, outcome: { type: 'done', value: [extractJob(source, VERSIONS)] } };
  };
  const extract: Handler = async ({ payload, key }) => {
    const source = sourceOfJob({ payload });
    await step();
    const found = { source, ...VERSIONS, records: records[turn++ % Math.max(1, records.length)] ?? [] };
    return { source, outcome: { type: 'done', value: shared ? [storeJob(found, key)] : [] } };
  };
  const store = storeHandler({ saveExtraction: async () => {}, saveFailure: async () => {} });
  const addFrom = async (first: number): Promise<void> => {
    for (let i = first; i < first + PAPERS; i++) await queue.add([readJob(sourceNumber(i), '1')]);
  };
  const finish = () => finishing(queue, shared ? { read, extract, store } : { read, extract }, THREADS);
  // Another batch goes before, as in a long batch the code is compiled.
  await addFrom(PAPERS);
  await finish();
  const start = await cpu();
  worked = 0;
  await addFrom(0);
  const { ms } = await timed(finish);
  const each = { cpu: ((await cpu()) - start) / PAPERS, wait: (THREADS * ms - worked) / PAPERS };
  const share = (queued: number): string => `${queued.toFixed(2)} ms (${((100 * queued) / mined).toFixed(2)} %)`;
  return [
    { what: 'a paper: read and extract, CPU', value: `${mined.toFixed(0)} ms` },
    { what: 'a paper: queue, CPU', value: share(each.cpu) },
    { what: 'a paper: a thread waits for the queue', value: share(each.wait) },
  ];
}

/** CPU time of this process so far, in ms. */
function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
