import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Record, Status } from '../../domain/index.js';
import { FILE_FORMATS, type FileFormat } from '../../export/formats.js';
import { applyVerdict, foldDecisions } from '../../review/apply-decisions.js';
import { openWorkspace, type Workspace } from '../../store/workspace.js';
import { UsageError } from '../exit.js';
import { examples, withWorkspace } from '../options.js';
import { reasonOf } from '../paths.js';
import { say } from '../terminal.js';

type Options = {
  readonly workspace: string;
  readonly format: 'full' | 'obelix' | 'liion' | 'laskowski';
  readonly include: readonly Status[];
  readonly to: string;
};

/** Adds `export`: records to a file. */
export const define = (command: Command): Command =>
  withWorkspace(command)
    .requiredOption('--to <file>', 'file to write; its ending (.csv, .jsonl) chooses how')
    .addOption(
      new Option('--format <format>', 'which columns')
        .choices(['full', 'obelix', 'liion', 'laskowski'])
        .default('full'),
    )
    .addOption(
      new Option('--include <statuses>', 'verified, accepted, review, rejected, separated by commas')
        .argParser(toStatuses)
        .default(['verified'], 'verified'),
    )
    .addHelpText(
      'after',
      examples('sigmine export --to verified.csv', 'sigmine export --include verified,accepted --to records.jsonl'),
    )
    .action(exportRecords);

function toStatuses(text: string): Status[] {
  return text.split(',').map((word) => {
    const status = Status.safeParse(word.trim());
    if (!status.success) throw new InvalidArgumentError(`"${word}" is none of ${Status.options.join(', ')}.`);
    return status.data;
  });
}

async function exportRecords({ workspace: folder, format, include, to }: Options): Promise<void> {
  if (format !== 'full')
    throw new UsageError(`Cannot export the ${format} format yet: this version writes "full" only`);
  const file = fileFormatOf(to);
  const workspace = openWorkspace(folder, { create: false });
  try {
    const written = await writeFile(to, file, reviewed(workspace, include));
    say(`${written} records (${include.join(', ')}) written to ${to}.`);
    if (written === 0) say(hintOf(workspace, include));
  } finally {
    workspace.close();
  }
}

function fileFormatOf(path: string): FileFormat {
  const ending = extname(path).toLowerCase();
  const format = FILE_FORMATS[ending];
  if (format !== undefined) return format;
  const later = ending === '.xlsx' || ending === '.parquet' ? ' yet' : '';
  throw new UsageError(`Cannot write ${path}${later}: its ending must be ${Object.keys(FILE_FORMATS).join(' or ')}`);
}

/** Records as people left them, by paper and position. */
function* reviewed({ store }: Workspace, include: readonly Status[]): Generator<Record> {
  const verdicts = foldDecisions(store.decisions());
  for (const record of store.records()) {
    const left = applyVerdict(record, verdicts.get(record.record_id));
    if (include.includes(left.status)) yield left;
  }
}

/** Writes beside the file and renames, so that an export that fails leaves the old file as it was. */
async function writeFile(path: string, { header, line }: FileFormat, records: Iterable<Record>): Promise<number> {
  const half = `${path}.${process.pid}.tmp`;
  const stream = createWriteStream(half);
  try {
    await once(stream, 'open');
    let written = 0;
    stream.write(header);
    for (const record of records) {
      if (!stream.write(line(record))) await once(stream, 'drain');
      written++;
    }
    stream.end();
    await once(stream, 'finish');
    renameSync(half, path);
    return written;
  } catch (error) {
    stream.destroy();
    rmSync(half, { force: true });
    throw new UsageError(`Cannot write ${path}: ${reasonOf(error)}`);
  }
}

function hintOf({ store }: Workspace, include: readonly Status[]): string {
  const others = store.countRecords().filter(({ status }) => !include.some((one) => one === status));
  const list = others.map(({ status, count, in_scope }) => `${count} ${status}${in_scope ? '' : ' out of scope'}`);
  return list.length === 0 ? 'The workspace holds no records.' : `Not included: ${list.join(', ')} (--include).`;
}
