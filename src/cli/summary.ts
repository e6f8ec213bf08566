import type { Record } from '../domain/index.js';
import type { EditionGroup } from '../store/editions.js';
import type { Failure } from '../store/store.js';
import { editionLines, editionsToJson } from './edition-lines.js';
import { DEFAULT_WORKSPACE } from './options.js';
import { recordTable } from './record-table.js';

export type MineSummary = {
  readonly workspace: string;
  readonly papers: number;
  readonly failures: readonly (Failure & { readonly name: string })[];
  /** Paths that named no paper. */
  readonly problems: number;
  readonly found: Found;
  /** Those of the papers that are there in several files. */
  readonly editions: readonly EditionGroup[];
  /** What of the papers could not be read. */
  readonly unread: readonly { readonly name: string; readonly unread: readonly string[] }[];
};

/** Counts of records, those that stand in a better file of their paper apart, and the first of those that a person wants to see. */
export type Found = { readonly counts: Counts; readonly duplicates: number; readonly first: readonly Record[] };

type Counts = { accepted: number; review: number; rejected: number; verified: number; out_of_scope: number };

/** More rows than this help nobody on a terminal; `export` and `review` show all. */
const MAX_ROWS = 200;

/** Counts records one by one, however many there are. */
export function countRecords(records: Iterable<Record>): Found {
  const counts: Counts = { accepted: 0, review: 0, rejected: 0, verified: 0, out_of_scope: 0 };
  const first: Record[] = [];
  let duplicates = 0;
  for (const record of records) {
    if (record.duplicate_of !== null) {
      duplicates++;
      continue;
    }
    counts[record.in_scope ? record.status : 'out_of_scope']++;
    if (first.length < MAX_ROWS && record.in_scope && record.status !== 'rejected') first.push(record);
  }
  return { counts, duplicates, first };
}

/** Gives what `mine` found, as a table with totals and the next step, or as JSON. */
export const printSummary = (summary: MineSummary, format: 'table' | 'json'): string =>
  format === 'json' ? `${JSON.stringify(toJson(summary), null, 2)}\n` : toTable(summary);

const toJson = ({ workspace, papers, failures, problems, found, editions, unread }: MineSummary) => ({
  workspace,
  papers,
  failed: failures.map(({ name, stage, reason }) => ({ name, stage, reason })),
  bad_paths: problems,
  records: found.counts,
  duplicates: found.duplicates,
  editions: editionsToJson(editions),
  unread,
});

function toTable(summary: MineSummary): string {
  const { first, counts } = summary.found;
  const hidden = counts.accepted + counts.review + counts.verified - first.length;
  const table = recordTable(first, process.stdout.columns ?? 150);
  const more = hidden > 0 ? [`... and ${hidden} more rows`] : [];
  return `${[table, ...more, '', ...totals(summary), `Workspace: ${summary.workspace}`, nextStep(summary)].join('\n')}\n`;
}

function totals({ papers, failures, editions, unread, found: { counts, duplicates } }: MineSummary): string[] {
  const all = Object.values(counts).reduce((a, b) => a + b, 0);
  return [
    `${papers} papers, ${failures.length} failed. ${all} conductivities: ${counts.accepted} accepted, ${counts.review} for review, ${counts.rejected} rejected, ${counts.out_of_scope} out of scope.`,
    ...failures.map(({ name, reason }) => `  failed: ${name}: ${reason}`),
    ...unread.map(({ name, unread: what }) => `  not read: ${name}: ${what.join('; ')}`),
    ...editionLines(editions),
    ...(duplicates > 0
      ? [`  ${duplicates} records of the other files are not counted (sigmine export --all-files)`]
      : []),
  ];
}

function nextStep({ workspace, found: { first } }: MineSummary): string {
  const at = workspace === DEFAULT_WORKSPACE ? '' : ` --workspace ${workspace}`;
  const id = first[0]?.record_id ?? 'RECORD_ID';
  return [
    'Next:',
    `  sigmine explain ${id}${at}    why a record is what it is`,
    `  sigmine export --include accepted,review --to records.csv${at}`,
  ].join('\n');
}
