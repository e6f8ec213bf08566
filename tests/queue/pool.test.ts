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
  ['exit', 'worker thread ended: worker exited with code: 3'],
  ['throw', 'worker thread ended: boom'],
  ['memory', 'needed more than 64 MB of memory'],
])('a thread lost by "%s" takes only its own paper along', async (path, reason) => {
  const pool = poolOf({ megabytes: 64 });
  const [lost, ...others] = await Promise.all([path, 'b', 'c', 'd'].map((one) => pool.run('mine', { path: one })));
  expect(lost).toEqual({ type: 'lost', reason });
  expect(others.map((one) => one.type)).toEqual(['done', 'done', 'done']);
  expect(await pool.run('mine', { path: 'after' })).toEqual({ type: 'done', value: ['after'] });
});

test('a paper that takes too long is ended', async () => {
  const pool = poolOf({ threads: 1, seconds: 1 });
  expect(await pool.run('mine', { path: 'hang' })).toEqual({ type: 'lost', reason: 'took longer than 1 s' });
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
