import type { Command } from 'commander';
import { embeddedQueue } from '../../queue/embedded-queue.js';
import type { WorkEvent } from '../../queue/work.js';
import { openWorkspace } from '../../store/workspace.js';
import { EXIT } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { examples, limitsOf, type PoolOptions, withPool, withQuiet, withWorkspace } from '../options.js';
import { runWorkers } from '../run-workers.js';
import { say } from '../terminal.js';
import { loadVersions } from '../versions.js';

/** Adds `work`: a worker process; any number of them may run on one workspace. */
export const define = (command: Command): Command =>
  withQuiet(withPool(withWorkspace(command)))
    .option('--until-done', 'end when nothing is left to do', false)
    .addHelpText('after', examples('sigmine work --until-done', 'sigmine work --workspace garnets --workers 2'))
    .action(runWork);

type Options = PoolOptions & { readonly workspace: string; readonly untilDone: boolean; readonly quiet: boolean };

async function runWork(options: Options): Promise<void> {
  const workspace = openWorkspace(options.workspace, { create: true });
  const signal = onInterrupt(() => say('Stopping: what runs may finish for 2 s ...'));
  let failed = 0;
  try {
    const queue = embeddedQueue(workspace.database);
    const onEvent = (event: WorkEvent): void => {
      if (event.state === 'failed') failed++;
      if (!options.quiet || event.reason !== null) say(lineOf(event));
    };
    const isOver = async (): Promise<boolean> => options.untilDone && (await queue.isIdle());
    const versions = await loadVersions();
    await runWorkers({ workspace, queue, versions, limits: limitsOf(options), signal, isOver, onEvent });
    if (signal.aborted) say('Stopped. What was not finished waits in the queue; run `sigmine work` again to go on.');
    process.exitCode = signal.aborted ? EXIT.interrupted : failed > 0 ? EXIT.someFailed : EXIT.ok;
  } finally {
    workspace.close();
  }
}

function lineOf({ job, name, state, reason, records }: WorkEvent): string {
  const what = reason ?? (records === null ? '' : `${records} records`);
  return `${job.name} ${state} ${name}${what === '' ? '' : `: ${what}`}`;
}
