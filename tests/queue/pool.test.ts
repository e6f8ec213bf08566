import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { openPool, type Pool, type PoolLimits } from '../../src/queue/pool.js';
import { temporaryFolder } from '../fixtures/folder.js';

/** A worker that does what its task says; the task of `mine` is a path. */
const WORKER = `
export async function mine({ path }) {
  if (path === 'hang') for (;;);
  if (path === 'exit') process.exit(3);
  if (path === 'throw') throw new TypeError('boom');
  if (path === 'late') setTimeout(() => { throw new Error('after the task'); }, 5);
  if (path === 'memory') { const all = []; for (;;) all.push(new Array(1000).fill(Math.random())); }
  return { type: 'done', value: [path] };
}`;

const pools: Pool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function poolOf(limits: Partial<PoolLimits> = {}): Pool {
  const folder = pathToFileURL(`${temporaryFolder({ 'mine.js': WORKER, 'package.json': '{"type":"module"}' })}/`);
  const pool = openPool({ threads: 2, seconds: 20, megabytes: 256, ...limits }, folder);
  pools.push(pool);
  return pool;
}

test('gives what the worker gives', async () => {
  expect(await poolOf().run('mine', { path: 'a' })).toEqual({ type: 'done', value: ['a'] });
});

test.each([
  ['exit', 'lost', 'worker thread ended: worker exited with code: 3'],
  ['throw', 'lost', 'worker thread ended: boom'],
  ['memory', 'exhausted', 'needed more than 64 MB of memory'],
])('a thread lost by "%s" takes only its own paper along', async (path, type, reason) => {
  const pool = poolOf({ megabytes: 64 });
  const [lost, ...others] = await Promise.all([path, 'b', 'c', 'd'].map((one) => pool.run('mine', { path: one })));
  expect(lost).toEqual({ type, reason });
  expect(others.map((one) => one.type)).toEqual(['done', 'done', 'done']);
  expect(await pool.run('mine', { path: 'after' })).toEqual({ type: 'done', value: ['after'] });
});

test('a paper that takes too long is ended', async () => {
  const pool = poolOf({ threads: 1, seconds: 1 });
  expect(await pool.run('mine', { path: 'hang' })).toEqual({ type: 'exhausted', reason: 'took longer than 1 s' });
  expect(await pool.run('mine', { path: 'b' })).toEqual({ type: 'done', value: ['b'] });
});

test('work that is stopped says so', async () => {
  const controller = new AbortController();
  const running = poolOf().run('mine', { path: 'hang' }, controller.signal);
  setTimeout(() => controller.abort(), 100);
  expect(await running).toEqual({ type: 'stopped', reason: 'stopped' });
});

test('an error after the end of a task does not end the process', async () => {
  const pool = poolOf({ threads: 1 });
  expect(await pool.run('mine', { path: 'late' })).toEqual({ type: 'done', value: ['late'] });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await pool.run('mine', { path: 'b' })).toEqual({ type: 'done', value: ['b'] });
});

/** A script that runs a worker which prints in every way, and then prints the one line that may stand on standard output. */
const SCRIPT = (pool: string, folder: string): string => `
  const { openPool } = await import(${JSON.stringify(pool)});
  const pool = openPool({ threads: 1, seconds: 20, megabytes: 256 }, new URL(${JSON.stringify(folder)}));
  await pool.run('mine', { path: 'a' });
  await pool.close();
  console.log('the record');`;

test('what a worker prints goes to standard error', () => {
  const dist = new URL('../../dist/queue/', import.meta.url);
  const worker = `
    import { keepStdout } from ${JSON.stringify(new URL('keep-stdout.js', dist).href)};
    keepStdout();
    export async function mine() {
      console.log('noise'); console.info('noise'); process.stdout.write('noise');
      return { type: 'done', value: [] };
    }`;
  const folder = pathToFileURL(`${temporaryFolder({ 'mine.js': worker, 'package.json': '{"type":"module"}' })}/`);
  const script = SCRIPT(new URL('pool.js', dist).href, folder.href);
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout).toBe('the record\n');
});

test('a thread that is ended while it loads its modules does not take the process along', () => {
  const modules = Array.from({ length: 400 }, (_, i) => {
    const names = Array.from({ length: 30 }, (_, n) => `a${n}`).join(', ');
    const imports = i < 399 ? `import { ${names} } from './m${i + 1}.js'; export { ${names} };` : '';
    return [`m${i}.js`, i < 399 ? imports : `export const ${names.replaceAll(',', ' = 1,')} = 1;`] as const;
  });
  const mine = `import { a0 } from './m0.js'; export const mine = () => ({ type: 'done', value: [a0] });`;
  const files = { 'mine.js': mine, 'package.json': '{"type":"module"}', ...Object.fromEntries(modules) };
  const folder = pathToFileURL(`${temporaryFolder(files)}/`);
  const script = LOADING(new URL('../../dist/queue/pool.js', import.meta.url).href, folder.href);
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect([status, stdout.trim()]).toEqual([0, 'survived']);
});

/** A script that ends a thread at 40 moments between its start and the end of loading. */
const LOADING = (pool: string, folder: string): string => `
  const { openPool } = await import(${JSON.stringify(pool)});
  async function run(ms) {
    const pool = openPool({ threads: 1, seconds: 60, megabytes: 256 }, new URL(${JSON.stringify(folder)}));
    const controller = new AbortController();
    const start = performance.now();
    const timer = setTimeout(() => controller.abort(), ms);
    await pool.run('mine', { path: '' }, controller.signal);
    clearTimeout(timer);
    await pool.close();
    return performance.now() - start;
  }
  const whole = await run(60_000);
  for (let i = 0; i < 40; i++) await run(whole * (0.2 + 0.8 * i / 40));
  console.log('survived');`;
