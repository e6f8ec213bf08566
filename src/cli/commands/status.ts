import type { Command } from 'commander';
import type { Decision } from '../../domain/index.js';
import { type Drift, driftOfReview } from '../../evaluate/index.js';
import { sourceOfJob } from '../../queue/jobs.js';
import { limitsToText } from '../../queue/limits.js';
import type { Counts, Queue } from '../../queue/queue.js';
import { countReviewed, reviewState } from '../../store/reviewed.js';
import type { Workspace } from '../../store/workspace.js';
import { readPolicy } from '../configuration.js';
import { editionLines, editionsToJson } from '../edition-lines.js';
import { examples, withQueue, withWorkspace } from '../options.js';
import { someOf } from '../some-of.js';
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
    const said = { ...status, editions: editionsToJson(status.editions) };
    await print(options.json ? `${JSON.stringify(said, null, 2)}\n` : toText(status));
  });

type Status = Awaited<ReturnType<typeof statusOf>>;

/** A machine without the workspace knows the jobs alone. */
async function statusOf(queue: Queue, workspace: Workspace | undefined) {
  const failed: { readonly reason: string; readonly name: string }[] = [];
  for await (const job of queue.list(['failed']))
    failed.push({ reason: job.reason ?? 'no reason kept', name: sourceOfJob(job).name });
  const jobs = await queue.counts();
  return {
    workspace: workspace?.folder ?? null,
    papers: workspace?.store.countSources() ?? null,
    jobs,
    paused: await queue.isPaused(),
    limits: await queue.limits(),
    records: workspace === undefined ? null : countReviewed(workspace.store),
    editions: workspace?.store.editions() ?? [],
    unread: workspace?.store.unread() ?? [],
    ...reviewOf(workspace),
    failures: groupByReason(failed),
    cancelled: await cancelledPapers(queue, jobs),
  };
}

/** Names of the papers that were cancelled; a queue where none was is not searched for them. */
async function cancelledPapers(queue: Queue, jobs: Counts): Promise<string[]> {
  const names: string[] = [];
  if (Object.values(jobs).every(({ cancelled }) => cancelled === 0)) return names;
  for await (const job of queue.list(['cancelled'])) names.push(sourceOfJob(job).name);
  return names.sort();
}

/** What people decided on accepted records, beside the precision that was promised (null while nobody has), and orphans. */
function reviewOf(workspace: Workspace | undefined): { readonly drift: Drift | null; readonly orphans: Orphan[] } {
  if (workspace === undefined) return { drift: null, orphans: [] };
  const { store, folder } = workspace;
  const { verdicts, orphans } = reviewState(store);
  const listed = orphans.map((decision) => toOrphan(decision, store.source(decision.paper_sha256)?.name));
  if (verdicts.size === 0) return { drift: null, orphans: listed };
  const drift = driftOfReview(store.records({ statuses: ['accepted'] }), verdicts, readPolicy(folder).target);
  return { drift: drift.reviewed === 0 ? null : drift, orphans: listed };
}

/** A decision whose record is gone, with what a person needs to find the place. */
type Orphan = Pick<Decision, 'decision_id' | 'type' | 'curator' | 'at'> & {
  readonly paper: string;
  readonly quote: string;
};

const toOrphan = ({ decision_id, type, curator, at, paper_sha256, quote }: Decision, name?: string): Orphan => ({
  ...{ decision_id, type, curator, at },
  paper: name ?? paper_sha256,
  quote: quote.before + quote.exact + quote.after,
});

/** The same reason for many papers is one line; papers are named by file. */
function groupByReason(failures: readonly { readonly reason: string; readonly name: string }[]) {
  const groups = new Map<string, string[]>();
  for (const { reason, name } of failures) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  return [...groups]
    .map(([reason, papers]) => ({ reason, count: papers.length, papers: papers.sort() }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function toText({
  workspace,
  papers,
  jobs,
  paused,
  limits,
  records,
  editions,
  unread,
  drift,
  orphans,
  failures,
  cancelled,
}: Status): string {
  const lines = [
    `${workspace === null ? 'Queue' : `Workspace ${workspace}: ${papers} papers`}${paused ? ' (queue paused)' : ''}`,
    ...jobLines(jobs),
    ...Object.entries(limits)
      .filter(([, { atOnce, rate }]) => atOnce !== null || rate !== null)
      .map(([name, some]) => `  ${name}: at most ${limitsToText(some)}`),
    ...(records === null ? [] : recordLines(records)),
    ...editionLines(editions),
    ...unreadLines(unread),
    ...driftLines(drift),
    ...orphanLines(orphans),
    ...(failures.length > 0 ? ['failures (sigmine retry takes them up again)'] : []),
    ...failures.map(({ reason, count, papers: names }) => `  ${count} × ${reason}: ${someOf(names)}`),
    ...(cancelled.length > 0
      ? [`cancelled (sigmine retry --cancelled takes them up again): ${someOf(cancelled)}`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

const recordLines = (records: NonNullable<Status['records']>): string[] => [
  'records',
  ...records.map((row) => `  ${row.status}${row.in_scope ? '' : ', out of scope'}: ${row.count}`),
  ...(records.length === 0 ? ['  none'] : []),
];

function driftLines(drift: Drift | null): string[] {
  if (drift === null) return [];
  const { reviewed, right, promised, p, contradicted } = drift;
  const share = `${right} of ${reviewed} accepted records that people looked at are right (promised: ${(100 * promised).toFixed(0)} %)`;
  if (!contradicted) return [share];
  return [`${share}: fewer than chance allows (p = ${p}); raise the target (sigmine triage) or refit (sigmine fit)`];
}

const unreadLines = (unread: Status['unread']): string[] => [
  ...(unread.length > 0 ? [`not read, in part, of ${unread.length} ${unread.length === 1 ? 'paper' : 'papers'}`] : []),
  ...unread.slice(0, 5).map(({ name, unread: what }) => `  ${name}: ${what.join('; ')}`),
  ...(unread.length > 5 ? [`  ... and ${unread.length - 5} more (--json lists all)`] : []),
];

const orphanLines = (orphans: readonly Orphan[]): string[] => [
  ...(orphans.length > 0
    ? [`${orphans.length} decisions whose place is no longer found (sigmine review lists them)`]
    : []),
  ...orphans.slice(0, 3).map(({ type, curator, paper, quote }) => `  ${type} by ${curator}, ${paper}: ${quote}`),
];

/** Jobs that bring results to the store are shown while there are any. */
const jobLines = ({ read, extract, store }: Counts): string[] =>
  Object.entries({ read, extract, store }).flatMap(([name, states]) => {
    const some = Object.entries(states).filter(([, count]) => count > 0);
    if (name === 'store' && some.length === 0) return [];
    return [`${name.padEnd(8)} ${some.map(([state, count]) => `${count} ${state}`).join(', ') || 'nothing'}`];
  });
