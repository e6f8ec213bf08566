import type { Command } from 'commander';
import { openWorkspace } from '../../store/workspace.js';
import { enqueuePaths } from '../enqueue-paths.js';
import { EXIT } from '../exit.js';
import { type Engine, openQueue } from '../open-queue.js';
import { examples, withPaths, withQueue, withWorkspace } from '../options.js';
import { print, say } from '../terminal.js';
import { loadVersions } from '../versions.js';

/** Adds `enqueue`: papers into the queue, for `sigmine work` processes to take. */
export const define = (command: Command): Command =>
  withQueue(withWorkspace(withPaths(command)))
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      examples('sigmine enqueue papers/', 'find . -name "*.pdf" | sigmine enqueue -', 'sigmine work'),
    )
    .action(enqueue);

type Options = { readonly workspace: string; readonly queue?: string; readonly list?: string; readonly json?: boolean };

async function enqueue(paths: string[], options: Options): Promise<void> {
  const workspace = openWorkspace(options.workspace, { create: true });
  let engine: Engine | undefined;
  try {
    engine = await openQueue(options.queue, workspace);
    const { queue } = engine;
    const versions = await loadVersions();
    const onProblem = (path: string, reason: string): void => say(`${path}: ${reason}`);
    const enqueued = await enqueuePaths({ paths, list: options.list }, { workspace, queue, versions, onProblem });
    const { added, known, problems, sources } = enqueued;
    const counts = { papers: sources.size, added, known, bad_paths: problems };
    if (options.json) await print(`${JSON.stringify(counts)}\n`);
    else await print(`${sources.size} papers: ${added} added to the queue, ${sources.size - added} there already.\n`);
    process.exitCode = problems > 0 ? EXIT.someFailed : EXIT.ok;
  } finally {
    await engine?.queue.close();
    workspace.close();
  }
}
