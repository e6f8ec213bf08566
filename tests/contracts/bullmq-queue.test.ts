import { afterAll, beforeAll, describe } from 'vitest';
import { bullmqQueue } from '../../src/queue/bullmq-queue.js';
import type { Queue } from '../../src/queue/queue.js';
import { openRedis } from '../../src/queue/redis.js';
import { programFor } from '../fixtures/needs.js';
import { type RedisServer, startRedis } from '../fixtures/redis.js';
import { queueContract } from './queue.js';

const REDIS = programFor('contract of the queue on Redis', 'redis-server');

describe.skipIf(REDIS === undefined)('on a real Redis', () => {
  let server: RedisServer | undefined;
  let queues = 0;
  beforeAll(async () => {
    server = await startRedis(REDIS ?? '');
  });
  afterAll(async () => server?.stop());

  queueContract('BullMQ queue', async () => {
    const prefix = `q${queues++}`;
    const opened: Queue[] = [];
    const open = async (): Promise<Queue> => {
      const queue = bullmqQueue({
        redis: openRedis(server?.url ?? ''),
        prefix,
        policy: { attempts: 3, backoffMs: 20 },
      });
      opened.push(queue);
      return queue;
    };
    const end = async (): Promise<void> => void (await Promise.all(opened.map((queue) => queue.close())));
    return { queue: await open(), reopen: open, end };
  });
});
