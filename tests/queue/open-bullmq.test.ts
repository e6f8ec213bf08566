import { expect, test } from 'vitest';
import { openBullmq, readAddress } from '../../src/queue/open-bullmq.js';
import { programFor } from '../fixtures/needs.js';
import { freePort, startRedis } from '../fixtures/redis.js';

const REDIS = programFor('opening a queue on Redis', 'redis-server');

test.each([
  ['redis://queue:6379', 'redis://queue:6379', 'sigmine'],
  ['redis://queue:6379/2?prefix=garnets', 'redis://queue:6379/2', 'garnets'],
  ['rediss://me:pass@queue:6379/0?prefix=a.b', 'rediss://me:pass@queue:6379/0', 'a.b'],
])('%s is a queue', (address, url, prefix) => expect(readAddress(address)).toEqual({ url, prefix }));

test.each(['', 'queue', 'http://queue', 'redis://q?prefix=a:b', 'redis://q?prefix='])('"%s" is none', (address) =>
  expect(() => readAddress(address)).toThrow(RangeError),
);

test('a server that does not answer is an error at once', async () => {
  await expect(openBullmq(`redis://127.0.0.1:${await freePort()}`)).rejects.toThrow('ECONNREFUSED');
});

test.skipIf(REDIS === undefined)('a queue serves one workspace; prefixes keep queues apart', async () => {
  const server = await startRedis(REDIS ?? '');
  try {
    const first = await openBullmq(server.url, { workspace: 'one' });
    await first.add([{ name: 'read', key: 'read-a', payload: {}, priority: 1 }]);
    await expect(openBullmq(server.url, { workspace: 'two' })).rejects.toThrow('another workspace');
    const [again, other] = [
      await openBullmq(server.url),
      await openBullmq(`${server.url}?prefix=b`, { workspace: 'two' }),
    ];
    expect([(await again.counts()).read.waiting, (await other.counts()).read.waiting]).toEqual([1, 0]);
    for (const queue of [first, again, other]) await queue.close();
  } finally {
    await server.stop();
  }
});
