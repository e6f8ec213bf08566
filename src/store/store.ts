import { Decision, type Given, Particulars, Record, type Source, type Status } from '../domain/index.js';
import type { Database } from './database.js';
import { type EditionGroup, findEditions, membersOf, settleEditions } from './editions.js';
import { givenFor, saveGiven, withGiven } from './given.js';
import { change, type ExpressionBuilder, raw, rows, sql, type Tables } from './queries.js';
import { paperOf } from './source-of.js';

/** The records that one version of the rules finds in one paper. */
export type Extraction = {
  readonly sourceSha256: string;
  readonly reader: string;
  readonly rules: string;
  readonly records: readonly Record[];
  readonly particulars?: Particulars;
};

export type Failure = { readonly sourceSha256: string; readonly stage: string; readonly reason: string };

/** Where results go. Saving the same thing twice is harmless, so a job may be done twice. */
export type ResultSink = {
  readonly saveExtraction: (extraction: Extraction) => Promise<void>;
  readonly saveFailure: (failure: Failure) => Promise<void>;
};

export type RecordFilter = {
  readonly statuses?: readonly Status[];
  readonly sources?: readonly string[];
  readonly idStart?: string;
  /** Only records with one of these values as printed. */
  readonly printed?: readonly string[];
};

/** What the workspace knows beside its jobs: sources, records, decisions, failures. */
export type Store = ResultSink & {
  /** Adds a source; false when the same bytes are there already (their first name stays). */
  readonly addSource: (source: Source, path: string) => boolean;
  readonly source: (sha256: string) => Source | undefined;
  /** Keeps what a manifest says about a paper: it wins over what the paper says, in records that are there and that come. */
  readonly describe: (sha256: string, given: Given) => void;
  readonly given: (sha256: string) => Given;
  /** Gives records by paper and position, one paper at a time. */
  readonly records: (filter?: RecordFilter) => Generator<Record>;
  /** Gives the ids of all records of some papers. */
  readonly recordIds: (sources: ReadonlySet<string>) => ReadonlySet<string>;
  /** Gives all files of the papers of some files, where these are there in several. */
  readonly editionsOf: (sources: readonly string[]) => readonly string[];
  /** Gives the papers that are there in several files. */
  readonly editions: () => EditionGroup[];
  /** Gives the files of which something could not be read, by name; without hashes all of them. */
  readonly unread: (sources?: ReadonlySet<string>) => { readonly name: string; readonly unread: readonly string[] }[];
  /** Counts records; of a fact that stands in several files of a paper, one. */
  readonly countRecords: () => { readonly status: string; readonly in_scope: boolean; readonly count: number }[];
  readonly countSources: () => number;
  /** Gives all sources by name. */
  readonly sources: () => Source[];
  /** Gives the sources that were added at or after a time (ISO 8601, UTC). */
  readonly sourcesSince: (at: string) => ReadonlySet<string>;
  readonly failures: () => (Failure & { readonly name: string })[];
  readonly clearFailures: (sourceSha256s: readonly string[]) => void;
  readonly addDecisions: (decisions: readonly Decision[]) => void;
  /** Gives the log in order of time; of decisions taken at the same moment, those that came first. */
  readonly decisions: () => Decision[];
};

/** Gives the store over the database of a workspace. */
export function openStore(database: Database): Store {
  return {
    addSource: (source, path) => addSource(database, source, path),
    source: (sha256) => findSource(database, sha256),
    describe: (sha256, given) => describePaper(database, sha256, given),
    given: (sha256) => givenFor(database, sha256),
    saveExtraction: async (extraction) => saveExtraction(database, extraction),
    saveFailure: async (failure) => saveFailure(database, failure),
    records: (filter = {}) => findRecords(database, filter),
    recordIds: (sources) => recordIds(database, sources),
    editionsOf: (sources) => membersOf(database, sources),
    editions: () => findEditions(database, (sha256) => findSource(database, sha256)),
    unread: (sources) => findUnread(database, sources),
    countRecords: () => countRecords(database),
    sources: () =>
      rows(database, sql.selectFrom('sources').selectAll().orderBy('paper').orderBy('sha256')).map(toSource),
    countSources: () =>
      rows(
        database,
        sql.selectFrom('sources').select((e) => e.fn.countAll<number>().as('n')),
      )[0]?.n ?? 0,
    sourcesSince: (at) => sourcesSince(database, at),
    failures: () => findFailures(database),
    clearFailures: (sources) => clearFailures(database, sources),
    addDecisions: (decisions) => addDecisions(database, decisions),
    decisions: () => findDecisions(database),
  };
}

const now = (): string => new Date().toISOString();

function addSource(database: Database, source: Source, path: string): boolean {
  const { sha256, name, mediaType, bytes } = source;
  const row = { sha256, name, paper: paperOf(name), media_type: mediaType, bytes, path, added_at: now() };
  return (
    change(
      database,
      sql
        .insertInto('sources')
        .values(row)
        .onConflict((c) => c.doNothing()),
    ) === 1
  );
}

function findSource(database: Database, sha256: string): Source | undefined {
  const [row] = rows(database, sql.selectFrom('sources').selectAll().where('sha256', '=', sha256));
  return row && toSource(row);
}

const toSource = ({ sha256, name, media_type, bytes }: Tables['sources']): Source => ({
  sha256,
  name,
  mediaType: media_type as Source['mediaType'],
  bytes,
});

/** Replaces what an earlier version of the rules found in the same paper. */
function saveExtraction(database: Database, { sourceSha256, reader, rules, records, ...more }: Extraction): void {
  database.transaction(() => {
    change(database, sql.deleteFrom('records').where('source_sha256', '=', sourceSha256));
    change(database, sql.deleteFrom('failures').where('source_sha256', '=', sourceSha256));
    const given = givenFor(database, sourceSha256);
    records.forEach((record, position) => {
      change(database, sql.insertInto('records').values(toRow(withGiven(record, given), sourceSha256, position)));
    });
    const particulars = more.particulars === undefined ? null : JSON.stringify(more.particulars);
    const row = { source_sha256: sourceSha256, reader, rules, records: records.length, at: now(), particulars };
    change(database, sql.replaceInto('extractions').values(row));
    settleEditions(database, sourceSha256);
  });
}

const describePaper = (database: Database, sha256: string, given: Given): void =>
  database.transaction(() => {
    saveGiven(database, sha256, given);
    settleEditions(database, sha256);
  });

const toRow = (record: Record, source_sha256: string, position: number) => ({
  source_sha256,
  position,
  record_id: record.record_id,
  paper: record.paper,
  status: record.status,
  in_scope: record.in_scope ? 1 : 0,
  confidence: record.confidence,
  weakest_field: record.weakest_field,
  sigma_S_cm: record.sigma_S_cm,
  temperature_K: record.temperature_K,
  material: record.material,
  page: record.page,
  json: JSON.stringify(record),
  duplicate_of: record.duplicate_of,
});

function saveFailure(database: Database, { sourceSha256, stage, reason }: Failure): void {
  change(database, sql.replaceInto('failures').values({ source_sha256: sourceSha256, stage, reason, at: now() }));
}

/** Reads paper by paper, so that an export of any size stays small in memory. */
function* findRecords(database: Database, filter: RecordFilter): Generator<Record> {
  let papers = sql.selectFrom('records').select(['paper', 'source_sha256']).distinct();
  papers = papers.orderBy('paper').orderBy('source_sha256');
  if (filter.idStart !== undefined) papers = papers.where((e) => startsWith(e, filter.idStart ?? ''));
  const wanted = filter.sources === undefined ? undefined : new Set(filter.sources);
  for (const { source_sha256 } of rows(database, papers)) {
    if (wanted === undefined || wanted.has(source_sha256)) yield* recordsOf(database, source_sha256, filter);
  }
}

function recordsOf(database: Database, sha256: string, { statuses, idStart, printed }: RecordFilter): Record[] {
  let query = sql.selectFrom('records').select('json').where('source_sha256', '=', sha256).orderBy('position');
  if (statuses !== undefined) query = query.where('status', 'in', [...statuses]);
  if (idStart !== undefined) query = query.where((e) => startsWith(e, idStart));
  if (printed !== undefined) query = query.where(printedOf, 'in', [...printed]);
  return rows(database, query).map(({ json }) => Record.parse(JSON.parse(json)));
}

const printedOf = raw<string>`json_extract(json, '$.printed')`;

/** By range, so that the index serves and no character has a meaning of its own. */
const startsWith = (e: ExpressionBuilder<Tables, 'records'>, start: string) =>
  e.and([e('record_id', '>=', start), e('record_id', '<', `${start}\u{10ffff}`)]);

function recordIds(database: Database, sources: ReadonlySet<string>): ReadonlySet<string> {
  const found = [...sources].flatMap((sha256) =>
    rows(database, sql.selectFrom('records').select('record_id').where('source_sha256', '=', sha256)),
  );
  return new Set(found.map(({ record_id }) => record_id));
}

function countRecords(database: Database): ReturnType<Store['countRecords']> {
  const query = sql
    .selectFrom('records')
    .where('duplicate_of', 'is', null)
    .select((e) => ['status', 'in_scope', e.fn.countAll<number>().as('count')]);
  const grouped = rows(database, query.groupBy(['status', 'in_scope']).orderBy('status').orderBy('in_scope', 'desc'));
  return grouped.map((row) => ({ ...row, in_scope: row.in_scope === 1 }));
}

function sourcesSince(database: Database, at: string): ReadonlySet<string> {
  const query = sql.selectFrom('sources').select('sha256').where('added_at', '>=', at);
  return new Set(rows(database, query).map(({ sha256 }) => sha256));
}

function findFailures(database: Database): ReturnType<Store['failures']> {
  const query = sql
    .selectFrom('failures')
    .leftJoin('sources', 'sources.sha256', 'failures.source_sha256')
    .select(['source_sha256', 'stage', 'reason', 'name'])
    .orderBy('name')
    .orderBy('source_sha256');
  return rows(database, query).map((row) => ({
    sourceSha256: row.source_sha256,
    stage: row.stage,
    reason: row.reason,
    name: row.name ?? row.source_sha256,
  }));
}

function findUnread(database: Database, sources: ReadonlySet<string> | undefined): ReturnType<Store['unread']> {
  const query = sql
    .selectFrom('extractions')
    .innerJoin('sources', 'sources.sha256', 'extractions.source_sha256')
    .select(['sha256', 'name', 'particulars'])
    .where('particulars', 'is not', null)
    .where('particulars', 'not like', '%"unread":[]%')
    .orderBy('name')
    .orderBy('sha256');
  return rows(database, query)
    .filter(({ sha256 }) => sources?.has(sha256) ?? true)
    .map(({ name, particulars }) => ({ name, unread: Particulars.parse(JSON.parse(particulars ?? '')).unread }));
}

function clearFailures(database: Database, sources: readonly string[]): void {
  database.transaction(() => {
    for (const sha256 of sources) change(database, sql.deleteFrom('failures').where('source_sha256', '=', sha256));
  });
}

function addDecisions(database: Database, decisions: readonly Decision[]): void {
  database.transaction(() => {
    for (const decision of decisions) {
      const { decision_id, record_id, paper_sha256 } = decision;
      const row = { decision_id, record_id, paper_sha256, json: JSON.stringify(decision) };
      change(database, sql.insertInto('decisions').values(row));
    }
  });
}

const findDecisions = (database: Database): Decision[] =>
  rows(database, sql.selectFrom('decisions').select('json').orderBy('position'))
    .map(({ json }) => Decision.parse(JSON.parse(json)))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
