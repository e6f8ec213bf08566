import { basename, extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ConductivityKind, Origin, type Record, Status } from '../../domain/index.js';
import type { Dataset } from '../../export/datasets/dataset.js';
import { RECORD_COLUMNS } from '../../export/datasets/full.js';
import { DATASETS } from '../../export/datasets/index.js';
import { rowVersion, VERSION_COLUMN } from '../../export/editable.js';
import { FILE_FORMATS, type FileWriter, fileLosses } from '../../export/formats.js';
import { type LossReport, reportToMarkdown } from '../../export/losses.js';
import { type Selection, selects } from '../../export/select-records.js';
import { type Column, type Sheet, toSheet } from '../../export/sheet.js';
import { toCsvLine } from '../../export/sheet-to-csv.js';
import { countReviewed, lastDecisions, reviewedRecords } from '../../store/reviewed.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { examples, toList, toOneOf, withWorkspace } from '../options.js';
import { say } from '../terminal.js';
import { writeWhole } from '../write-whole.js';

type Options = {
  readonly workspace: string;
  readonly format: Dataset['name'];
  readonly include: readonly Status[];
  readonly to: string;
  readonly ion?: readonly string[];
  readonly kind?: readonly ConductivityKind[];
  readonly origin?: readonly Origin[];
  readonly papers?: readonly string[];
  readonly since?: string;
  readonly tmin?: number;
  readonly tmax?: number;
};

/** Adds `export`: records to a file. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .requiredOption('--to <file>', 'file to write; its ending (.csv, .xlsx, .jsonl, .parquet) chooses how')
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
    .option('--tmin <kelvin>', 'only temperatures from here', toKelvin)
    .option('--tmax <kelvin>', 'only temperatures up to here', toKelvin)
    .addHelpText(
      'after',
      examples(
        'sigmine export --to verified.csv',
        'sigmine export --include verified,accepted --to records.jsonl',
        'sigmine export --format obelix --to contribution.csv',
        'sigmine export --format liion --tmin 290 --tmax 310 --to liion.xlsx',
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
  const { workspace: folder, format, include, to } = options;
  const writer = writerOf(to);
  const workspace = openWorkspace(folder, { create: false });
  try {
    const dataset = DATASETS[format];
    const marked = include.some((status) => status !== 'verified');
    const report =
      format === 'full' && /\.(?:csv|jsonl)$/iu.test(to)
        ? await streamFull(to, selected(workspace, options))
        : await writeSheet(to, writer, dataset, [...selected(workspace, options)], marked);
    await writeReport(to, report);
    say(`${report.rows} ${format === 'full' ? 'records' : 'rows'} (${include.join(', ')}) written to ${to}.`);
    for (const line of lossLines(report)) say(line);
    if (report.records === 0) say(hintOf(workspace, include));
  } finally {
    workspace.close();
  }
}

function writerOf(path: string): FileWriter {
  const writer = FILE_FORMATS[extname(path).toLowerCase()];
  if (writer !== undefined) return writer;
  throw new UsageError(`Cannot write ${path}: its ending must be one of ${Object.keys(FILE_FORMATS).join(', ')}`);
}

/** Records as people left them, by paper and position, that the options ask for. */
function* selected({ store }: Workspace, options: Options): Generator<Record> {
  const { include, ion, kind, origin, papers, since, tmin, tmax } = options;
  const selection: Selection = { ions: ion, kinds: kind, origins: origin, papers, tmin, tmax };
  const decided = lastDecisions(store);
  const recent = since === undefined ? undefined : store.sourcesSince(since);
  const isRecent = ({ record_id, source_sha256 }: Record): boolean => {
    if (since === undefined || recent === undefined) return true;
    const last = decided.get(record_id);
    return last === undefined ? recent.has(source_sha256) : new Date(last.at).toISOString() >= since;
  };
  for (const record of reviewedRecords(store, { statuses: include })) {
    if (selects(selection, record) && isRecent(record)) yield record;
  }
}

const VERSIONED: readonly Column<Record>[] = [
  ...RECORD_COLUMNS,
  { name: VERSION_COLUMN, type: 'text', write: rowVersion },
];

/** The full format goes to CSV and JSON Lines record by record, so that an export of any size stays small in memory. */
async function streamFull(path: string, records: Iterable<Record>): Promise<LossReport> {
  const csv = extname(path).toLowerCase() === '.csv';
  let rows = 0;
  const line = (record: Record): string =>
    csv ? toCsvLine(VERSIONED.map(({ write }) => write(record))) : `${JSON.stringify(record)}\n`;
  await writeWhole(path, function* () {
    if (csv) yield toCsvLine(VERSIONED.map(({ name }) => name));
    for (const record of records) {
      rows++;
      yield line(record);
    }
  });
  return { format: 'full', file: basename(path), records: rows, rows, losses: [] };
}

async function writeSheet(
  path: string,
  writer: FileWriter,
  dataset: Dataset,
  records: readonly Record[],
  marked: boolean,
): Promise<LossReport> {
  const { sheet, losses } = dataset.toSheet(records, { marked });
  const versioned: Sheet = dataset.name === 'full' ? toSheet(VERSIONED, records) : sheet;
  const bytes = await writer(versioned);
  await writeWhole(path, () => [bytes]);
  const all = [...losses, ...fileLosses(extname(path).toLowerCase(), versioned)];
  return { format: dataset.name, file: basename(path), records: records.length, rows: sheet.rows.length, losses: all };
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
