import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';
import { paperText } from '../fixtures/papers.js';
import { freePort, type RedisServer, startRedis } from '../fixtures/redis.js';
import { startS3 } from '../fixtures/s3.js';
import { type Ended, sigmine, startSigmine } from '../fixtures/sigmine.js';

vi.setConfig({ testTimeout: 600_000 });

const REDIS = programFor('commands on a queue in Redis', 'redis-server');
const SAMPLES = fileURLToPath(new URL('../../corpus/samples', import.meta.url));

/** Exports everything that a workspace holds and gives the bytes of the file. */
async function exported(workspace: string): Promise<string> {
  const to = join(temporaryFolder(), 'all.jsonl');
  const include = 'accepted,review,rejected,verified';
  const { code, stderr } = await sigmine(['export', '--include', include, '--to', to, '--workspace', workspace]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('written to')]);
  return readFileSync(to, 'utf8');
}

describe.skipIf(REDIS === undefined)('on a real Redis', () => {
  let server: RedisServer | undefined;
  beforeAll(async () => {
    server = await startRedis(REDIS ?? '');
  });
  afterAll(async () => server?.stop());
  const queue = (prefix: string): string[] => ['--queue', `${server?.url}?prefix=${prefix}`];
  const newWorkspace = (): string => join(temporaryFolder(), 'ws');

  /** A worker as on another machine: another folder to run in, no workspace, only the two addresses. */
  const remote = (prefix: string, artefacts: string, workers: number): Promise<Ended> =>
    sigmine(['work', '--until-done', ...queue(prefix), '--artefacts', artefacts, '--workers', String(workers)], {
      cwd: temporaryFolder(),
    });

  test('the samples give the same bytes on both engines, with 1, 2 and 4 workers in 1 to 3 processes', async () => {
    const [one, two, three, four] = [newWorkspace(), newWorkspace(), newWorkspace(), newWorkspace()];
    await sigmine(['mine', SAMPLES, '--workspace', one, '--workers', '1']);
    const expected = await exported(one);
    expect(expected.split('\n').length).toBeGreaterThan(100);

    await sigmine(['enqueue', SAMPLES, '--workspace', two]);
    const local = ['1', '2', '4'].map((n) => sigmine(['work', '--until-done', '--workspace', two, '--workers', n]));
    await Promise.all(local);
    expect(await exported(two)).toBe(expected);

    await sigmine(['mine', SAMPLES, '--workspace', three, ...queue('three'), '--workers', '2']);
    expect(await exported(three)).toBe(expected);

    await sigmine(['enqueue', SAMPLES, '--workspace', four, ...queue('four')]);
    const workers = await Promise.all([4, 2, 1].map((n) => remote('four', four, n)));
    expect(workers.map(({ code }) => code)).toEqual([0, 0, 0]);
    await sigmine(['work', '--until-done', '--store-only', '--workspace', four, ...queue('four')]);
    expect(await exported(four)).toBe(expected);
  });

  test('a worker that reaches nothing but the queue and object storage, both over TCP, gives the same bytes', async () => {
    const s3 = await startS3();
    onTestFinished(s3.stop);
    const [peace, shared] = [newWorkspace(), newWorkspace()];
    const papers = temporaryFolder({ 'p1.txt': paperText(1), 'p2.txt': paperText(2), 'bad.pdf': 'no' });
    await sigmine(['mine', papers, '--workspace', peace]);
    const at = ['--workspace', shared, ...queue('s3')];
    const place = ['--artefacts', 's3://papers/garnets'];
    const { environment: env } = s3;
    expect((await sigmine(['enqueue', papers, ...at, ...place], { env })).code).toBe(0);
    const alone = { cwd: temporaryFolder(), env: { ...env, HOME: temporaryFolder() } };
    const { code, stderr } = await sigmine(['work', '--until-done', ...queue('s3'), ...place], alone);
    expect([code, stderr]).toEqual([1, expect.stringContaining('read failed bad.pdf')]);
    await sigmine(['work', '--until-done', '--store-only', ...at], { env });
    expect(await exported(shared)).toBe(await exported(peace));
    expect([...s3.objects.keys()].map((key) => key.split('/')[2]).sort()).toEqual([
      ...['documents', 'documents', 'sources', 'sources', 'sources'],
    ]);
    const elsewhere = await sigmine(['enqueue', papers, ...at, '--artefacts', 's3://papers/other'], { env });
    expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.stringMatching(/keeps its papers in s3:[^\n]+\n$/u)]);
    const refused = await sigmine(['work', '--until-done', ...at], { env: { ...env, AWS_SECRET_ACCESS_KEY: 'wrong' } });
    expect([refused.code, refused.stderr]).toEqual([
      2,
      'sigmine: s3://papers/garnets answers 403 SignatureDoesNotMatch\n',
    ]);
  });

  test('a paper that fails elsewhere is named with its reason, in the queue and in the workspace, and can be retried', async () => {
    const papers = temporaryFolder({ 'p1.txt': paperText(1), 'bad.pdf': 'no', 'worse.pdf': 'not either' });
    const workspace = newWorkspace();
    const at = ['--workspace', workspace, ...queue('failing')];
    await sigmine(['enqueue', papers, ...at]);
    const work = await remote('failing', workspace, 1);
    expect([work.code, work.stderr]).toEqual([1, expect.stringContaining('read failed bad.pdf')]);
    const elsewhere = await sigmine(['status', '--json', ...queue('failing')], { cwd: temporaryFolder() });
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({
      workspace: null,
      records: null,
      jobs: { read: { done: 1, failed: 2 }, extract: { done: 1 }, store: { waiting: 1 } },
      failures: [{ reason: expect.any(String), count: 2, papers: ['bad.pdf', 'worse.pdf'] }],
    });
    expect((await sigmine(['retry', 'bad.pdf', ...at])).stdout).toMatch(/^1 papers? wait again/u);
    const { stdout, code } = await sigmine(['mine', papers, ...at]);
    expect([code, stdout]).toEqual([1, expect.stringContaining('3 papers, 2 failed.')]);
  });

  test('after a change of rules papers are extracted again from stored documents, without their files', async () => {
    const workspace = newWorkspace();
    const at = ['--workspace', workspace, ...queue('again')];
    await sigmine(['mine', temporaryFolder({ 'p1.txt': paperText(1), 'p2.txt': paperText(2) }), ...at]);
    const before = await exported(workspace);
    expect((await sigmine(['extract-again', ...at])).stdout).toMatch(/^0 papers wait/u);
    expect((await sigmine(['extract-again', '--force', ...at])).stdout).toMatch(/^2 papers wait/u);
    const watching = sigmine(['status', '--watch', ...at]);
    await sigmine(['work', '--until-done', ...at]);
    expect((await watching).stderr).toMatch(/^\d+\/4 papers .*0 failed$/mu);
    const { jobs } = JSON.parse((await sigmine(['status', '--json', ...at])).stdout);
    expect([jobs.read.done, jobs.extract.done, jobs.store.waiting]).toEqual([2, 4, 0]);
    expect(await exported(workspace)).toBe(before);
  });

  test('SIGMINE_QUEUE names the queue; that of another workspace is refused in one line', async () => {
    const papers = temporaryFolder({ 'p1.txt': paperText(1) });
    const env = { SIGMINE_QUEUE: `${server?.url}?prefix=owned` };
    expect((await sigmine(['enqueue', papers, '--workspace', newWorkspace()], { env })).code).toBe(0);
    const { code, stderr } = await sigmine(['mine', papers, '--workspace', newWorkspace()], { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sigmine: Cannot use queue redis:[^\n]+another workspace[^\n]+\n$/u);
  });
});

test('a folder that fills up is enqueued as papers come', async () => {
  const [incoming, workspace] = [temporaryFolder({ 'p1.txt': paperText(1) }), join(temporaryFolder(), 'ws')];
  const { child, ended } = startSigmine(['enqueue', '--watch', incoming, '--workspace', workspace]);
  let said = '';
  child.stderr?.on('data', (part) => {
    said += String(part);
    if (said.includes('1 papers added') && said.split('added').length === 2) {
      writeFileSync(join(incoming, 'p2.txt'), paperText(2));
    }
    if (said.split('added').length === 3) child.kill('SIGINT');
  });
  expect(await ended).toMatchObject({ code: 0, stdout: '' });
  const { jobs } = JSON.parse((await sigmine(['status', '--json', '--workspace', workspace])).stdout);
  expect(jobs.read.waiting).toBe(2);
});

test.each([
  ['redis://127.0.0.1:PORT', 'ECONNREFUSED'],
  ['http://127.0.0.1:PORT', 'a queue is redis://'],
])('a queue at %s is refused in one line with exit code 2', async (address, why) => {
  const url = address.replace('PORT', String(await freePort()));
  const { code, stdout, stderr } = await sigmine(['work', '--queue', url, '--artefacts', temporaryFolder()]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(new RegExp(`^sigmine: Cannot use queue [^\\n]*${why}[^\\n]*\\n$`, 'u'));
});
