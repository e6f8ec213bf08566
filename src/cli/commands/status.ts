import type { Command } from 'commander';
import { sourceOfJob } from '../../queue/jobs.js';
import type { Counts, Queue } from '../../queue/queue.js';
import type { Workspace } from '../../store/workspace.js';
import { examples, withQueue, withWorkspace } from '../options.js';
import { print } from '../terminal.js';
import { watchQueue } from '../watch-queue.js';
import { type QueueOptions, withQueueOf } from '../with-queue.js';

/** Adds `status`: counts of papers, jobs, records and failures. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(command))
    .option('--json', 'print as JSON')
    .option('--watch', 'go on until nothing is left to do, with throughput and time left')
    .addHelpText('after', examples('sigmine status', 'sigmine status --watch', 'sigmine status --json | jq .records'))
    .action(showStatus);

type Options = QueueOptions & { readonly json?: boolean; readonly watch?: boolean };

const showStatus = (options: Options): Promise<void> =>
  withQueueOf(options, async (queue, workspace) => {
    if (options.watch) await watchQueue(queue);
    const status = await statusOf(queue, workspace);
    await print(options.json ? `${JSON.stringify(status, null, 2)}\n` : toText(status));
  });

type Status = Awaited<ReturnType<typeof statusOf>>;

/** A machine without the workspace knows the jobs alone. */
async function statusOf(queue: Queue, workspace: Workspace | undefined) {
  const failed = (await queue.failed()).map((job) => ({
    reason: job.reason ?? 'no reason kept',
    name: sourceOfJob(job).name,
  }));
  return {
    workspace: workspace?.folder ?? null,
    papers: workspace?.store.countSources() ?? null,
    jobs: await queue.counts(),
    paused: await queue.isPaused(),
    records: workspace === undefined ? null : workspace.store.countRecords(),
    failures: groupByReason(failed),
  };
}

/** The same reason for many papers is one line; papers are named by file. */
function groupByReason(failures: readonly { readonly reason: string; readonly name: string }[]) {
  const groups = new Map<string, string[]>();
  for (const { reason, name } of failures) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  return [...groups]
    .map(([reason, papers]) => ({ reason, count: papers.length, papers: papers.sort() }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function toText({ workspace, papers, jobs, paused, records, failures }: Status): string {
  const lines = [
    `${workspace === null ? 'Queue' : `Workspace ${workspace}: ${papers} papers`}${paused ? ' (queue paused)' : ''}`,
    ...jobLines(jobs),
    ...(records === null ? [] : recordLines(records)),
    ...(failures.length > 0 ? ['failures (sigmine retry takes them up again)'] : []),
    ...failures.map(({ reason, count, papers: names }) => `  ${count} × ${reason}: ${someOf(names)}`),
  ];
  return `${lines.join('\n')}\n`;
}

const recordLines = (records: NonNullable<Status['records']>): string[] => [
  'records',
  ...records.map((row) => `  ${row.status}${row.in_scope ? '' : ', out of scope'}: ${row.count}`),
  ...(records.length === 0 ? ['  none'] : []),
];

/** Jobs that bring results to the store are shown while there are any. */
const jobLines = ({ read, extract, store }: Counts): string[] =>
  Object.entries({ read, extract, store }).flatMap(([name, states]) => {
    const some = Object.entries(states).filter(([, count]) => count > 0);
    if (name === 'store' && some.length === 0) return [];
    return [`${name.padEnd(8)} ${some.map(([state, count]) => `${count} ${state}`).join(', ') || 'nothing'}`];
  });

const someOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
