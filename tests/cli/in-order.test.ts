import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/cli/in-order.js';

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

test('results come in the order of the items, however long each takes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (delays, limit) => {
      let [running, most] = [0, 0];
      const work = async (delay: number, i: number): Promise<number> => {
        most = Math.max(most, ++running);
        for (let turn = 0; turn < delay; turn++) await new Promise(setImmediate);
        running--;
        return i;
      };
      const results: number[] = [];
      const items = from(delays.map((delay, i) => ({ delay, i })));
      for await (const one of inOrder(items, limit, ({ delay, i }) => work(delay, i))) results.push(one);
      expect(results).toEqual(delays.map((_, i) => i));
      expect(most).toBeLessThanOrEqual(limit);
    }),
  );
});

test('items are taken only as results leave', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<number> {
    for (;;) yield taken++;
  }
  for await (const one of inOrder(endless(), 2, async (n) => n)) if (one === 10) break;
  expect(taken).toBeLessThan(30);
});

test('an error of the work is thrown in its place', async () => {
  const seen: number[] = [];
  const run = async (): Promise<void> => {
    const work = async (n: number): Promise<number> => {
      if (n === 2) throw new Error('two');
      return n;
    };
    for await (const one of inOrder(from([1, 2, 3]), 3, work)) seen.push(one);
  };
  await expect(run()).rejects.toThrow('two');
  expect(seen).toEqual([1]);
});
