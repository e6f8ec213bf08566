import { Given, type Record } from '../domain/index.js';
import type { Database } from './database.js';
import { change, rows, sql } from './queries.js';

/** Gives what a manifest says about a paper; nothing when none speaks of it. */
export function givenFor(database: Database, sha256: string): Given {
  const [row] = rows(database, sql.selectFrom('given').select('json').where('source_sha256', '=', sha256));
  return row === undefined ? {} : Given.parse(JSON.parse(row.json));
}

/** Keeps what a manifest says about a paper, in place of what an earlier one said, and brings its records in line. */
export function saveGiven(database: Database, sha256: string, given: Given): void {
  database.transaction(() => {
    const json = JSON.stringify(Given.parse(given));
    change(database, sql.replaceInto('given').values({ source_sha256: sha256, json }));
    const query = sql.selectFrom('records').select(['position', 'json']).where('source_sha256', '=', sha256);
    for (const row of rows(database, query)) {
      const record = withGiven(JSON.parse(row.json), given);
      const update = sql.updateTable('records').set({ json: JSON.stringify(record) });
      change(database, update.where('source_sha256', '=', sha256).where('position', '=', row.position));
    }
  });
}

/** Gives a record with what is known about its paper. */
export function withGiven(record: Record, { doi, title }: Given): Record {
  if (doi === undefined && title === undefined) return record;
  return { ...record, doi: doi ?? record.doi, title: title ?? record.title };
}
