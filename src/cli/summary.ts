import type { Record } from '../domain/index.js';
import type { Failure } from '../store/store.js';
import { recordTable } from './record-table.js';

export type MineSummary = {
  readonly workspace: string;
  readonly papers: number;
  readonly failures: readonly (Failure & { readonly name: string })[];
  /** Paths that named no paper. */
  readonly problems: number;
  readonly records: readonly Record[];
};

/** More rows than this help nobody on a terminal; `export` and `review` show all. */
const MAX_ROWS = 200;

/** Gives what `mine` found, as a table with totals and the next step, or as JSON. */
export function printSummary(summary: MineSummary, format: 'table' | 'json'): string {
  return format === 'json' ? `${JSON.stringify(toJson(summary), null, 2)}\n` : toTable(summary);
}

const countOf = (records: readonly Record[], status: string): number =>
  records.filter((record) => record.in_scope && record.status === status).length;

function toJson({ workspace, papers, failures, problems, records }: MineSummary) {
  return {
    workspace,
    papers,
    failed: failures.map(({ name, stage, reason }) => ({ name, stage, reason })),
    bad_paths: problems,
    records: {
      accepted: countOf(records, 'accepted'),
      review: countOf(records, 'review'),
      rejected: countOf(records, 'rejected'),
      out_of_scope: records.filter(({ in_scope }) => !in_scope).length,
    },
  };
}

function toTable(summary: MineSummary): string {
  const { workspace, records } = summary;
  const wanted = records.filter((record) => record.in_scope && record.status !== 'rejected');
  const shown = recordTable(wanted.slice(0, MAX_ROWS), process.stdout.columns ?? 150);
  const more = wanted.length > MAX_ROWS ? [`... and ${wanted.length - MAX_ROWS} more rows`] : [];
  return `${[shown, ...more, '', ...totals(summary), `Workspace: ${workspace}`, nextStep(summary)].join('\n')}\n`;
}

function totals({ papers, failures, records }: MineSummary): string[] {
  const out = records.filter(({ in_scope }) => !in_scope).length;
  const [accepted, review, rejected] = ['accepted', 'review', 'rejected'].map((status) => countOf(records, status));
  return [
    `${papers} papers, ${failures.length} failed. ${records.length} conductivities: ${accepted} accepted, ${review} for review, ${rejected} rejected, ${out} out of scope.`,
    ...failures.map(({ name, reason }) => `  failed: ${name}: ${reason}`),
  ];
}

function nextStep({ workspace }: MineSummary): string {
  const where = workspace === './sigmine-workspace' ? '' : ` --workspace ${workspace}`;
  return `Next: sigmine explain <file or record id>${where} shows why; sigmine export --include accepted,review --to records.csv${where} writes them.`;
}
