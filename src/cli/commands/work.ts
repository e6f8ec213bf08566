import type { Command } from 'commander';
import type { WorkEvent } from '../../queue/work.js';
import { openWorkMetrics } from '../../queue/work-metrics.js';
import type { Artefacts } from '../../store/artefacts.js';
import { openArtefacts } from '../../store/open-artefacts.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { EXIT, UsageError } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { monitorOf } from '../monitor-of.js';
import { type Engine, openQueue } from '../open-queue.js';
import {
  examples,
  limitsOf,
  type PoolOptions,
  toPort,
  withPool,
  withQueue,
  withQuiet,
  withWorkspace,
} from '../options.js';
import { reachArtefacts } from '../reach-artefacts.js';
import { runWorkers } from '../run-workers.js';
import { serveMetrics } from '../serve-metrics.js';
import { say } from '../terminal.js';
import { VERSIONS } from '../versions.js';

/** Adds `work`: a worker process; any number of them may run on one queue. */
export const define = (command: Command): Command =>
  withQuiet(withPool(withQueue(withWorkspace(command))))
    .option('--artefacts <place>', 'work without the workspace, with its papers in this folder or s3://BUCKET/PREFIX')
    .option('--store-only', 'only write into the workspace what workers elsewhere find', false)
    .option('--metrics-port <n>', 'serve /metrics (Prometheus), /healthz and /readyz; 0 takes any free port', toPort)
    .option('--metrics-host <address>', 'address to serve them on; 0.0.0.0 lets other machines ask', '127.0.0.1')
    .option('--until-done', 'end when nothing is left to do', false)
    .addHelpText(
      'after',
      examples(
        'sigmine work --until-done',
        'sigmine work --workspace garnets --workers 2',
        'sigmine work --queue redis://queue:6379 --artefacts /mnt/garnets',
        'sigmine work --queue redis://queue:6379 --artefacts s3://papers/garnets',
        'sigmine work --metrics-port 9464 --metrics-host 0.0.0.0',
      ),
    )
    .action(runWork);

type Options = PoolOptions & {
  readonly workspace: string;
  readonly queue?: string;
  readonly artefacts?: string;
  readonly storeOnly: boolean;
  readonly metricsPort?: number;
  readonly metricsHost: string;
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
    const papers = workspace?.artefacts ?? placeOf(artefacts ?? '');
    await reachArtefacts(papers);
    engine = await openQueue(address, workspace);
    process.exitCode = await workOn({ engine, artefacts: papers.address }, workspace, options);
  } finally {
    await engine?.queue.close();
    workspace?.close();
  }
}

function placeOf(address: string): Artefacts {
  try {
    return openArtefacts(address);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Means = { readonly engine: Engine; readonly artefacts: string };

async function workOn(
  { engine, artefacts }: Means,
  workspace: Workspace | undefined,
  options: Options,
): Promise<number> {
  const signal = onInterrupt(() => say('Stopping: what runs may finish for 2 s ...'));
  const { count, metrics } = openWorkMetrics(options.workers);
  const { metricsPort: port, metricsHost: host } = options;
  const endMetrics =
    port === undefined ? undefined : await serveMetrics({ host, port }, monitorOf(engine.queue, metrics));
  let failed = 0;
  await runWorkers({
    engine,
    artefacts,
    store: workspace?.store,
    storeOnly: options.storeOnly,
    versions: VERSIONS,
    limits: limitsOf(options),
    signal,
    isOver: async () =>
      options.untilDone && (await engine.queue.isIdle(workspace === undefined ? ['read', 'extract'] : undefined)),
    onEvent: (event) => {
      count(event);
      if (event.state === 'failed') failed++;
      if (!options.quiet || event.reason !== null) say(lineOf(event));
    },
  }).finally(endMetrics);
  if (signal.aborted) say('Stopped. What was not finished waits in the queue; run `sigmine work` again to go on.');
  return signal.aborted ? EXIT.interrupted : failed > 0 ? EXIT.someFailed : EXIT.ok;
}

function lineOf({ job, name, state, reason, records }: WorkEvent): string {
  const what = reason ?? (records === null ? '' : `${records} records`);
  return `${job.name} ${state} ${name}${what === '' ? '' : `: ${what}`}`;
}
