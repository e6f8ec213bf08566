import { basename, extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ConductivityKind, Origin, type Record, Status } from '../../domain/index.js';
import type { Dataset } from '../../export/datasets/dataset.js';
import { DATASETS } from '../../export/datasets/index.js';
import { exportFile } from '../../export/export-file.js';
import { FILE_FORMATS } from '../../export/formats.js';
import { fullLines, isStreamed } from '../../export/full-lines.js';
import { type LossReport, reportToMarkdown } from '../../export/losses.js';
import { countReviewed } from '../../store/reviewed.js';
import { type DatedSelection, selectedRecords } from '../../store/selected-records.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { exportPackage, type PackageOptions, withPackage } from '../export-package.js';
import { examples, toList, toOneOf, withWorkspace } from '../options.js';
import { say } from '../terminal.js';
import { writeWhole } from '../write-whole.js';

type Options = PackageOptions & {
  readonly workspace: string;
  readonly format: Dataset['name'];
  readonly include: readonly Status[];
  readonly to?: string;
  readonly package?: string;
  readonly ion?: readonly string[];
  readonly kind?: readonly ConductivityKind[];
  readonly origin?: readonly Origin[];
  readonly papers?: readonly string[];
  readonly since?: string;
  readonly allFiles: boolean;
  readonly tmin?: number;
  readonly tmax?: number;
};

/** Adds `export`: records to a file, or to a publishable package. */
export const define = (command: Command): Command =>
  withPackage(
    withWorkspace(command)
      .option('--to <file>', 'file to write; its ending (.csv, .xlsx, .jsonl, .parquet) chooses how')
      .addOption(
        new Option('--format <format>', 'which dataset the columns are those of')
          .choices(Object.keys(DATASETS))
          .default('full'),
      )
      .addOption(
        new Option('--include <statuses>', 'verified, accepted, review, rejected, separated by commas')
          .argParser(toOneOf(Status.options))
          .default(['verified'], 'verified'),
      )
      .option('--ion <symbols>', 'only these mobile ions, as element symbols: Li,Na', toList)
      .option('--kind <kinds>', `only these: ${ConductivityKind.options.join(', ')}`, toOneOf(ConductivityKind.options))
      .option('--origin <origins>', `only these: ${Origin.options.join(', ')}`, toOneOf(Origin.options))
      .option('--papers <names>', 'only these papers: file names without ending, or DOIs', toList)
      .option('--since <date>', 'only what was decided, or mined and not decided, since then: 2026-01-31', toDate)
      .option('--all-files', 'of a fact that stands in several files of a paper, each record: see duplicate_of', false)
      .option('--tmin <kelvin>', 'only temperatures from here', toKelvin)
      .option('--tmax <kelvin>', 'only temperatures up to here', toKelvin),
  )
    .addHelpText(
      'after',
      examples(
        'sigmine export --to verified.csv',
        'sigmine export --include verified,accepted --to records.jsonl',
        'sigmine export --format obelix --to contribution.csv',
        'sigmine export --format liion --tmin 290 --tmax 310 --to liion.xlsx',
        'sigmine export --package release --licence CC-BY-4.0 --release 1.2.0 --creator "A. Curator" --dry-run',
      ),
    )
    .addHelpText('after', '\nWhat a format cannot hold is listed beside the file, in FILE.loss.md and FILE.loss.json.')
    .action(exportRecords);

function toDate(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('It must be a date such as 2026-01-31.');
  return date.toISOString();
}

function toKelvin(text: string): number {
  const kelvin = Number(text);
  if (!(kelvin >= 0)) throw new InvalidArgumentError('It must be a temperature in K.');
  return kelvin;
}

async function exportRecords(options: Options): Promise<void> {
  const { workspace: folder, to, package: target } = options;
  if ((to === undefined) === (target === undefined)) {
    throw new UsageError('Say where to: --to FILE, or --package DIR for a publishable package');
  }
  if (target !== undefined && (options.format !== 'full' || options.include.includes('rejected'))) {
    throw new UsageError('A package has columns of its own and no rejected records: leave out --format and rejected');
  }
  const write = to === undefined ? undefined : { to, ending: endingOf(to) };
  const workspace = openWorkspace(folder, { create: false });
  try {
    const records = selectedRecords(workspace.store, selectionOf(options));
    if (target !== undefined) await exportPackage(workspace, [...records], target, options);
    if (write !== undefined) await writeRecords(workspace, records, { ...options, ...write });
  } finally {
    workspace.close();
  }
}

async function writeRecords(
  workspace: Workspace,
  records: Iterable<Record>,
  options: Options & { readonly to: string; readonly ending: string },
): Promise<void> {
  const { format, include, to, ending } = options;
  const report = isStreamed(format, ending)
    ? await streamFull(to, ending, records)
    : await writeDataset(to, ending, records, options);
  await writeReport(to, report);
  say(`${report.rows} ${format === 'full' ? 'records' : 'rows'} (${include.join(', ')}) written to ${to}.`);
  for (const line of lossLines(report)) say(line);
  if (report.records === 0) say(hintOf(workspace, include));
}

function endingOf(path: string): string {
  const ending = extname(path).toLowerCase();
  if (ending in FILE_FORMATS) return ending;
  throw new UsageError(`Cannot write ${path}: its ending must be one of ${Object.keys(FILE_FORMATS).join(', ')}`);
}

const selectionOf = ({ include, ion, kind, origin, papers, since, allFiles, tmin, tmax }: Options): DatedSelection => ({
  statuses: include,
  ions: ion,
  kinds: kind,
  origins: origin,
  papers,
  since,
  editions: allFiles,
  tmin,
  tmax,
});

/** An export of any size stays small in memory. */
async function streamFull(path: string, ending: string, records: Iterable<Record>): Promise<LossReport> {
  let rows = 0;
  await writeWhole(path, function* () {
    for (const line of fullLines(ending, records)) {
      rows++;
      yield line;
    }
  });
  const count = ending === '.csv' ? rows - 1 : rows;
  return { format: 'full', file: basename(path), records: count, rows: count, losses: [] };
}

async function writeDataset(
  path: string,
  ending: string,
  records: Iterable<Record>,
  { format, include }: Options,
): Promise<LossReport> {
  const { bytes, report } = await exportFile([...records], { format, ending, include, file: basename(path) });
  await writeWhole(path, () => [bytes]);
  return report;
}

async function writeReport(path: string, report: LossReport): Promise<void> {
  await writeWhole(`${path}.loss.json`, () => [`${JSON.stringify(report, null, 2)}\n`]);
  await writeWhole(`${path}.loss.md`, () => [reportToMarkdown(report)]);
}

function lossLines({ losses, file }: LossReport): string[] {
  const out = losses.filter(({ effect }) => effect === 'left out');
  if (losses.length === 0) return [];
  return [
    ...out.map(({ record_ids, says }) => `  left out ${record_ids.length}: ${says}`),
    `What is lost: ${file}.loss.md`,
  ];
}

function hintOf({ store }: Workspace, include: readonly Status[]): string {
  const others = countReviewed(store).filter(({ status }) => !include.some((one) => one === status));
  const list = others.map(({ status, count, in_scope }) => `${count} ${status}${in_scope ? '' : ' out of scope'}`);
  return list.length === 0
    ? 'No record fits, or the workspace holds none.'
    : `Not included: ${list.join(', ')} (--include).`;
}
