import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';
import { paperText } from '../fixtures/papers.js';
import { type RedisServer, startRedis } from '../fixtures/redis.js';
import { sigmine } from '../fixtures/sigmine.js';

vi.setConfig({ testTimeout: 600_000 });

type Status = {
  readonly jobs: { readonly read: { readonly [state: string]: number }; readonly extract: { readonly done: number } };
  readonly cancelled: readonly string[];
};

/** Papers that were enqueued on an engine, and the command line for it. */
async function enqueued(queue: readonly string[] = []) {
  const texts = Object.fromEntries([1, 2, 3, 4].map((n) => [`papers/p${n}.txt`, paperText(n)]));
  const folder = temporaryFolder(texts);
  const at = ['--workspace', join(folder, 'ws'), ...queue];
  expect(await sigmine(['enqueue', join(folder, 'papers'), ...at])).toMatchObject({ code: 0 });
  const status = async (): Promise<Status> => JSON.parse((await sigmine(['status', '--json', ...at])).stdout);
  return { papers: join(folder, 'papers'), at, status };
}

/** What every engine must do. */
async function cancelAndRetry(queue: readonly string[] = []): Promise<void> {
  const { papers, at, status } = await enqueued(queue);
  const dry = await sigmine(['cancel', join(papers, 'p[12].txt'), '--dry-run', ...at]);
  expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('Would cancel 2 papers (2 read waiting): p1') });
  expect((await status()).jobs.read).toMatchObject({ waiting: 4, cancelled: 0 });

  const done = await sigmine(['cancel', join(papers, 'p[12].txt'), ...at]);
  expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('Cancelled 2 papers') });
  // A paper that is not at hand goes by its name
  const byName = await sigmine(['cancel', 'elsewhere/p3.txt', 'nowhere.pdf', ...at]);
  expect(byName.code).toBe(1);
  expect(byName.stdout).toContain('Cancelled 1 paper (1 read waiting): p3.txt.');
  expect(byName.stderr).toContain('nowhere.pdf: no such file, and no paper nowhere.pdf waits or runs');
  expect(byName.stderr).not.toContain('p3.txt');
  expect((await status()).cancelled).toEqual(['p1.txt', 'p2.txt', 'p3.txt']);
  expect((await sigmine(['status', ...at])).stdout).toContain('sigmine retry --cancelled takes them up again): p1.txt');

  // To name them again does not take them up, and says so
  const again = await sigmine(['mine', papers, '--quiet', '--workers', '1', ...at]);
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('3 papers of this queue are cancelled') });
  expect((await status()).jobs).toMatchObject({ read: { done: 1, cancelled: 3 }, extract: { done: 1 } });

  expect((await sigmine(['retry', 'p2.txt', ...at])).stdout).toContain('1 papers wait again');
  expect((await sigmine(['retry', '--cancelled', ...at])).stdout).toContain('2 papers wait again');
  expect(await sigmine(['work', '--until-done', '--workers', '1', ...at])).toMatchObject({ code: 0 });
  expect(await status()).toMatchObject({
    jobs: { read: { done: 4, cancelled: 0 }, extract: { done: 4 } },
    cancelled: [],
  });
  expect((await sigmine(['cancel', '--all', ...at])).stdout).toContain('nothing to cancel');
}

test('papers leave the queue of a workspace before they are done, and come back', () => cancelAndRetry());

test('cancel wants to know what: papers, or all of them', async () => {
  const { at, papers } = await enqueued();
  expect(await sigmine(['cancel', ...at])).toMatchObject({ code: 2, stderr: expect.stringContaining('--all') });
  expect(await sigmine(['cancel', papers, '--all', ...at])).toMatchObject({ code: 2 });
  expect(await sigmine(['retry', 'p1.txt', '--cancelled', ...at])).toMatchObject({ code: 2 });
  const all = JSON.parse((await sigmine(['cancel', '--all', '--json', ...at])).stdout);
  expect(all).toMatchObject({
    dry_run: false,
    papers: 4,
    jobs: [{ stage: 'read', state: 'waiting', paper: 'p1.txt' }, {}, {}, {}],
  });
});

const REDIS = programFor('cancel on a queue in Redis', 'redis-server');
describe.skipIf(REDIS === undefined)('on a real Redis', () => {
  let server: RedisServer | undefined;
  beforeAll(async () => {
    server = await startRedis(REDIS ?? '');
  });
  afterAll(async () => server?.stop());
  test('papers leave a shared queue before they are done, and come back', () =>
    cancelAndRetry(['--queue', `${server?.url}?prefix=cancel`]));
});
