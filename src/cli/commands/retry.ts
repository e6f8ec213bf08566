import type { Command } from 'commander';
import { sourceOfJob } from '../../queue/jobs.js';
import type { JobState, Queue } from '../../queue/queue.js';
import { UsageError } from '../exit.js';
import { examples, withQueue, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `retry`: failed or cancelled papers wait again, with fresh attempts. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .argument('[papers...]', 'file names of failed or cancelled papers; all failed ones when none is named')
    .option('--cancelled', 'all that `sigmine cancel` took out of the queue, instead of what failed')
    .addHelpText(
      'after',
      examples('sigmine retry', 'sigmine retry scan.pdf', 'sigmine retry --cancelled', 'sigmine work --until-done'),
    )
    .action(retry);

type Options = QueueOptions & { readonly cancelled?: boolean };

const retry = (papers: string[], { cancelled, ...options }: Options): Promise<void> =>
  withQueueOf(options, async (queue, workspace) => {
    if (cancelled && papers.length > 0) throw new UsageError('retry takes papers or --cancelled, not both');
    const found = await endedJobs(
      queue,
      cancelled ? ['cancelled'] : papers.length > 0 ? ['failed', 'cancelled'] : ['failed'],
    );
    const unknown = papers.filter((paper) => !found.some(({ source }) => source.name === paper));
    if (unknown.length > 0) throw new UsageError(`No failed or cancelled paper is called ${unknown.join(', ')}`);
    const wanted = found.filter(({ source }) => papers.length === 0 || papers.includes(source.name));
    workspace?.store.clearFailures(wanted.map(({ source }) => source.sha256));
    let count = 0;
    for (let i = 0; i < wanted.length; i += BATCH)
      count += await queue.retry(wanted.slice(i, i + BATCH).map(({ key }) => key));
    await print(`${count} papers wait again${count > 0 ? '; sigmine work --until-done works on them' : ''}.\n`);
  });

/** How many jobs wait again at once. */
const BATCH = 500;

async function endedJobs(queue: Queue, states: readonly JobState[]) {
  const found = [];
  for await (const job of queue.list(states)) found.push({ key: job.key, source: sourceOfJob(job) });
  return found;
}
