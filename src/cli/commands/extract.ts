import type { Command } from 'commander';
import { Option } from 'commander';
import type { Record } from '../../domain/index.js';
import type { Outcome } from '../../queue/outcome.js';
import { openPool, type Pool } from '../../queue/pool.js';
import { EXIT } from '../exit.js';
import { inOrder } from '../in-order.js';
import { onInterrupt } from '../interrupt.js';
import { examples, limitsOf, type PoolOptions, withPaths, withPool, withQuiet } from '../options.js';
import { type FoundPath, findPaths } from '../paths.js';
import { openProgress, say } from '../terminal.js';
import { openWriter } from '../writers.js';

type Options = PoolOptions & {
  readonly list?: string;
  readonly format: 'jsonl' | 'csv' | 'table';
  readonly quiet: boolean;
};

/** Adds `extract`: the same reading as `mine` without a workspace. */
export const define = (command: Command): Command =>
  withQuiet(withPool(withPaths(command)))
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['jsonl', 'csv', 'table']).default('jsonl'))
    .description(
      'Reads papers and prints their records to standard output, and nothing else there: in the order of the paths as given (folders by name), within a paper by position. Problems go to standard error.',
    )
    .addHelpText(
      'after',
      examples(
        'sigmine extract paper.pdf',
        'sigmine extract papers/ --format table',
        'ls *.xml | sigmine extract - > records.jsonl',
      ),
    )
    .action(extract);

async function extract(paths: string[], options: Options): Promise<void> {
  const pool = openPool(limitsOf(options));
  const signal = onInterrupt(() => say('Stopping.'));
  const writer = openWriter(options.format);
  const progress = openProgress(options.quiet);
  const counts = { papers: 0, failed: 0 };
  try {
    const found = findPaths({ paths, list: options.list });
    for await (const { path, outcome } of inOrder(found, options.workers, (one) => mine(pool, one, signal))) {
      if (signal.aborted) break;
      counts.papers++;
      if (outcome.type === 'done') await writer.write(outcome.value);
      else {
        counts.failed++;
        progress.note(`${path}: ${outcome.reason}`);
      }
      progress.update(counts.papers, counts.papers, `${counts.failed} failed`);
    }
  } finally {
    progress.stop();
    await pool.close();
  }
  if (!signal.aborted) await writer.end();
  process.exitCode = signal.aborted ? EXIT.interrupted : counts.failed > 0 ? EXIT.someFailed : EXIT.ok;
}

type Mined = { readonly path: string; readonly outcome: Outcome<readonly Record[]> };

async function mine(pool: Pool, found: FoundPath, signal: AbortSignal): Promise<Mined> {
  const { path } = found;
  if (found.type === 'problem') return { path, outcome: { type: 'unreadable', reason: found.reason } };
  return { path, outcome: await pool.run('mine', { path }, signal) };
}
