import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Record, Status } from '../../domain/index.js';
import { entryToClaims, recordToClaims } from '../../export/reconcile/claim.js';
import { TOLERANCE } from '../../export/reconcile/compare-claims.js';
import { OUTCOMES, type Outcome } from '../../export/reconcile/reconcile.js';
import { reviewedRecords } from '../../store/reviewed.js';
import { openWorkspace } from '../../store/workspace.js';
import { examples, toOneOf, withReport, withWorkspace } from '../options.js';
import { readDatasetFile } from '../read-dataset-file.js';
import { reconciliationToHtml } from '../reports/reconcile-html.js';
import { reconciliationToJson } from '../reports/reconcile-json.js';
import { reconciliationToText, summaryLines } from '../reports/reconcile-text.js';
import { toReconciliation } from '../reports/reconciliation.js';
import { type ReportOptions, writeReport } from '../reports/write-report.js';
import { say } from '../terminal.js';

type Options = ReportOptions & {
  readonly workspace: string;
  readonly with?: string;
  readonly include: readonly Status[];
  readonly only?: readonly Outcome[];
  readonly kelvin: number;
  readonly factor: number;
};

const ALL = Object.keys(OUTCOMES) as Outcome[];

/** On a terminal, what needs no look is only counted. */
const DIFFERENCES = ALL.filter((outcome) => outcome !== 'same' && outcome !== 'new');

/** Adds `reconcile`: a published dataset against what was mined, or against another dataset. */
export const define = (command: Command): Command =>
  withReport(withWorkspace(command))
    .argument('<file>', 'dataset: OBELiX, LiIon or Laskowski as published, CSV or XLSX')
    .option('--with <file>', 'compare with this dataset instead of a workspace')
    .addOption(
      new Option('--include <statuses>', 'records to compare with: verified, accepted, review')
        .argParser(toOneOf(Status.options))
        .default(['verified', 'accepted', 'review'], 'verified,accepted,review'),
    )
    .addOption(new Option('--only <outcomes>', `show only these: ${ALL.join(', ')}`).argParser(toOneOf(ALL)))
    .option('--kelvin <n>', 'temperatures this many K apart are the same', toTolerance, TOLERANCE.kelvin)
    .option('--factor <n>', 'values within this factor are the same', toTolerance, TOLERANCE.factor)
    .description(
      'Matches the rows of a dataset with records by DOI and composition, then by temperature, kind and value, and says what agrees, what differs, what is new and what is missing. Nothing is changed.',
    )
    .addHelpText(
      'after',
      examples(
        'sigmine reconcile obelix.csv',
        'sigmine reconcile liion.csv --format html --to liion.html',
        'sigmine reconcile obelix.csv --with liion.csv --only value,temperature',
        "sigmine reconcile obelix.csv --format json | jq '.findings[] | select(.ratio > 10)'",
      ),
    )
    .action(reconcileFile);

/** Reads a number from 1, or from 0 for kelvins. */
function toTolerance(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value < 1e6)) throw new InvalidArgumentError('It must be a number from 0.');
  return value;
}

async function reconcileFile(path: string, options: Options): Promise<void> {
  const { kelvin, factor, review } = options;
  const tolerance = { kelvin, factor: Math.max(1, factor) };
  const there = await readDatasetFile(path);
  const other = options.with === undefined ? undefined : await readDatasetFile(options.with);
  const records = other === undefined ? recordsOf(options) : [];
  const claims = other === undefined ? records.flatMap(recordToClaims) : other.entries.flatMap(entryToClaims);
  const here = other === undefined ? `${records.length} records of ${options.workspace}` : other.file;
  const result = toReconciliation({ there, here, claims, tolerance, other });
  await writeReport(options, {
    table: () => reconciliationToText(result, options.only ?? DIFFERENCES, process.stdout.columns ?? 200),
    html: () => reconciliationToHtml(result, options.only ?? ALL, review),
    json: () => reconciliationToJson(result, options.only ?? ALL, review),
  });
  if (options.format !== 'table') for (const line of summaryLines(result)) say(line);
  for (const line of hints(records, options)) say(line);
}

function recordsOf({ workspace: folder, include }: Options): Record[] {
  const workspace = openWorkspace(folder, { create: false });
  try {
    const used = [...reviewedRecords(workspace.store, { statuses: include })];
    return used.filter(({ in_scope, origin }) => in_scope && origin !== 'requirement');
  } finally {
    workspace.close();
  }
}

/** What kept records from being compared, with the next step. */
function hints(records: readonly Record[], { format, review, workspace }: Options): string[] {
  const open =
    format === 'table' && records.length > 0
      ? [`Look at a record: sigmine review -w ${workspace}, then ${review}/#/record/RECORD`]
      : [];
  const without = records.filter(({ doi }) => doi === null);
  if (without.length === 0) return open;
  const papers = [...new Set(without.map(({ paper }) => paper))];
  const some = papers.slice(0, 3).join(', ');
  return [
    ...open,
    `${without.length} records of ${papers.length} papers have no DOI and match nothing (${some}${papers.length > 3 ? ', …' : ''}); give it in review, or in an exported CSV that you import.`,
  ];
}
