import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PoolLimits } from '../queue/pool.js';

/** Options that several commands share, so that they read and mean the same everywhere. */
export const DEFAULT_WORKSPACE = './sigmine-workspace';

export const withWorkspace = (command: Command): Command =>
  command.option('-w, --workspace <dir>', 'folder of the workspace', DEFAULT_WORKSPACE);

/** Without an address the queue is in the workspace. */
export const withQueue = (command: Command): Command =>
  command.addOption(
    new Option('--queue <url>', 'Redis with the queue: redis://HOST:PORT/DB?prefix=NAME').env('SIGMINE_QUEUE'),
  );

/** Where a workspace keeps its papers; it remembers the place. */
export const withArtefacts = (command: Command): Command =>
  command.option(
    '--artefacts <place>',
    'where a new workspace keeps papers and documents: a folder, or s3://BUCKET/PREFIX (AWS_… variables say the rest)',
  );

export const withPaths = (command: Command): Command =>
  command
    .argument('[paths...]', 'files, folders (with all below them), globs; - reads a list from standard input')
    .option('--list <file>', 'file with one path per line');

export const withPool = (command: Command): Command =>
  command
    .option('-n, --workers <n>', 'papers that are worked on at once', toCount, availableParallelism())
    .option('--timeout <seconds>', 'time for one step of one paper', toCount, 300)
    .option('--memory <megabytes>', 'memory for one worker', toCount, 2048);

/** For commands that report: how, where to, and where the review app listens. */
export const withReport = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'how to show it').choices(['table', 'html', 'json']).default('table'))
    .option('--to <file>', 'file to write instead of standard output')
    .option('--review <url>', 'address of `sigmine review`, for links to records', 'http://127.0.0.1:8642');

export const withQuiet = (command: Command): Command =>
  command.option('-q, --quiet', 'no progress, only problems', false);

export type PoolOptions = { readonly workers: number; readonly timeout: number; readonly memory: number };

export const limitsOf = ({ workers, timeout, memory }: PoolOptions): PoolLimits => ({
  threads: workers,
  seconds: timeout,
  megabytes: memory,
});

/** Reads a whole number from 1. */
export function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return count;
}

/** Reads words that commas separate. */
export const toList = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Gives a reader of words that commas separate, each one of some. */
export function toOneOf<T extends string>(options: readonly T[]): (text: string) => T[] {
  return (text) =>
    toList(text).map((word) => {
      const option = options.find((one) => one === word);
      if (option === undefined) throw new InvalidArgumentError(`"${word}" is none of ${options.join(', ')}.`);
      return option;
    });
}

/** Reads a TCP port; 0 asks the system for a free one. */
export function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('It must be 0 to 65535.');
  return port;
}

/** Formats examples for the end of a help page. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
