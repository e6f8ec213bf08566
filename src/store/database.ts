import Libsql from 'libsql';

export type SqlValue = string | number | null;

/** A prepared statement; `all` gives its rows, `run` the number of rows it changed. */
export type Statement = {
  readonly all: (values?: readonly SqlValue[]) => unknown[];
  readonly run: (values?: readonly SqlValue[]) => number;
};

/** A connection to one SQLite file. Everything is synchronous, so a transaction cannot be interleaved with other work. */
export type Database = {
  readonly prepare: (sql: string) => Statement;
  readonly execute: (sql: string) => void;
  readonly pragma: (name: string) => number;
  /** Runs `body` in one write transaction; what it throws rolls everything back. Inside another transaction it joins that one. */
  readonly transaction: <T>(body: () => T) => T;
  readonly close: () => void;
};

/** How long a statement waits for another process to finish its transaction, in ms. */
const BUSY_MS = 30_000;

/**
 * Opens (or creates) a SQLite file in WAL mode, so that several processes can use it at once: the only door to libsql.
 * Throws when the file cannot be opened or is no database.
 */
export function openDatabase(path: string): Database {
  const connection = new Libsql(path, { timeout: BUSY_MS });
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = prepareStatement(connection, sql);
    statements.set(sql, statement);
    return statement;
  };
  connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  setWriteAheadLog(connection);
  connection.exec('PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  return {
    prepare,
    execute: (sql) => void connection.exec(sql),
    pragma: (name) => pragmaNumber(connection, name),
    transaction: (body) => (connection.inTransaction ? body() : connection.transaction(body).immediate()),
    close: () => void connection.close(),
  };
}

/** libsql aborts the process on a boolean and adds `_metadata` to the rows of `.get()`: values are numbers or strings here, and rows come from `.all()`. */
function prepareStatement(connection: Libsql.Database, sql: string): Statement {
  const statement = connection.prepare(sql);
  return {
    all: (values = []) => statement.all([...values]),
    run: (values = []) => statement.run([...values]).changes,
  };
}

/** Changing the journal mode needs the file alone and ignores the busy timeout; another process that opens it at the same time does the same. */
function setWriteAheadLog(connection: Libsql.Database): void {
  for (let attempt = 0; ; attempt++) {
    try {
      connection.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (attempt === 50 || !String(error).includes('locked')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function pragmaNumber(connection: Libsql.Database, name: string): number {
  const [row] = connection.prepare(`PRAGMA ${name}`).all([]);
  const value = Object.values(row ?? {})[0];
  return typeof value === 'number' ? value : 0;
}
