import type { Command } from 'commander';
import { sourceOfJob } from '../../queue/jobs.js';
import { UsageError } from '../exit.js';
import { examples, withQueue, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `retry`: failed papers wait again, with fresh attempts. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .argument('[papers...]', 'file names of failed papers; all when none is named')
    .addHelpText('after', examples('sigmine retry', 'sigmine retry scan.pdf', 'sigmine work --until-done'))
    .action(retry);

const retry = (papers: string[], options: QueueOptions): Promise<void> =>
  withQueueOf(options, async (queue, workspace) => {
    const failed = (await queue.failed()).map((job) => ({ key: job.key, source: sourceOfJob(job) }));
    const unknown = papers.filter((paper) => !failed.some(({ source }) => source.name === paper));
    if (unknown.length > 0) throw new UsageError(`No failed paper is called ${unknown.join(', ')}`);
    const wanted = failed.filter(({ source }) => papers.length === 0 || papers.includes(source.name));
    workspace?.store.clearFailures(wanted.map(({ source }) => source.sha256));
    const count = await queue.retry(wanted.map(({ key }) => key));
    await print(`${count} papers wait again${count > 0 ? '; sigmine work --until-done works on them' : ''}.\n`);
  });
