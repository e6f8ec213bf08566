import type { Command } from 'commander';
import { openWorkspace } from '../../store/workspace.js';
import { type Enqueued, type EnqueueOptions, enqueuePaths, type Named } from '../enqueue-paths.js';
import { EXIT, UsageError } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { type Engine, openQueue } from '../open-queue.js';
import { examples, withArtefacts, withPaths, withQueue, withWorkspace } from '../options.js';
import { pause } from '../pause.js';
import { reachArtefacts } from '../reach-artefacts.js';
import { sayCancelled } from '../say-cancelled.js';
import { print, say } from '../terminal.js';
import { VERSIONS } from '../versions.js';
import { watchPaths } from '../watch-paths.js';

/** Adds `enqueue`: papers into the queue, for `sigmine work` processes to take. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(withArtefacts(withPaths(command))))
    .option('--json', 'print the counts as JSON')
    .option('--manifest <csv>', 'CSV with a column path, and doi, title, authors, journal, year where they are known')
    .option('--watch', 'go on and add papers as they come into the folders, until Ctrl-C')
    .addHelpText(
      'after',
      examples(
        'sigmine enqueue papers/',
        'find . -name "*.pdf" | sigmine enqueue -',
        'sigmine enqueue --manifest papers.csv',
        'sigmine enqueue --watch incoming/',
        'sigmine work',
      ),
    )
    .action(enqueue);

type Options = {
  readonly workspace: string;
  readonly queue?: string;
  readonly artefacts?: string;
  readonly list?: string;
  readonly manifest?: string;
  readonly json?: boolean;
  readonly watch?: boolean;
};

async function enqueue(paths: string[], options: Options): Promise<void> {
  const workspace = openWorkspace(options.workspace, { create: true, artefacts: options.artefacts });
  let engine: Engine | undefined;
  try {
    await reachArtefacts(workspace.artefacts);
    engine = await openQueue(options.queue, workspace);
    const onProblem = (path: string, reason: string): void => say(`${path}: ${reason}`);
    const into = { workspace, queue: engine.queue, versions: VERSIONS, onProblem };
    const given = { paths, list: options.list, manifest: options.manifest };
    if (options.watch) process.exitCode = await enqueueAsTheyCome(given, into);
    else process.exitCode = await tell(await enqueuePaths(given, into), options);
    await sayCancelled(engine.queue);
  } finally {
    await engine?.queue.close();
    workspace.close();
  }
}

async function tell({ papers, added, known, problems }: Enqueued, { json }: Options): Promise<number> {
  const counts = { papers, added, known, bad_paths: problems };
  if (json) await print(`${JSON.stringify(counts)}\n`);
  else await print(`${papers} papers: ${added} added to the queue, ${papers - added} there already.\n`);
  return problems > 0 ? EXIT.someFailed : EXIT.ok;
}

/** How often a watched folder is looked at, in ms. */
const LOOK_MS = 2000;

async function enqueueAsTheyCome(given: Named, into: EnqueueOptions): Promise<number> {
  const lists = given.list !== undefined || given.manifest !== undefined || given.paths.includes('-');
  if (lists) throw new UsageError('--watch takes folders, no lists and no manifest');
  const signal = onInterrupt(() => say('Stopped watching. What was added waits in the queue.'));
  const look = watchPaths(given);
  while (!signal.aborted) {
    const paths = await look();
    const { added } = paths.length === 0 ? { added: 0 } : await enqueuePaths({ paths }, { ...into, signal });
    if (added > 0) say(`${added} papers added to the queue`);
    await pause(LOOK_MS, signal);
  }
  return EXIT.ok;
}
