import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Document } from '../../domain/index.js';
import type { Found } from '../../evaluate/index.js';
import { keepStdout } from '../../queue/keep-stdout.js';
import { sourceOf } from '../../store/source-of.js';
import { UsageError } from '../exit.js';
import { examples } from '../options.js';

type Options = { readonly json: boolean; readonly missed: boolean };

/** Adds `compare`: how faithfully a PDF is read, measured against the XML of the same paper. */
export const define = (command: Command): Command =>
  command
    .argument('<files...>', 'pairs of files of one paper: the PDF and its XML, the next PDF and its XML, …')
    .option('--json', 'print figures and all that was missed as JSON', false)
    .option('--missed', 'print what was missed', false)
    .description(
      'Reads papers twice and prints how much of the XML is found in the PDF: words of the body in the same order, super- and subscripts, table cells in the right row and column. Reference marks of digits are left out of the words.',
    )
    .addHelpText(
      'after',
      examples('sigmine compare paper.pdf paper.xml', 'sigmine compare a.pdf a.xml b.pdf b.xml --json'),
    )
    .action(compare);

async function compare(files: readonly string[], { json, missed }: Options): Promise<void> {
  if (files.length % 2 !== 0) throw new UsageError('Cannot compare: give the files in pairs, each PDF and its XML.');
  keepStdout();
  const { compareReading } = await import('../../evaluate/index.js');
  const rows = [];
  for (let i = 0; i < files.length; i += 2) {
    const [read, truth] = [await readPaper(files[i] ?? ''), await readPaper(files[i + 1] ?? '')];
    rows.push({ name: read.source.name, ...compareReading(truth, read) });
  }
  if (json) {
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const width = Math.max(5, ...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, words, scripts, cells }) => lineOf(width, name, [words, scripts, cells].map(share)));
  process.stdout.write(`${[lineOf(width, 'paper', ['words', 'scripts', 'cells']), ...lines].join('\n')}\n`);
  if (missed)
    for (const row of rows)
      for (const part of ['words', 'scripts', 'cells'] as const)
        process.stdout.write(`\n${row.name}, ${part} missed:\n${row[part].missed.map((one) => `  ${one}\n`).join('')}`);
}

async function readPaper(path: string): Promise<Document> {
  const { read } = await import('../../pipeline.js');
  const bytes = await readFile(path);
  return await read(sourceOf(path, bytes), bytes);
}

const lineOf = (width: number, name: string, cells: readonly string[]): string =>
  [name.padEnd(width), ...cells.map((cell) => cell.padStart(20))].join('  ');

const share = ({ found, total }: Found): string =>
  total === 0 ? '–' : `${((100 * found) / total).toFixed(2)} % of ${total}`;
