import type { Database } from './database.js';

/** Marks a SQLite file as a workspace of sigmine ("SIGM"), in `PRAGMA application_id`. */
export const APPLICATION_ID = 0x5349474d;

/** The schema as a list of steps; `PRAGMA user_version` counts those that a file has behind it. Steps are only ever added. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE sources (
    sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, paper TEXT NOT NULL, media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL, path TEXT, added_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sources_by_paper ON sources (paper, sha256);

  CREATE TABLE jobs (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, payload TEXT NOT NULL,
    priority INTEGER NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, run_at INTEGER NOT NULL DEFAULT 0,
    worker TEXT, lease_until INTEGER, progress TEXT, reason TEXT, finished_at INTEGER
  ) STRICT;
  CREATE INDEX jobs_waiting ON jobs (priority, id) WHERE state = 'waiting';
  CREATE INDEX jobs_delayed ON jobs (run_at) WHERE state = 'delayed';
  CREATE INDEX jobs_active ON jobs (worker, lease_until) WHERE state = 'active';
  CREATE INDEX jobs_failed ON jobs (id) WHERE state = 'failed';

  CREATE TABLE extractions (
    source_sha256 TEXT PRIMARY KEY, reader TEXT NOT NULL, rules TEXT NOT NULL, records INTEGER NOT NULL, at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE records (
    source_sha256 TEXT NOT NULL, position INTEGER NOT NULL, record_id TEXT NOT NULL, paper TEXT NOT NULL,
    status TEXT NOT NULL, in_scope INTEGER NOT NULL, confidence REAL NOT NULL, weakest_field TEXT NOT NULL,
    sigma_S_cm REAL, temperature_K REAL, material TEXT, page INTEGER, json TEXT NOT NULL,
    PRIMARY KEY (source_sha256, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX records_by_id ON records (record_id);
  CREATE INDEX records_by_paper ON records (paper, source_sha256, position);
  CREATE INDEX records_by_status ON records (status, confidence);

  CREATE TABLE decisions (
    position INTEGER PRIMARY KEY AUTOINCREMENT, decision_id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL,
    paper_sha256 TEXT NOT NULL, json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decisions_by_record ON decisions (record_id, position);
  CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
  CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

  CREATE TABLE failures (
    source_sha256 TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (source_sha256, stage)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `CREATE TABLE given (source_sha256 TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  `
  CREATE TABLE paper_keys (key TEXT NOT NULL, source_sha256 TEXT NOT NULL, PRIMARY KEY (key, source_sha256)) STRICT, WITHOUT ROWID;
  CREATE INDEX paper_keys_by_source ON paper_keys (source_sha256);
  INSERT OR IGNORE INTO paper_keys SELECT 'doi ' || lower(json_extract(json, '$.doi')), source_sha256 FROM records
    WHERE json_extract(json, '$.doi') IS NOT NULL;
  CREATE TABLE editions (source_sha256 TEXT PRIMARY KEY, best_sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX editions_by_best ON editions (best_sha256);
  ALTER TABLE records ADD COLUMN duplicate_of TEXT;
  `,
  `ALTER TABLE extractions ADD COLUMN particulars TEXT;`,
];

/** The schema that this version of sigmine writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings a database to the newest schema in one transaction; harmless when another process does the same. */
export function migrate(database: Database): void {
  if (database.pragma('user_version') >= SCHEMA_VERSION) return;
  database.transaction(() => {
    const from = database.pragma('user_version');
    for (const step of MIGRATIONS.slice(from)) database.execute(step);
    database.execute(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}
