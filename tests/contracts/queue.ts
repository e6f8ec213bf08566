import { describe, expect, test } from 'vitest';
import type { JobState, NewJob, Queue } from '../../src/queue/queue.js';
import { listedJobs } from '../fixtures/listed-jobs.js';

/** What the contract needs of an engine: a fresh empty queue with three attempts and a backoff of 20 ms, and the same queue opened again. */
export type Engine = {
  readonly queue: Queue;
  readonly reopen: () => Promise<Queue>;
  readonly end: () => Promise<void>;
};

const job = (key: string, priority = 2): NewJob => ({ name: 'read', key, payload: { of: key }, priority });
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const keys = (jobs: readonly { readonly key: string }[]): string[] => jobs.map(({ key }) => key);

const LONG = { worker: 'elsewhere/1/a', limit: 10, leaseMs: 60_000 };
const BRIEF = { worker: 'elsewhere/2/b', limit: 10, leaseMs: 50 };

/** The one suite that every engine of the queue passes. */
export function queueContract(name: string, open: () => Promise<Engine>): void {
  const on = (says: string, body: (engine: Engine) => Promise<void>): void =>
    test(says, async () => {
      const engine = await open();
      try {
        await body(engine);
      } finally {
        await engine.end();
      }
    });

  describe(`${name}: adding`, () => {
    on('a job is there once, however often it is added', async ({ queue }) => {
      expect(await queue.add([job('a'), job('b'), job('a')])).toBe(2);
      expect(await queue.add([job('a')])).toBe(0);
      expect((await queue.counts()).read.waiting).toBe(2);
    });
    on('a job that is done, failed or cancelled is not added again', async ({ queue }) => {
      await queue.add([job('a'), job('b'), job('c')]);
      await queue.cancel(['c']);
      const [a, b] = await queue.claim(LONG);
      if (a === undefined || b === undefined) throw new Error('two jobs were added');
      await queue.complete(a);
      await queue.fail(b, 'broken', { permanent: true });
      expect(await queue.add([job('a'), job('b'), job('c')])).toBe(0);
      expect(await queue.isIdle()).toBe(true);
    });
    on('keys that some engine does not take are refused', async ({ queue }) => {
      for (const key of ['read:1', '17', '', 'a b']) await expect(queue.add([job(key)])).rejects.toThrow(RangeError);
      expect(await queue.isIdle()).toBe(true);
    });
    on('the payload comes back as it was', async ({ queue }) => {
      const payload = { source: { name: 'Größe "1".pdf', bytes: 12 }, list: [1, null, 'x'] };
      await queue.add([{ ...job('a'), payload }]);
      expect((await queue.claim(LONG))[0]?.payload).toEqual(payload);
    });
  });

  describe(`${name}: claiming`, () => {
    on('jobs come by priority, then in the order in which they were added', async ({ queue }) => {
      await queue.add([job('a', 2), job('b', 1), job('c', 2), job('d', 1)]);
      expect(keys(await queue.claim({ ...LONG, limit: 3 }))).toEqual(['b', 'd', 'a']);
      expect(keys(await queue.claim(LONG))).toEqual(['c']);
    });
    on('a worker is given only what it can do', async ({ queue }) => {
      await queue.add([job('a'), { ...job('s'), name: 'store' }, { ...job('x', 1), name: 'extract' }]);
      expect(keys(await queue.claim({ ...LONG, names: ['extract', 'read'] }))).toEqual(['x', 'a']);
      expect(await queue.claim({ ...LONG, names: ['read'] })).toEqual([]);
      expect([await queue.isIdle(), await queue.isIdle(['store'])]).toEqual([false, false]);
      expect(keys(await queue.claim({ ...LONG, names: ['store'] }))).toEqual(['s']);
    });
    on('a queue is idle for a worker when nothing of its kinds is left', async ({ queue }) => {
      await queue.add([{ ...job('s'), name: 'store' }]);
      expect([await queue.isIdle(['read', 'extract']), await queue.isIdle(['store'])]).toEqual([true, false]);
    });
    on('no job is claimed twice', async ({ queue, reopen }) => {
      await queue.add(Array.from({ length: 40 }, (_, i) => job(`j-${i}`)));
      const other = await reopen();
      const claims = await Promise.all(
        Array.from({ length: 16 }, (_, i) =>
          (i % 2 === 0 ? queue : other).claim({ ...LONG, worker: `h/${i}/x`, limit: 3 }),
        ),
      );
      const all = keys(claims.flat());
      expect(all).toHaveLength(40);
      expect(new Set(all).size).toBe(40);
    });
    on('a claimed job counts as active and names its attempt', async ({ queue }) => {
      await queue.add([job('a')]);
      expect((await queue.claim(LONG))[0]).toMatchObject({ key: 'a', name: 'read', attempt: 1, worker: LONG.worker });
      expect((await queue.counts()).read).toMatchObject({ waiting: 0, active: 1 });
      expect(await queue.isIdle()).toBe(false);
    });
    on(
      'a paused queue gives nothing until it is resumed, also after it was opened again',
      async ({ queue, reopen }) => {
        await queue.add([job('a')]);
        await queue.pause();
        const other = await reopen();
        expect(await other.isPaused()).toBe(true);
        expect(await other.claim(LONG)).toEqual([]);
        await queue.resume();
        expect(keys(await other.claim(LONG))).toEqual(['a']);
      },
    );
  });

  describe(`${name}: ending`, () => {
    on('completing a job adds what follows from it', async ({ queue }) => {
      await queue.add([job('a')]);
      const [a] = await queue.claim(LONG);
      if (a === undefined) throw new Error('a job was added');
      expect(await queue.complete(a, [{ ...job('a-next', 1), name: 'extract' }])).toBe(true);
      const counts = await queue.counts();
      expect([counts.read.done, counts.extract.waiting]).toEqual([1, 1]);
    });
    on('a job that fails is tried again later and fails for good after three attempts', async ({ queue }) => {
      await queue.add([job('a')]);
      const states: string[] = [];
      for (let attempt = 1; attempt <= 3; attempt++) {
        const [a] = await claimWithin(queue, 2000);
        expect(a?.attempt).toBe(attempt);
        if (a !== undefined) states.push(await queue.fail(a, `disk full ${attempt}`, { permanent: false }));
      }
      expect(states).toEqual(['delayed', 'delayed', 'failed']);
      expect(await listedJobs(queue, 'failed')).toMatchObject([{ key: 'a', reason: 'disk full 3', attempts: 3 }]);
    });
    on('a permanent failure is not tried again and keeps its reason', async ({ queue, reopen }) => {
      await queue.add([job('a')]);
      const [a] = await queue.claim(LONG);
      if (a !== undefined) expect(await queue.fail(a, 'not a PDF', { permanent: true })).toBe('failed');
      expect(await queue.claim(LONG)).toEqual([]);
      expect(await (await reopen()).find('a')).toMatchObject({
        state: 'failed',
        reason: 'not a PDF',
        payload: { of: 'a' },
      });
    });
    on('a failed job that is retried has all its attempts again', async ({ queue }) => {
      await queue.add([job('a'), job('b')]);
      for (const one of await queue.claim(LONG)) await queue.fail(one, 'broken', { permanent: true });
      expect(await queue.retry(['a', 'unknown'])).toBe(1);
      expect((await queue.claim(LONG)).map(({ key, attempt }) => [key, attempt])).toEqual([['a', 1]]);
      expect(await queue.retry()).toBe(1);
      expect(keys(await queue.claim(LONG))).toEqual(['b']);
    });
    on('a job that waits for its next attempt is open, and the second wait is longer', async ({ queue }) => {
      await queue.add([job('a')]);
      const waits: number[] = [];
      let [held] = await queue.claim(LONG);
      for (let attempt = 1; attempt < 3 && held !== undefined; attempt++) {
        const start = performance.now();
        await queue.fail(held, 'busy', { permanent: false });
        expect([(await queue.counts()).read.delayed, await queue.isIdle()]).toEqual([1, false]);
        [held] = await claimWithin(queue, 2000);
        waits.push(performance.now() - start);
      }
      expect(waits[0]).toBeGreaterThanOrEqual(18);
      expect(waits[1]).toBeGreaterThanOrEqual(38);
    });
    on('a job that is given back has lost no attempt', async ({ queue }) => {
      await queue.add([job('a')]);
      for (let i = 0; i < 5; i++) {
        const [a] = await queue.claim(LONG);
        expect(a?.attempt).toBe(1);
        if (a !== undefined) await queue.release(a);
      }
      expect(await queue.find('a')).toMatchObject({ state: 'waiting', attempts: 0 });
    });
    on('a waiting job that is cancelled is never claimed', async ({ queue }) => {
      await queue.add([job('a'), job('b')]);
      expect(await queue.cancel(['a', 'unknown'])).toBe(1);
      expect(keys(await queue.claim(LONG))).toEqual(['b']);
      expect((await queue.counts()).read.cancelled).toBe(1);
    });
    on('a cancelled job that is retried by its key is as it was when it was added', async ({ queue }) => {
      await queue.add([job('a', 2), job('b', 1), job('c', 2)]);
      for (const one of await queue.claim({ ...LONG, limit: 1 })) await queue.release(one);
      await queue.cancel(['a', 'b']);
      expect(await queue.retry()).toBe(0);
      expect(await queue.retry(['b', 'c', 'unknown'])).toBe(1);
      const claimed = await queue.claim(LONG);
      expect(claimed.map(({ key, attempt, payload }) => [key, attempt, payload])).toEqual([
        ['b', 1, { of: 'b' }],
        ['c', 1, { of: 'c' }],
      ]);
      expect(await queue.find('b')).toMatchObject({ state: 'active' });
      expect((await queue.counts()).read).toMatchObject({ cancelled: 1, active: 2 });
    });
    on('jobs are listed by their states, however many', async ({ queue }) => {
      const many = Array.from({ length: 1203 }, (_, i) => job(`m-${i}`));
      await queue.add([...many, { ...job('x'), name: 'extract' }]);
      const [first, second] = await queue.claim({ ...LONG, limit: 2, names: ['read'] });
      if (first === undefined || second === undefined) throw new Error('two jobs were added');
      await queue.fail(first, 'broken', { permanent: true });
      await queue.cancel(['m-7', 'x']);
      const keysIn = async (...states: JobState[]): Promise<string[]> =>
        keys(await listedJobs(queue, ...states)).sort();
      expect(await keysIn('failed')).toEqual([first.key]);
      expect(await keysIn('cancelled')).toEqual(['m-7', 'x']);
      expect(await keysIn('active')).toEqual([second.key]);
      expect(await keysIn('waiting', 'delayed', 'active')).toEqual(
        keys(many)
          .filter((key) => key !== first.key && key !== 'm-7')
          .sort(),
      );
    });
  });

  describe(`${name}: leases`, () => {
    on('a job whose worker fell silent goes to another', async ({ queue }) => {
      await queue.add([job('a')]);
      const [lost] = await queue.claim(BRIEF);
      expect(await queue.recover()).toBe(0);
      await sleep(120);
      expect(await recoverWithin(queue, 2000)).toBe(1);
      const [again] = await queue.claim(LONG);
      expect(again?.attempt).toBe(2);
      if (lost === undefined || again === undefined) throw new Error('the job was claimed twice');
      expect(await queue.heartbeat([lost], 60_000)).toEqual([]);
      expect(await queue.complete(lost, [job('doubled')])).toBe(false);
      expect(await queue.find('doubled')).toBeUndefined();
      expect(await queue.complete(again)).toBe(true);
    });
    on('a job whose lease is renewed stays', async ({ queue }) => {
      await queue.add([job('a')]);
      const claimed = await queue.claim({ ...BRIEF, leaseMs: 400 });
      expect(await queue.heartbeat(claimed, 60_000)).toEqual(['a']);
      await sleep(500);
      expect(await queue.recover()).toBe(0);
    });
    on('a job that loses every worker ends as failed', async ({ queue }) => {
      await queue.add([job('a')]);
      for (let i = 0; i < 3; i++) {
        expect(await queue.claim(BRIEF)).toHaveLength(1);
        await sleep(120);
        await recoverWithin(queue, 2000);
      }
      expect(await queue.claim(LONG)).toEqual([]);
      expect(await queue.find('a')).toMatchObject({ state: 'failed', reason: expect.stringContaining('worker') });
    });
    on('a job that is cancelled while it runs is no longer held', async ({ queue }) => {
      await queue.add([job('a')]);
      const [a] = await queue.claim(LONG);
      expect(await queue.cancel(['a'])).toBe(1);
      if (a === undefined) throw new Error('a job was added');
      expect(await queue.heartbeat([a], 60_000)).toEqual([]);
      expect(await queue.complete(a)).toBe(false);
      expect(await queue.find('a')).toMatchObject({ state: 'cancelled' });
    });
    on('progress can be seen from elsewhere', async ({ queue, reopen }) => {
      await queue.add([job('a')]);
      const [a] = await queue.claim(LONG);
      if (a !== undefined) await queue.progress(a, { page: 3, of: 12 });
      expect(await (await reopen()).find('a')).toMatchObject({ progress: { page: 3, of: 12 } });
    });
  });

  describe(`${name}: limits`, () => {
    on('no more jobs of a kind run at once than its limit allows, over all workers', async ({ queue, reopen }) => {
      await queue.add([job('a'), job('b'), job('c'), { ...job('x', 1), name: 'extract' }]);
      await queue.limit('read', { atOnce: 2, rate: null });
      const other = await reopen();
      const first = await queue.claim({ ...LONG, limit: 2 });
      expect(keys(first)).toEqual(['x', 'a']);
      expect(keys(await other.claim({ ...LONG, worker: 'elsewhere/3/c' }))).toEqual(['b']);
      expect([await queue.claim(LONG), await queue.isIdle()]).toEqual([[], false]);
      const [, a] = first;
      if (a === undefined) throw new Error('two jobs were claimed');
      await queue.complete(a);
      expect(keys(await other.claim(LONG))).toEqual(['c']);
    });
    on('no more jobs are given out in a window of time than the rate allows', async ({ queue, reopen }) => {
      await queue.add(['a', 'b', 'c', 'd', 'e'].map((key) => job(key)));
      await queue.limit('read', { atOnce: null, rate: { jobs: 2, perMs: 60_000 } });
      const other = await reopen();
      const [a] = await queue.claim({ ...LONG, limit: 1 });
      expect(keys(await other.claim(LONG))).toEqual(['b']);
      if (a !== undefined) await queue.complete(a);
      expect([await queue.claim(LONG), await other.claim(LONG)]).toEqual([[], []]);
      await queue.limit('read', { atOnce: null, rate: { jobs: 2, perMs: 50 } });
      const fresh = await reopen();
      const later: string[] = [];
      while (later.length < 3) later.push(...keys(await claimWithin(fresh, 2000)));
      expect(later).toEqual(['c', 'd', 'e']);
    });
    on('limits can be read and taken away', async ({ queue, reopen }) => {
      const none = { atOnce: null, rate: null };
      expect(await queue.limits()).toEqual({ read: none, extract: none, store: none });
      const some = { atOnce: 3, rate: { jobs: 100, perMs: 1000 } };
      await queue.limit('extract', some);
      expect(await (await reopen()).limits()).toEqual({ read: none, extract: some, store: none });
      await queue.limit('extract', none);
      expect((await queue.limits()).extract).toEqual(none);
      await expect(queue.limit('read', { atOnce: 0, rate: null })).rejects.toThrow(RangeError);
      await expect(queue.limit('read', { atOnce: null, rate: { jobs: 1, perMs: 3_600_000 } })).rejects.toThrow(
        RangeError,
      );
    });
  });

  async function claimWithin(queue: Queue, ms: number): ReturnType<Queue['claim']> {
    for (const end = Date.now() + ms; Date.now() < end; await sleep(10)) {
      const claimed = await queue.claim(LONG);
      if (claimed.length > 0) return claimed;
    }
    return [];
  }

  async function recoverWithin(queue: Queue, ms: number): Promise<number> {
    for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) {
      const recovered = await queue.recover();
      if (recovered > 0) return recovered;
    }
    return 0;
  }
}
