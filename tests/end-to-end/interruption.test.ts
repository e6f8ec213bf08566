import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { embeddedQueue } from '../../src/queue/embedded-queue.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText, pdfOf } from '../fixtures/papers.js';
import { sigmine, startSigmine } from '../fixtures/sigmine.js';

vi.setConfig({ testTimeout: 300_000 });

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const COUNT = 16;

/** Enough work that a process can be ended in the middle of it. */
async function manyPapers(count: number): Promise<string> {
  const files = await Promise.all(
    Array.from({ length: count }, async (_, n) => [`p${n}.pdf`, await pdfOf(paperText(n), { pages: 2 })] as const),
  );
  return temporaryFolder(Object.fromEntries(files));
}

async function doneIn(workspace: string): Promise<number> {
  try {
    const { database, close } = openWorkspace(workspace, { create: false });
    const { read, extract } = await embeddedQueue(database).counts();
    close();
    return read.done + extract.done;
  } catch {
    return 0;
  }
}

/** Starts `mine` and sends a signal once some jobs, but not all, are done; gives whether it was in time. */
async function interrupt(
  workspace: string,
  papers: string,
  { signal, after }: { signal: NodeJS.Signals; after: number },
) {
  const { child, ended } = startSigmine(['mine', papers, '--workspace', workspace, '--workers', '2']);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over && (await doneIn(workspace)) < after) await sleep(5);
  child.kill(signal);
  return ended;
}

async function exported(workspace: string): Promise<string> {
  const to = join(temporaryFolder(), 'all.jsonl');
  await sigmine(['export', '--include', 'accepted,review,rejected', '--to', to, '--workspace', workspace]);
  return readFileSync(to, 'utf8');
}

test('killing mine at any time loses nothing and doubles nothing', async () => {
  const papers = await manyPapers(COUNT);
  const [calm, killed] = [join(temporaryFolder(), 'calm'), join(temporaryFolder(), 'killed')];
  const whole = await sigmine(['mine', papers, '--workspace', calm, '--workers', '2']);
  expect(whole.code).toBe(0);
  for (const after of [1, 8, 20]) {
    expect(await interrupt(killed, papers, { signal: 'SIGKILL', after })).toMatchObject({ signal: 'SIGKILL' });
  }
  const last = await sigmine(['mine', papers, '--workspace', killed, '--workers', '2']);
  expect(last.code).toBe(0);
  expect(last.stdout.replaceAll(killed, '')).toBe(whole.stdout.replaceAll(calm, ''));
  expect(await exported(killed)).toBe(await exported(calm));
  const status = JSON.parse((await sigmine(['status', '--json', '--workspace', killed])).stdout);
  expect(status.jobs).toMatchObject({
    read: { done: COUNT, failed: 0 },
    extract: { done: COUNT, failed: 0, waiting: 0 },
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s gives work back, says how to go on and ends with 130', async (signal) => {
  const papers = await manyPapers(COUNT);
  const workspace = join(temporaryFolder(), 'ws');
  const { code, stdout, stderr } = await interrupt(workspace, papers, { signal, after: 3 });
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toContain('run the same command again to go on');
  const before = JSON.parse((await sigmine(['status', '--json', '--workspace', workspace])).stdout);
  expect(before.jobs).toMatchObject({ read: { active: 0, failed: 0 }, extract: { active: 0, failed: 0 } });
  expect((await sigmine(['mine', papers, '--workspace', workspace])).code).toBe(0);
  expect(JSON.parse((await sigmine(['status', '--json', '--workspace', workspace])).stdout).jobs.extract.done).toBe(
    COUNT,
  );
});

test('extract ends with 130 when it is interrupted, with whole lines only', async () => {
  const { child, ended } = startSigmine(['extract', await manyPapers(COUNT), '--workers', '1']);
  child.stdout?.once('data', () => child.kill('SIGINT'));
  const { code, stdout } = await ended;
  expect(code).toBe(130);
  for (const line of stdout.split('\n').slice(0, -1)) expect(() => JSON.parse(line)).not.toThrow();
  expect(stdout.endsWith('\n')).toBe(true);
});
