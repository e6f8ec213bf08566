import type { Command } from 'commander';
import type { WorkEvent } from '../../queue/work.js';
import { openArtefacts } from '../../store/folder-artefacts.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { EXIT, UsageError } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { type Engine, openQueue } from '../open-queue.js';
import { examples, limitsOf, type PoolOptions, withPool, withQueue, withQuiet, withWorkspace } from '../options.js';
import { runWorkers } from '../run-workers.js';
import { say } from '../terminal.js';
import { VERSIONS } from '../versions.js';

/** Adds `work`: a worker process; any number of them may run on one queue. */
export const define = (command: Command): Command =>
  withQuiet(withPool(withQueue(withWorkspace(command))))
    .option('--artefacts <dir>', 'work without the workspace, only with its sources and documents in this folder')
    .option('--store-only', 'only write into the workspace what workers elsewhere find', false)
    .option('--until-done', 'end when nothing is left to do', false)
    .addHelpText(
      'after',
      examples(
        'sigmine work --until-done',
        'sigmine work --workspace garnets --workers 2',
        'sigmine work --queue redis://queue:6379 --artefacts /mnt/garnets',
      ),
    )
    .action(runWork);

type Options = PoolOptions & {
  readonly workspace: string;
  readonly queue?: string;
  readonly artefacts?: string;
  readonly storeOnly: boolean;
  readonly untilDone: boolean;
  readonly quiet: boolean;
};

async function runWork(options: Options): Promise<void> {
  const { artefacts, queue: address, storeOnly } = options;
  if (artefacts !== undefined && storeOnly) throw new UsageError('--store-only needs the workspace, not --artefacts');
  if (storeOnly && address === undefined) throw new UsageError('--store-only needs --queue redis://HOST:PORT');
  const workspace = artefacts === undefined ? openWorkspace(options.workspace, { create: true }) : undefined;
  let engine: Engine | undefined;
  try {
    engine = await openQueue(address, workspace);
    process.exitCode = await workOn(engine, workspace, options);
  } finally {
    await engine?.queue.close();
    workspace?.close();
  }
}

async function workOn(engine: Engine, workspace: Workspace | undefined, options: Options): Promise<number> {
  const signal = onInterrupt(() => say('Stopping: what runs may finish for 2 s ...'));
  let failed = 0;
  await runWorkers({
    engine,
    artefacts: workspace?.artefacts.address ?? openArtefacts(options.artefacts ?? '').address,
    store: workspace?.store,
    storeOnly: options.storeOnly,
    versions: VERSIONS,
    limits: limitsOf(options),
    signal,
    isOver: async () =>
      options.untilDone && (await engine.queue.isIdle(workspace === undefined ? ['read', 'extract'] : undefined)),
    onEvent: (event) => {
      if (event.state === 'failed') failed++;
      if (!options.quiet || event.reason !== null) say(lineOf(event));
    },
  });
  if (signal.aborted) say('Stopped. What was not finished waits in the queue; run `sigmine work` again to go on.');
  return signal.aborted ? EXIT.interrupted : failed > 0 ? EXIT.someFailed : EXIT.ok;
}

function lineOf({ job, name, state, reason, records }: WorkEvent): string {
  const what = reason ?? (records === null ? '' : `${records} records`);
  return `${job.name} ${state} ${name}${what === '' ? '' : `: ${what}`}`;
}
