import type { Command } from 'commander';
import { Option } from 'commander';
import { mine } from '../../library/mine.js';
import { EXIT } from '../exit.js';
import { onInterrupt } from '../interrupt.js';
import { examples, type PoolOptions, withPaths, withPool, withQuiet } from '../options.js';
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
  const signal = onInterrupt(() => say('Stopping.'));
  const writer = openWriter(options.format);
  const progress = openProgress(options.quiet);
  const counts = { papers: 0, failed: 0 };
  const { workers, timeout: seconds, memory: megabytes, list } = options;
  try {
    const limits = { workers, seconds, megabytes, signal, ...(list === undefined ? {} : { list }) };
    for await (const mined of mine(paths, limits)) {
      counts.papers++;
      if (mined.type === 'done') {
        await writer.write(mined.records);
        for (const what of mined.unread) progress.note(`${mined.path}: ${what}`);
      } else {
        counts.failed++;
        progress.note(`${mined.path}: ${mined.reason}`);
      }
      progress.update(counts.papers, counts.papers, `${counts.failed} failed`);
    }
  } finally {
    progress.stop();
  }
  if (!signal.aborted) await writer.end();
  process.exitCode = signal.aborted ? EXIT.interrupted : counts.failed > 0 ? EXIT.someFailed : EXIT.ok;
}
