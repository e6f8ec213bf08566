import { Particulars, Record, type Source } from '../domain/index.js';
import { type Edition, groupEditions, keysOfPaper } from '../review/editions/group-editions.js';
import { markEditions, withoutEditions } from '../review/editions/mark-editions.js';
import { DEFAULT_POLICY, triageRecord, WEIGHTS } from '../score/index.js';
import type { Database } from './database.js';
import { givenFor } from './given.js';
import { change, raw, rows, sql } from './queries.js';

/** The files of one paper: the one that stands for the paper, and the others. */
export type EditionGroup = { readonly best: Source; readonly others: readonly Source[] };

/**
 * Compares the files of one paper with each other after one of them has got its records: marks which of them counts, what they agree on
 * and where they differ. What comes out depends on the files alone, not on their order. Only inside a transaction.
 */
export function settleEditions(database: Database, sha256: string): void {
  const before = membersOf(database, [sha256]);
  saveKeys(database, sha256);
  const reach = [...new Set([...reachOf(database, sha256), ...before])].sort();
  if (reach.length < 2 && before.length === 0) return;
  for (const group of groupEditions(reach.flatMap((one) => editionOf(database, one)))) {
    const [best] = group;
    const marked =
      group.length > 1 ? markEditions(group) : group.flatMap(({ records }) => records.map(withoutEditions));
    for (const { source, records } of group) {
      change(database, sql.deleteFrom('editions').where('source_sha256', '=', source.sha256));
      if (group.length > 1 && best !== undefined) {
        const row = { source_sha256: source.sha256, best_sha256: best.source.sha256 };
        change(database, sql.insertInto('editions').values(row));
      }
      const now = marked.filter(({ source_sha256 }) => source_sha256 === source.sha256);
      for (const [position, record] of now.entries())
        saveMarked(database, record, { was: records[position], position });
    }
  }
}

function saveKeys(database: Database, sha256: string): void {
  change(database, sql.deleteFrom('paper_keys').where('source_sha256', '=', sha256));
  const about = aboutOf(database, sha256);
  for (const key of about === undefined ? [] : keysOfPaper(about))
    change(database, sql.insertInto('paper_keys').values({ key, source_sha256: sha256 }));
}

/** Sources that share a DOI or a title with a source, or with one that does. */
function reachOf(database: Database, sha256: string): ReadonlySet<string> {
  const reached = new Set([sha256]);
  for (const one of reached) {
    const keys = sql.selectFrom('paper_keys').select('key').where('source_sha256', '=', one);
    const others = sql.selectFrom('paper_keys').select('source_sha256').where('key', 'in', keys);
    for (const { source_sha256 } of rows(database, others)) reached.add(source_sha256);
  }
  return reached;
}

function editionOf(database: Database, sha256: string): Edition[] {
  const [row] = rows(database, sql.selectFrom('sources').selectAll().where('sha256', '=', sha256));
  const found = rows(
    database,
    sql.selectFrom('records').select('json').where('source_sha256', '=', sha256).orderBy('position'),
  ).map(({ json }) => Record.parse(JSON.parse(json)));
  const about = aboutOf(database, sha256);
  if (row === undefined || about === undefined) return [];
  const source = { sha256, name: row.name, mediaType: row.media_type as Source['mediaType'] };
  return [{ source, doi: about.doi, title: about.title, records: found }];
}

/** What a file is known by: its records say it, where there are none the file itself. */
function aboutOf(database: Database, sha256: string): Pick<Edition, 'doi' | 'title'> | undefined {
  const said = sql
    .selectFrom('records')
    .select([
      raw<string | null>`json_extract(json, '$.doi')`.as('doi'),
      raw<string | null>`json_extract(json, '$.title')`.as('title'),
    ])
    .where('source_sha256', '=', sha256)
    .where('position', '=', 0);
  const [first] = rows(database, said);
  if (first !== undefined) return first;
  const query = sql.selectFrom('extractions').select('particulars').where('source_sha256', '=', sha256);
  const [row] = rows(database, query);
  if (row?.particulars === undefined || row.particulars === null) return undefined;
  return { ...Particulars.parse(JSON.parse(row.particulars)), ...givenFor(database, sha256) };
}

const decide = triageRecord(DEFAULT_POLICY, WEIGHTS);

/** Confidence and status follow the reasons; a record of which nothing new is said stays as it is. */
function saveMarked(
  database: Database,
  marked: Record,
  { was, position }: { readonly was: Record | undefined; readonly position: number },
): void {
  if (was === undefined) return;
  const same = JSON.stringify(was.reasons) === JSON.stringify(marked.reasons);
  if (same && was.duplicate_of === marked.duplicate_of) return;
  const record = same || was.status === 'verified' ? marked : decide(marked);
  const { status, confidence, weakest_field, duplicate_of } = record;
  const update = sql
    .updateTable('records')
    .set({ status, confidence, weakest_field, duplicate_of, json: JSON.stringify(record) });
  change(database, update.where('source_sha256', '=', record.source_sha256).where('position', '=', position));
}

/** Gives all files of the papers of some files, those themselves included; none for papers of one file. */
export function membersOf(database: Database, sources: readonly string[]): string[] {
  const found = sources.flatMap((sha256) => {
    const best = sql.selectFrom('editions').select('best_sha256').where('source_sha256', '=', sha256);
    const members = sql.selectFrom('editions').select('source_sha256').where('best_sha256', 'in', best);
    return rows(database, members).map(({ source_sha256 }) => source_sha256);
  });
  return [...new Set(found)];
}

/** Gives the papers that are there in several files, by the name of the best file. */
export function findEditions(database: Database, toSource: (sha256: string) => Source | undefined): EditionGroup[] {
  const groups = new Map<string, string[]>();
  const all = rows(database, sql.selectFrom('editions').selectAll().orderBy('best_sha256').orderBy('source_sha256'));
  for (const { best_sha256, source_sha256 } of all)
    if (best_sha256 !== source_sha256) groups.set(best_sha256, [...(groups.get(best_sha256) ?? []), source_sha256]);
  return [...groups]
    .flatMap(([sha256, others]) => {
      const best = toSource(sha256);
      return best === undefined ? [] : [{ best, others: others.flatMap((one) => toSource(one) ?? []) }];
    })
    .sort((a, b) => (a.best.name < b.best.name ? -1 : a.best.name > b.best.name ? 1 : 0));
}
