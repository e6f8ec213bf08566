import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedQueue } from '../../src/queue/embedded-queue.js';
import type { Handled, Handlers } from '../../src/queue/handlers.js';
import type { NewJob, Queue } from '../../src/queue/queue.js';
import { type WorkEvent, type WorkOptions, work } from '../../src/queue/work.js';
import type { Failure } from '../../src/store/store.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';

const SOURCE = { sha256: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 1 } as const;
const job = (key: string, name: 'read' | 'extract' = 'read'): NewJob => ({ name, key, payload: key, priority: 1 });
const done = (...next: NewJob[]): Handled => ({ source: SOURCE, outcome: { type: 'done', value: next } });
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function bench(handlers: Handlers, more: Partial<WorkOptions> = {}, attempts = 2) {
  const workspace = openWorkspace(join(temporaryFolder(), 'ws'), { create: true });
  const queue = embeddedQueue(workspace.database, { attempts, backoffMs: 10 });
  const failures: Failure[] = [];
  const events: WorkEvent[] = [];
  const sink = { saveExtraction: async () => {}, saveFailure: async (failure: Failure) => void failures.push(failure) };
  const options: WorkOptions = {
    queue,
    handlers,
    sink,
    concurrency: 3,
    signal: new AbortController().signal,
    isOver: () => queue.isIdle(),
    onEvent: (event) => void events.push(event),
    ...more,
  };
  return { queue, failures, events, run: () => work(options) };
}

test('does all jobs and what follows from them, never more at once than allowed', async () => {
  let [running, most] = [0, 0];
  const handler = async (next: NewJob[]): Promise<Handled> => {
    most = Math.max(most, ++running);
    await sleep(2);
    running--;
    return done(...next);
  };
  const { queue, run } = bench({
    read: ({ key }) => handler([job(`${key}-x`, 'extract')]),
    extract: () => handler([]),
  });
  await queue.add(Array.from({ length: 20 }, (_, i) => job(`j${i}`)));
  expect(await run()).toEqual({ ended: 40, released: 0 });
  expect(most).toBe(3);
  expect((await queue.counts()).extract.done).toBe(20);
});

test('a lost job is tried again, an unreadable paper is not', async () => {
  const attempts: string[] = [];
  const handle = async ({ key, attempt }: { key: string; attempt: number }): Promise<Handled> => {
    attempts.push(`${key}${attempt}`);
    const type = key === 'lost' ? 'lost' : 'unreadable';
    return { source: SOURCE, outcome: { type, reason: key } };
  };
  const { queue, failures, run } = bench({ read: handle, extract: handle }, { concurrency: 1 });
  await queue.add([job('lost'), job('unreadable')]);
  await run();
  expect(attempts).toEqual(['lost1', 'unreadable1', 'lost2']);
  expect(failures.map(({ reason, stage }) => [reason, stage])).toEqual([
    ['unreadable', 'read'],
    ['lost', 'read'],
  ]);
});

test('a paper that uses up its time or memory gets one more attempt', async () => {
  let attempts = 0;
  const handle = async (): Promise<Handled> => {
    attempts++;
    return { source: SOURCE, outcome: { type: 'exhausted', reason: 'took longer than 1 s' } };
  };
  const { queue, run } = bench({ read: handle, extract: handle }, {}, 5);
  await queue.add([job('a')]);
  await run();
  expect(attempts).toBe(2);
  expect(await queue.find('a')).toMatchObject({ state: 'failed', reason: 'took longer than 1 s' });
});

/** A handler that runs until it is told to stop. */
const endless = async (_: unknown, signal: AbortSignal): Promise<Handled> => {
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  return { source: SOURCE, outcome: { type: 'stopped', reason: 'stopped' } };
};

test('stopping gives back what does not end in time, with all its attempts', async () => {
  const controller = new AbortController();
  const { queue, run } = bench({ read: endless, extract: endless }, { signal: controller.signal, graceMs: 50 });
  await queue.add([job('a'), job('b'), job('c'), job('d')]);
  setTimeout(() => controller.abort(), 50);
  expect(await run()).toEqual({ ended: 0, released: 3 });
  expect((await queue.counts()).read).toMatchObject({ waiting: 4, active: 0 });
  expect(await queue.find('a')).toMatchObject({ attempts: 0 });
});

test('work on a job that is cancelled ends', async () => {
  const { queue, run } = bench({ read: endless, extract: endless }, { leaseMs: 90 });
  await queue.add([job('a')]);
  setTimeout(() => void queue.cancel(['a']), 50);
  await run();
  expect(await queue.find('a')).toMatchObject({ state: 'cancelled' });
});

test('jobs of a process that has died are taken up at once', async () => {
  const handlers: Handlers = { read: async () => done(), extract: async () => done() };
  const { queue, run } = bench(handlers);
  await queue.add([job('a')]);
  const { hostname } = await import('node:os');
  await queue.claim({ worker: `${hostname()}/${await deadPid()}/x`, limit: 1, leaseMs: 3_600_000 });
  expect(await run()).toEqual({ ended: 1, released: 0 });
});

async function deadPid(): Promise<number> {
  const { spawnSync } = await import('node:child_process');
  return spawnSync(process.execPath, ['--version']).pid;
}

test('an error of the infrastructure ends the loop and is thrown', async () => {
  const broken = async (): Promise<Handled> => {
    throw new Error('database is gone');
  };
  const { queue, run } = bench({ read: broken, extract: broken });
  await queue.add([job('a')]);
  await expect(run()).rejects.toThrow('database is gone');
});

test('a worker waits for jobs that another process still has', async () => {
  const handlers: Handlers = { read: async () => done(), extract: async () => done() };
  const { queue, run } = bench(handlers);
  await queue.add([job('a')]);
  const [held] = await queue.claim({ worker: 'elsewhere/1/x', limit: 1, leaseMs: 60_000 });
  setTimeout(() => void endElsewhere(queue, held), 200);
  expect(await run()).toEqual({ ended: 1, released: 0 });
});

async function endElsewhere(
  queue: Queue,
  held: Awaited<ReturnType<Queue['claim']>>[number] | undefined,
): Promise<void> {
  if (held !== undefined) await queue.complete(held, [job('b', 'extract')]);
}
