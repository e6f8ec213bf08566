import type { Command } from 'commander';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { enqueuePaths } from '../enqueue-paths.js';
import { EXIT } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { type Engine, openQueue } from '../open-queue.js';
import {
  examples,
  limitsOf,
  type PoolOptions,
  withArtefacts,
  withPaths,
  withPool,
  withQueue,
  withQuiet,
  withWorkspace,
} from '../options.js';
import { followQueue } from '../queue-progress.js';
import { reachArtefacts } from '../reach-artefacts.js';
import { runWorkers } from '../run-workers.js';
import { sayCancelled } from '../say-cancelled.js';
import { countRecords, type MineSummary, printSummary } from '../summary.js';
import { openProgress, print, say } from '../terminal.js';
import { VERSIONS } from '../versions.js';

type Options = PoolOptions & {
  readonly workspace: string;
  readonly queue?: string;
  readonly artefacts?: string;
  readonly list?: string;
  readonly manifest?: string;
  readonly quiet: boolean;
  readonly json?: boolean;
};

/** Adds `mine`: enqueue, work, wait, and print what was found. */
export const define = (command: Command): Command =>
  withQuiet(withPool(withQueue(withWorkspace(withArtefacts(withPaths(command))))))
    .option('--manifest <csv>', 'CSV with a column path, and doi, title, authors, journal, year where they are known')
    .option('--json', 'print counts and failures as JSON instead of the table')
    .description(
      'Reads papers into a workspace, extracts their records, and prints a table of what was found. Safe to interrupt and to run again: only what is new or unfinished is done.',
    )
    .addHelpText(
      'after',
      examples(
        'sigmine mine papers/',
        'sigmine mine "papers/**/*.pdf" --workspace garnets --workers 4',
        'sigmine mine --list files.txt',
        'sigmine mine papers/ --queue redis://queue:6379',
      ),
    )
    .action(mine);

async function mine(paths: string[], options: Options): Promise<void> {
  const workspace = openWorkspace(options.workspace, { create: true, artefacts: options.artefacts });
  const progress = openProgress(options.quiet);
  const signal = onInterrupt(() => progress.note('Stopping: what runs may finish for 2 s ...'));
  let engine: Engine | undefined;
  try {
    await reachArtefacts(workspace.artefacts);
    engine = await openQueue(options.queue, workspace);
    const mined = await mineInto(workspace, paths, { engine, options, progress, signal });
    if (signal.aborted) process.exitCode = sayHowToResume(workspace);
    else process.exitCode = await tell(workspace, mined, options);
    await sayCancelled(engine.queue);
  } finally {
    await engine?.queue.close();
    workspace.close();
  }
}

type Mining = {
  readonly engine: Engine;
  readonly options: Options;
  readonly progress: ReturnType<typeof openProgress>;
  readonly signal: AbortSignal;
};

/** Enqueues and works at the same time; gives the hashes of the papers that were named and the number of bad paths. */
async function mineInto(workspace: Workspace, paths: string[], { engine, options, progress, signal }: Mining) {
  const { queue } = engine;
  const versions = VERSIONS;
  const stopFollowing = followQueue(queue, progress);
  let enqueueing = true;
  const onProblem = (path: string, reason: string): void => progress.note(`${path}: ${reason}`);
  const sources = new Set<string>();
  const onPaper = (sha256: string): void => void sources.add(sha256);
  const into = { workspace, queue, versions, onProblem, onPaper, signal };
  const adding = enqueuePaths({ paths, list: options.list, manifest: options.manifest }, into).finally(() => {
    enqueueing = false;
  });
  const working = runWorkers({
    engine,
    artefacts: workspace.artefacts.address,
    store: workspace.store,
    versions,
    limits: limitsOf(options),
    signal,
    isOver: async () => !enqueueing && (await queue.isIdle()),
    onEvent: ({ name, state, reason }) => {
      if (state === 'failed') progress.note(`${name}: ${reason}`);
    },
  });
  try {
    const [{ problems }] = await Promise.all([adding, working]);
    return { sources, problems };
  } finally {
    stopFollowing();
  }
}

async function tell(
  workspace: Workspace,
  { sources, problems }: { readonly sources: ReadonlySet<string>; readonly problems: number },
  { json = false }: Options,
): Promise<number> {
  const { store } = workspace;
  const failures = store.failures().filter(({ sourceSha256 }) => sources.has(sourceSha256));
  const found = countRecords(store.records({ sources: [...sources] }));
  const editions = store
    .editions()
    .filter(({ best, others }) => [best, ...others].some(({ sha256 }) => sources.has(sha256)));
  const papers = sources.size;
  const unread = store.unread(sources);
  const summary: MineSummary = { workspace: workspace.folder, papers, failures, problems, found, editions, unread };
  await print(printSummary(summary, json ? 'json' : 'table'));
  return failures.length + problems > 0 ? EXIT.someFailed : EXIT.ok;
}

function sayHowToResume(workspace: Workspace): number {
  say(`Stopped. What is done is kept in ${workspace.folder}; run the same command again to go on.`);
  return EXIT.interrupted;
}
