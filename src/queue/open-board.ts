import { openLane } from './bullmq-lane.js';
import { readAddress } from './open-bullmq.js';
import { JOB_NAMES } from './queue.js';
import { openRedis } from './redis.js';

/** A queue of BullMQ as bull-board takes it. */
export type BoardQueue = ReturnType<typeof openLane>['queue'];

/** Opens the queues of BullMQ behind the queue at an address, to look at them, on a connection of their own. */
export function openBoard(address: string): {
  readonly queues: readonly BoardQueue[];
  readonly close: () => Promise<void>;
} {
  const { url, prefix } = readAddress(address);
  const redis = openRedis(url);
  const queues = [...JOB_NAMES].reverse().map((name) => openLane(redis, prefix, name).queue);
  return {
    queues,
    close: async () => {
      await Promise.all(queues.map((queue) => queue.close()));
      redis.disconnect();
    },
  };
}
