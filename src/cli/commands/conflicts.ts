import { type Command, InvalidArgumentError, Option } from 'commander';
import { Status } from '../../domain/index.js';
import { type Conflict, findConflicts, TOLERANCE } from '../../export/conflicts/find-conflicts.js';
import { reviewedRecords } from '../../store/reviewed.js';
import { openWorkspace } from '../../store/workspace.js';
import { examples, toOneOf, withReport, withWorkspace } from '../options.js';
import { conflictsToHtml } from '../reports/conflicts-html.js';
import { conflictsToText, toleranceWords } from '../reports/conflicts-text.js';
import { type ReportOptions, writeReport } from '../reports/write-report.js';
import { say } from '../terminal.js';

const VERDICTS = ['conflict', 'close', 'duplicate'] as const;

type Options = ReportOptions & {
  readonly workspace: string;
  readonly include: readonly Status[];
  readonly only: readonly Conflict['verdict'][];
  readonly kelvin: number;
  readonly factor: number;
};

/** Adds `conflicts`: what several papers say of one material, temperature and kind. */
export const define = (command: Command): Command =>
  withReport(withWorkspace(command))
    .addOption(
      new Option('--include <statuses>', 'verified, accepted, review, separated by commas')
        .argParser(toOneOf(Status.options))
        .default(['verified', 'accepted'], 'verified,accepted'),
    )
    .addOption(
      new Option('--only <verdicts>', `only these: ${VERDICTS.join(', ')}`)
        .argParser(toOneOf(VERDICTS))
        .default(VERDICTS, VERDICTS.join(',')),
    )
    .option('--kelvin <n>', 'temperatures this many K apart are the same', toPositive, TOLERANCE.kelvin)
    .option('--factor <n>', 'values this factor apart conflict', toPositive, TOLERANCE.conflict)
    .description(
      'Finds materials of which several papers give the conductivity at one temperature and of one kind, and shows the values side by side on a logarithmic scale with their conditions. Nothing is averaged and nothing is changed.',
    )
    .addHelpText(
      'after',
      examples(
        'sigmine conflicts',
        'sigmine conflicts --only conflict --factor 5 --include verified,accepted,review',
        'sigmine conflicts --format html --to conflicts.html',
        "sigmine conflicts --format json | jq '.conflicts[].formula'",
      ),
    )
    .action(conflicts);

/** Reads a number above zero. */
function toPositive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1e6)) throw new InvalidArgumentError('It must be a number above zero.');
  return value;
}

async function conflicts(options: Options): Promise<void> {
  const { include, only, kelvin, factor, review } = options;
  const tolerance = { ...TOLERANCE, kelvin, conflict: factor };
  const workspace = openWorkspace(options.workspace, { create: false });
  try {
    const records = [...reviewedRecords(workspace.store, { statuses: include })];
    const found = findConflicts(records, tolerance).filter(({ verdict }) => only.includes(verdict));
    await writeReport(options, {
      table: () => conflictsToText(found),
      html: () => conflictsToHtml(found, tolerance, review),
      json: () => ({ tolerance, conflicts: found }),
    });
    const counts = VERDICTS.map((verdict) => `${found.filter((one) => one.verdict === verdict).length} ${verdict}`);
    say(`${records.length} records (${include.join(', ')}): ${counts.join(', ')}. ${toleranceWords(tolerance)}`);
    if (found.length === 0)
      say('A material needs values of two papers; --include verified,accepted,review takes in more.');
  } finally {
    workspace.close();
  }
}
