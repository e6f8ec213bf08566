import type { Command } from 'commander';
import { examples, withQueue, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `resume`: a paused queue gives out jobs again. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command)).addHelpText('after', examples('sigmine resume')).action(resume);

const resume = (options: QueueOptions): Promise<void> =>
  withQueueOf(options, async (queue) => {
    await queue.resume();
    await print('The queue gives out jobs again.\n');
  });
