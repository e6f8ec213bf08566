import { type Command, InvalidArgumentError } from 'commander';
import { limitsToText, NO_LIMITS, type Rate, readRate } from '../../queue/limits.js';
import { JOB_NAMES, type JobName } from '../../queue/queue.js';
import { UsageError } from '../exit.js';
import { examples, toCount, withQueue, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `limit`: what all workers of a queue together may do. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .argument(
      '[kind]',
      'kind of job: read (files to text), extract (text to records) or store (records to the workspace)',
    )
    .option('--at-once <n>', 'jobs that run at once, over all workers', toCount)
    .option('--rate <n/s>', 'jobs that are begun in a second or minute: 5/s, 100/min', toRate)
    .option('--none', 'take the limits of this kind away', false)
    .addHelpText(
      'after',
      examples('sigmine limit', 'sigmine limit read --at-once 8 --rate 100/min', 'sigmine limit read --none'),
    )
    .action(limit);

type Options = QueueOptions & { readonly atOnce?: number; readonly rate?: Rate; readonly none: boolean };

function toRate(text: string): Rate {
  const rate = readRate(text);
  if (rate === undefined) throw new InvalidArgumentError('It must look like 5/s or 100/min.');
  return rate;
}

const limit = (kind: string | undefined, options: Options): Promise<void> =>
  withQueueOf(options, async (queue) => {
    const { atOnce, rate, none } = options;
    const sets = atOnce !== undefined || rate !== undefined;
    if (sets && none) throw new UsageError('--none takes limits away: give it alone');
    const name = kind === undefined ? undefined : kindOf(kind);
    if (name === undefined && (sets || none)) throw new UsageError('say which kind of job: read, extract or store');
    if (name !== undefined && none) await queue.limit(name, NO_LIMITS);
    else if (name !== undefined && sets) {
      const known = (await queue.limits())[name];
      await queue.limit(name, { atOnce: atOnce ?? known.atOnce, rate: rate ?? known.rate });
    }
    const limits = await queue.limits();
    const shown = name === undefined ? [...JOB_NAMES].reverse() : [name];
    await print(shown.map((one) => `${one.padEnd(8)} ${limitsToText(limits[one])}\n`).join(''));
  });

function kindOf(kind: string): JobName {
  const found = JOB_NAMES.find((name) => name === kind);
  if (found === undefined) throw new UsageError(`There are no jobs of kind ${kind}: read, extract or store`);
  return found;
}
