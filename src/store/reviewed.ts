import type { Decision, Record } from '../domain/index.js';
import { addedRecords, withAdded } from '../review/added-records.js';
import { applyVerdict, foldDecisions, type Verdict } from '../review/apply-decisions.js';
import { countingRecords } from '../review/editions/carry-over.js';
import { type Reattached, reattach } from '../review/reattach.js';
import type { RecordFilter, Store } from './store.js';

/** The log of a workspace on the records that are there now: decisions follow their records through new rules. */
export type ReviewState = Reattached & {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Whether a record counts where its fact stands in several files of a paper. */
  readonly counts: (record: Record) => boolean;
};

/**
 * Gives the decisions of a workspace, re-attached, and the verdicts that follow. Only papers with a decision that lost its record, and
 * decided papers that are there in several files, are read.
 */
export function reviewState(store: Store, all: readonly Decision[] = store.decisions()): ReviewState {
  const papers = [...new Set(all.map((decision) => decision.paper_sha256))];
  const known = store.recordIds(new Set(papers));
  const lost = all.filter(({ record_id }) => !known.has(record_id));
  const editions = store.editionsOf(papers);
  if (lost.length + editions.length === 0)
    return { decisions: all, orphans: [], verdicts: foldDecisions(all), counts: countingRecords([], new Set()) };
  const isForeign = (sha256: string): boolean => store.source(sha256) === undefined;
  const sources = [...new Set([...lost.map(({ paper_sha256 }) => paper_sha256), ...editions])];
  const printed = lost.filter(({ paper_sha256 }) => isForeign(paper_sha256)).map(({ quote }) => quote.exact);
  const records = [
    ...store.records({ sources }),
    ...(printed.length === 0 ? [] : [...store.records({ printed })].filter((r) => !sources.includes(r.source_sha256))),
  ];
  const ids = new Set([...known, ...records.map(({ record_id }) => record_id)]);
  const { decisions, orphans } = reattach(all, records, { known: ids, isForeign });
  const verdicts = foldDecisions(decisions);
  return { decisions, orphans, verdicts, counts: countingRecords(records, verdicts) };
}

/** `editions` asks for every file of a paper; without it a fact that stands in several counts once. */
export type ReviewedFilter = RecordFilter & { readonly editions?: boolean | undefined };

/** Gives records as people left them, by paper and position; a filter by status means the status that people left. */
export function* reviewedRecords(store: Store, filter: ReviewedFilter = {}): Generator<Record> {
  const { decisions, verdicts, counts } = reviewState(store);
  const { statuses, editions = false, ...others } = filter;
  for (const record of withAdded(store.records(others), addedFor(decisions, others))) {
    if (!editions && !counts(record)) continue;
    const left = applyVerdict(record, verdicts.get(record.record_id));
    if (statuses?.includes(left.status) ?? true) yield left;
  }
}

const addedFor = (decisions: readonly Decision[], { sources, idStart = '' }: RecordFilter): Record[] =>
  addedRecords(decisions).filter(
    ({ record_id, source_sha256 }) => record_id.startsWith(idStart) && (sources?.includes(source_sha256) ?? true),
  );

/** Counts records by the status that people left; only those that somebody decided on are read. */
export function countReviewed(store: Store): ReturnType<Store['countRecords']> {
  const counts = new Map<string, number>();
  const add = (status: string, in_scope: boolean, by: number): void => {
    const key = JSON.stringify([status, in_scope]);
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  const { decisions, verdicts, counts: isCounted } = reviewState(store);
  for (const { status, in_scope, count } of store.countRecords()) add(status, in_scope, count);
  for (const record of addedRecords(decisions)) {
    const left = applyVerdict(record, verdicts.get(record.record_id));
    add(left.status, left.in_scope, 1);
  }
  for (const [id, verdict] of verdicts) {
    for (const record of store.records({ idStart: id })) {
      if (record.record_id !== id || !isCounted(record)) continue;
      const left = applyVerdict(record, verdict);
      const stood = record.duplicate_of === null ? record : findRecord(store, record.duplicate_of);
      if (stood !== undefined) add(stood.status, stood.in_scope, -1);
      add(left.status, left.in_scope, 1);
    }
  }
  const rows = [...counts].filter(([, count]) => count > 0);
  return rows
    .map(([key, count]) => {
      const [status, in_scope] = JSON.parse(key) as [string, boolean];
      return { status, in_scope, count };
    })
    .sort((a, b) => (a.status < b.status ? -1 : a.status > b.status ? 1 : Number(b.in_scope) - Number(a.in_scope)));
}

const findRecord = (store: Store, id: string): Record | undefined =>
  [...store.records({ idStart: id })].find(({ record_id }) => record_id === id);

/** Gives the last decision on each record, undo included: when and by whom it was touched. */
export const lastDecisions = (store: Store): ReadonlyMap<string, Decision> =>
  new Map(reviewState(store).decisions.map((decision) => [decision.record_id, decision]));
