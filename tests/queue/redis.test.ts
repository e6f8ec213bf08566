import { expect, test } from 'vitest';
import { openRedis, redisVersion } from '../../src/queue/redis.js';
import { programFor } from '../fixtures/needs.js';
import { freePort, startRedis } from '../fixtures/redis.js';

const REDIS = programFor('version of a Redis server', 'redis-server');

test.skipIf(REDIS === undefined)('gives the version of a server that answers', async () => {
  const server = await startRedis(REDIS ?? '');
  try {
    expect(await redisVersion(server.url)).toMatch(/^\d+\.\d+/u);
  } finally {
    await server.stop();
  }
});

test('says why no server answers', async () => {
  await expect(redisVersion(`redis://127.0.0.1:${await freePort()}`)).rejects.toThrow('ECONNREFUSED');
});

test.skipIf(REDIS === undefined)('a connection outlives the end of its server and tells of it once', async () => {
  const server = await startRedis(REDIS ?? '');
  const told: string[] = [];
  const redis = openRedis(server.url, (reason) => told.push(reason));
  try {
    await redis.set('a', '1');
    await server.restart('SIGKILL');
    expect(await redis.get('a')).toBe('1');
    expect(told.length).toBeLessThanOrEqual(1);
  } finally {
    redis.disconnect();
    await server.stop();
  }
});
