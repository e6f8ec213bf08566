import type { Command } from 'commander';
import { examples, withQueue, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `pause`: the queue gives out nothing more; what runs is finished. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .addHelpText('after', examples('sigmine pause', 'sigmine pause --queue redis://queue:6379', 'sigmine resume'))
    .action(pauseQueue);

const pauseQueue = (options: QueueOptions): Promise<void> =>
  withQueueOf(options, async (queue) => {
    await queue.pause();
    await print('Paused: what runs is finished, nothing else is begun; `sigmine resume` goes on.\n');
  });
