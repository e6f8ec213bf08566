import {
  type Compilable,
  DummyDriver,
  type Generated,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

export { type ExpressionBuilder, sql as raw } from 'kysely';

import type { Database, SqlValue } from './database.js';

/** The tables of a workspace as its queries see them; the queue keeps its own statements. */
export type Tables = {
  sources: {
    sha256: string;
    name: string;
    paper: string;
    media_type: string;
    bytes: number;
    path: string | null;
    added_at: string;
  };
  extractions: {
    source_sha256: string;
    reader: string;
    rules: string;
    records: number;
    at: string;
    particulars: string | null;
  };
  records: {
    source_sha256: string;
    position: number;
    record_id: string;
    paper: string;
    status: string;
    in_scope: number;
    confidence: number;
    weakest_field: string;
    sigma_S_cm: number | null;
    temperature_K: number | null;
    material: string | null;
    page: number | null;
    json: string;
    duplicate_of: string | null;
  };
  decisions: {
    decision_id: string;
    record_id: string;
    paper_sha256: string;
    json: string;
    position: Generated<number>;
  };
  paper_keys: { key: string; source_sha256: string };
  editions: { source_sha256: string; best_sha256: string };
  given: { source_sha256: string; json: string };
  failures: { source_sha256: string; stage: string; reason: string; at: string };
};

/** Builds queries that are checked against the tables; `rows` and `change` run them. The only door to kysely. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Runs a query at once and gives its rows. */
export function rows<Row>(database: Database, query: Compilable<Row>): Row[] {
  const compiled = query.compile();
  return database.prepare(compiled.sql).all(compiled.parameters.map(toSqlValue)) as Row[];
}

/** Runs a statement at once and gives the number of rows that it changed. */
export function change(database: Database, query: Compilable): number {
  const compiled = query.compile();
  return database.prepare(compiled.sql).run(compiled.parameters.map(toSqlValue));
}

function toSqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`Cannot bind a ${typeof value} to a query`);
}
