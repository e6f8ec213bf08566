import type { Record } from '../domain/index.js';
import type { Database } from './database.js';
import { change, sql } from './queries.js';

/** Writes records anew in place: status, confidence and reasons; all or none. Gives how many were still there. */
export const updateRecords = (database: Database, records: readonly Record[]): number =>
  database.transaction(() => records.reduce((n, record) => n + update(database, record), 0));

function update(database: Database, record: Record): number {
  const { status, confidence, weakest_field } = record;
  const query = sql
    .updateTable('records')
    .set({ status, confidence, weakest_field, json: JSON.stringify(record) })
    .where('source_sha256', '=', record.source_sha256)
    .where('record_id', '=', record.record_id);
  return change(database, query);
}
