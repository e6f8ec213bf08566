import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { redisVersion } from '../../src/queue/redis.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';

const REDIS = programFor('version of a Redis server', 'redis-server');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function startRedis(program: string, port: number): Promise<ChildProcess> {
  const child = spawn(program, [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    temporaryFolder(),
  ]);
  for await (const line of child.stdout) if (String(line).includes('Ready to accept connections')) break;
  return child;
}

test.skipIf(REDIS === undefined)('gives the version of a server that answers', async () => {
  const port = await freePort();
  const server = await startRedis(REDIS ?? '', port);
  try {
    expect(await redisVersion(`redis://127.0.0.1:${port}`)).toMatch(/^\d+\.\d+/u);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
});

test('says why no server answers', async () => {
  await expect(redisVersion(`redis://127.0.0.1:${await freePort()}`)).rejects.toThrow('ECONNREFUSED');
});
