import type { Command } from 'commander';
import { sourceOfJob } from '../../queue/jobs.js';
import { type JobName, type JobView, OPEN_STATES, type Queue } from '../../queue/queue.js';
import { EXIT, UsageError } from '../exit.js';
import { examples, withPaths, withQueue, withWorkspace } from '../options.js';
import { papersWanted, type Wanted } from '../papers-wanted.js';
import { someOf } from '../some-of.js';
import { print, say } from '../terminal.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `cancel`: papers leave the queue before they are done; work on them that runs is ended. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(withPaths(command)))
    .option('--all', 'everything that waits or runs')
    .option('--leave-running', 'only what waits')
    .option('--dry-run', 'say what would be cancelled, and change nothing')
    .option('--json', 'print as JSON')
    .description(
      'Takes papers out of the queue: those of a folder, a list or a glob (by their content), or by file name where the file is not at hand. What was found in other papers stays. `sigmine status` shows what is cancelled.',
    )
    .addHelpText(
      'after',
      examples(
        'sigmine cancel papers/ --dry-run',
        'sigmine cancel "papers/2019-*.pdf"',
        'sigmine cancel --all --leave-running',
        'sigmine retry --cancelled',
      ),
    )
    .action(cancel);

type Options = QueueOptions & {
  readonly list?: string;
  readonly all?: boolean;
  readonly leaveRunning?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
};

const cancel = (paths: string[], options: Options): Promise<void> =>
  withQueueOf(options, async (queue) => {
    const { all = false, list } = options;
    const named = paths.length > 0 || list !== undefined;
    if (all === named) throw new UsageError('cancel takes papers, or --all for everything that waits or runs');
    const wanted = all ? undefined : await papersWanted({ paths, list });
    const found = await cancelWanted(queue, wanted, options);
    const missing = [...(wanted?.names ?? [])].filter(([name]) => !found.some((job) => job.paper === name));
    for (const [name, path] of missing) say(`${path}: no such file, and no paper ${name} waits or runs`);
    await print(options.json ? `${JSON.stringify(toJson(found, options), null, 2)}\n` : toText(found, options));
    process.exitCode = missing.length > 0 ? EXIT.someFailed : EXIT.ok;
  });

type Found = { readonly stage: JobName; readonly state: string; readonly paper: string };

/** How many jobs are cancelled at once. */
const BATCH = 500;

/** A job that ends meanwhile has added the next one, so that it is looked again until nothing is left. */
async function cancelWanted(
  queue: Queue,
  wanted: Wanted | undefined,
  { dryRun = false, leaveRunning = false }: Options,
): Promise<readonly Found[]> {
  const states = OPEN_STATES.filter((state) => !leaveRunning || state !== 'active');
  const found: Found[] = [];
  for (;;) {
    const jobs: JobView[] = [];
    for await (const job of queue.list(states)) if (isWanted(job, wanted)) jobs.push(job);
    let cancelled = 0;
    for (let i = 0; i < jobs.length && !dryRun; i += BATCH)
      cancelled += await queue.cancel(jobs.slice(i, i + BATCH).map(({ key }) => key));
    found.push(...jobs.map((job) => ({ stage: job.name, state: job.state, paper: sourceOfJob(job).name })));
    if (cancelled === 0) return found;
  }
}

function isWanted(job: JobView, wanted: Wanted | undefined): boolean {
  if (wanted === undefined) return true;
  const { sha256, name } = sourceOfJob(job);
  return wanted.hashes.has(sha256) || wanted.names.has(name);
}

const toJson = (found: readonly Found[], { dryRun = false }: Options) => ({
  dry_run: dryRun,
  papers: new Set(found.map(({ paper }) => paper)).size,
  jobs: found,
});

function toText(found: readonly Found[], { dryRun = false }: Options): string {
  const papers = [...new Set(found.map(({ paper }) => paper))].sort();
  if (papers.length === 0) return 'None of these waits or runs: nothing to cancel.\n';
  const counts = new Map<string, number>();
  for (const { stage, state } of found) counts.set(`${stage} ${state}`, (counts.get(`${stage} ${state}`) ?? 0) + 1);
  const what = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const head = `${dryRun ? 'Would cancel' : 'Cancelled'} ${papers.length} ${papers.length === 1 ? 'paper' : 'papers'} (${what}): ${someOf(papers)}.`;
  const next = dryRun ? 'Nothing was changed.' : '`sigmine retry --cancelled` takes them up again.';
  return `${head}\n${next}\n`;
}
