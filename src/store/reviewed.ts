import type { Decision, Record } from '../domain/index.js';
import { addedRecords, withAdded } from '../review/added-records.js';
import { applyVerdict, foldDecisions, type Verdict } from '../review/apply-decisions.js';
import { type Reattached, reattach } from '../review/reattach.js';
import type { RecordFilter, Store } from './store.js';

/** The log of a workspace on the records that are there now: decisions follow their records through new rules. */
export type ReviewState = Reattached & { readonly verdicts: ReadonlyMap<string, Verdict> };

/** Gives the decisions of a workspace, re-attached, and the verdicts that follow. Only papers with a decision that lost its record are read. */
export function reviewState(store: Store, all: readonly Decision[] = store.decisions()): ReviewState {
  const ids = store.recordIds(new Set(all.map((decision) => decision.paper_sha256)));
  const sources = new Set(all.filter(({ record_id }) => !ids.has(record_id)).map(({ paper_sha256 }) => paper_sha256));
  if (sources.size === 0) return { decisions: all, orphans: [], verdicts: foldDecisions(all) };
  const { decisions, orphans } = reattach(all, [...store.records({ sources: [...sources] })], ids);
  return { decisions, orphans, verdicts: foldDecisions(decisions) };
}

/** Gives records as people left them, by paper and position; a filter by status means the status that people left. */
export function* reviewedRecords(store: Store, filter: RecordFilter = {}): Generator<Record> {
  const { decisions, verdicts } = reviewState(store);
  const { statuses, ...others } = filter;
  for (const record of withAdded(store.records(others), addedFor(decisions, others))) {
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
  const { decisions, verdicts } = reviewState(store);
  for (const { status, in_scope, count } of store.countRecords()) add(status, in_scope, count);
  for (const record of addedRecords(decisions)) {
    const left = applyVerdict(record, verdicts.get(record.record_id));
    add(left.status, left.in_scope, 1);
  }
  for (const [id, verdict] of verdicts) {
    for (const record of store.records({ idStart: id })) {
      if (record.record_id !== id) continue;
      const left = applyVerdict(record, verdict);
      add(record.status, record.in_scope, -1);
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

/** Gives the last decision on each record, undo included: when and by whom it was touched. */
export const lastDecisions = (store: Store): ReadonlyMap<string, Decision> =>
  new Map(reviewState(store).decisions.map((decision) => [decision.record_id, decision]));
