import type { Command } from 'commander';
import { embeddedQueue } from '../../queue/embedded-queue.js';
import type { Counts } from '../../queue/queue.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { examples, withWorkspace } from '../options.js';
import { print } from '../terminal.js';

/** Adds `status`: counts of papers, jobs, records and failures. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .option('--json', 'print as JSON')
    .addHelpText('after', examples('sigmine status', 'sigmine status --json | jq .records'))
    .action(showStatus);

async function showStatus(options: { readonly workspace: string; readonly json?: boolean }): Promise<void> {
  const workspace = openWorkspace(options.workspace, { create: false });
  try {
    const status = await statusOf(workspace);
    await print(options.json ? `${JSON.stringify(status, null, 2)}\n` : toText(status));
  } finally {
    workspace.close();
  }
}

type Status = Awaited<ReturnType<typeof statusOf>>;

async function statusOf(workspace: Workspace) {
  const { store, folder, database } = workspace;
  const queue = embeddedQueue(database);
  return {
    workspace: folder,
    papers: store.countSources(),
    jobs: await queue.counts(),
    paused: await queue.isPaused(),
    records: store.countRecords(),
    failures: groupByReason(store.failures()),
  };
}

/** The same reason for many papers is one line; papers are named by file. */
function groupByReason(failures: readonly { readonly reason: string; readonly name: string }[]) {
  const groups = new Map<string, string[]>();
  for (const { reason, name } of failures) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  return [...groups]
    .map(([reason, papers]) => ({ reason, count: papers.length, papers }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function toText({ workspace, papers, jobs, paused, records, failures }: Status): string {
  const lines = [
    `Workspace ${workspace}: ${papers} papers${paused ? ' (queue paused)' : ''}`,
    ...jobLines(jobs),
    'records',
    ...records.map((row) => `  ${row.status}${row.in_scope ? '' : ', out of scope'}: ${row.count}`),
    ...(records.length === 0 ? ['  none'] : []),
    ...(failures.length > 0 ? ['failures (sigmine retry takes them up again)'] : []),
    ...failures.map(({ reason, count, papers: names }) => `  ${count} × ${reason}: ${someOf(names)}`),
  ];
  return `${lines.join('\n')}\n`;
}

const jobLines = (jobs: Counts): string[] =>
  Object.entries(jobs).map(([name, states]) => {
    const some = Object.entries(states).filter(([, count]) => count > 0);
    return `${name.padEnd(8)} ${some.map(([state, count]) => `${count} ${state}`).join(', ') || 'nothing'}`;
  });

const someOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
