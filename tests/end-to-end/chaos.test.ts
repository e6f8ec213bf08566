import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { embeddedQueue } from '../../src/queue/embedded-queue.js';
import { openBullmq } from '../../src/queue/open-bullmq.js';
import type { Queue } from '../../src/queue/queue.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { listedJobs } from '../fixtures/listed-jobs.js';
import { programFor } from '../fixtures/needs.js';
import { paperText } from '../fixtures/papers.js';
import { startRedis } from '../fixtures/redis.js';
import { sigmine, startSigmine } from '../fixtures/sigmine.js';

vi.setConfig({ testTimeout: 900_000 });

const REDIS = programFor('chaos on a queue in Redis', 'redis-server');
const COUNT = 200;
const BROKEN = ['broken-1.pdf', 'broken-2.pdf', 'broken-3.pdf'];
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A batch of small papers, and three files that are none. */
const batch = (): string =>
  temporaryFolder({
    ...Object.fromEntries(
      Array.from({ length: COUNT }, (_, n) => [`p${n}.txt`, `${paperText(n)}\nSample number ${n}.\n`]),
    ),
    ...Object.fromEntries(BROKEN.map((name) => [name, `no paper: ${name}`])),
  });

async function exported(workspace: string): Promise<string> {
  const to = join(temporaryFolder(), 'all.jsonl');
  await sigmine(['export', '--include', 'accepted,review,rejected', '--to', to, '--workspace', workspace]);
  return readFileSync(to, 'utf8');
}

type Disaster = (kill: () => void, step: number) => Promise<void>;

/**
 * Runs processes and each time some more papers are done kills one of them, in turn, and starts
 * it anew, eight times. `disaster` may do more at each step.
 */
async function havoc(queue: Queue, commands: readonly (readonly string[])[], disaster: Disaster): Promise<number> {
  const running: ChildProcess[] = commands.map((command) => startSigmine(command).child);
  let victim = Math.floor(Math.random() * running.length);
  const kill = (): void => {
    const at = victim++ % running.length;
    running[at]?.kill('SIGKILL');
    running[at] = startSigmine(commands[at] ?? []).child;
  };
  let kills = 0;
  try {
    for (let step = 1; step <= 8; step++) {
      while ((await endedIn(queue)) < step * 24 && !(await queue.isIdle())) await sleep(10);
      await disaster(kill, step);
      kills++;
    }
    return kills;
  } finally {
    for (const child of running) child.kill('SIGKILL');
  }
}

async function endedIn(queue: Queue): Promise<number> {
  const { read, extract } = await queue.counts();
  return extract.done + extract.failed + read.failed;
}

/** Every paper is done or failed with a reason, none twice; and once failures by lost workers are retried, all is as in peace. */
async function judge(queue: Queue, at: readonly string[], { workspace, calm }: { workspace: string; calm: string }) {
  const { read, extract, store } = await queue.counts();
  const failed = await listedJobs(queue, 'failed');
  expect(extract.done + read.failed + extract.failed).toBe(COUNT + BROKEN.length);
  expect([read, extract, store].map(({ waiting, delayed, active }) => waiting + delayed + active)).toEqual([0, 0, 0]);
  expect(failed.filter(({ reason }) => reason === null || reason === '')).toEqual([]);
  const lost = failed.filter(({ reason }) => reason?.includes('its worker ended'));
  expect(failed.length - lost.length).toBe(BROKEN.length);
  if (lost.length > 0) {
    await sigmine(['retry', ...at]);
    await sigmine(['work', '--until-done', '--quiet', ...at]);
  }
  const ids = (await exported(workspace))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).record_id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await exported(workspace)).toBe(await exported(calm));
}

test('embedded: workers that are killed at random lose no paper and double none', async () => {
  const papers = batch();
  const [workspace, calm] = [join(temporaryFolder(), 'ws'), join(temporaryFolder(), 'calm')];
  await sigmine(['mine', papers, '--workspace', calm, '--quiet', '--workers', '2']);
  await sigmine(['enqueue', papers, '--workspace', workspace]);
  const { database, close } = openWorkspace(workspace, { create: false });
  try {
    const queue = embeddedQueue(database);
    const command = ['work', '--workspace', workspace, '--quiet', '--workers', '1'];
    expect(await havoc(queue, [command, command], async (kill) => kill())).toBe(8);
    await sigmine(['work', '--until-done', '--workspace', workspace, '--quiet']);
    await judge(queue, ['--workspace', workspace], { workspace, calm });
  } finally {
    close();
  }
});

test.skipIf(REDIS === undefined)(
  'Redis: workers, the writer of the store and Redis itself that are killed at random lose no paper and double none',
  async () => {
    const server = await startRedis(REDIS ?? '');
    const papers = batch();
    const [workspace, calm] = [join(temporaryFolder(), 'ws'), join(temporaryFolder(), 'calm')];
    await sigmine(['mine', papers, '--workspace', calm, '--quiet', '--workers', '2']);
    const at = ['--workspace', workspace, '--queue', server.url];
    await sigmine(['enqueue', papers, ...at]);
    const queue = await openBullmq(server.url);
    try {
      const worker = ['work', '--queue', server.url, '--artefacts', workspace, '--quiet', '--workers', '1'];
      const writer = ['work', ...at, '--store-only', '--quiet'];
      await havoc(queue, [worker, worker, writer], async (kill, step) => {
        if (step === 3) await server.restart('SIGKILL');
        if (step === 6) await server.restart('SIGTERM');
        kill();
      });
      await sigmine(['work', '--until-done', ...at, '--quiet']);
      await judge(queue, at, { workspace, calm });
    } finally {
      await queue.close();
      await server.stop();
    }
  },
);
