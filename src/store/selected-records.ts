import type { Record } from '../domain/index.js';
import { type Selection, selects } from '../export/select-records.js';
import { lastDecisions, reviewedRecords } from './reviewed.js';
import type { Store } from './store.js';

/** `since` asks for what was decided, or mined and not decided, at or after a time (ISO 8601, UTC). */
export type DatedSelection = Selection & {
  readonly since?: string | undefined;
  /** Each record of a fact that stands in several files of a paper, not only the one that counts. */
  readonly editions?: boolean | undefined;
};

/** Gives the records that a selection takes, as people left them, by paper and position. */
export function* selectedRecords(
  store: Store,
  { statuses, since, editions, ...selection }: DatedSelection,
): Generator<Record> {
  const isRecent = since === undefined ? () => true : changedSince(store, since);
  for (const record of reviewedRecords(store, { editions, ...(statuses === undefined ? {} : { statuses }) })) {
    if (selects(selection, record) && isRecent(record)) yield record;
  }
}

function changedSince(store: Store, since: string): (record: Record) => boolean {
  const decided = lastDecisions(store);
  const recent = store.sourcesSince(since);
  return ({ record_id, source_sha256 }) => {
    const last = decided.get(record_id);
    return last === undefined ? recent.has(source_sha256) : new Date(last.at).toISOString() >= since;
  };
}
