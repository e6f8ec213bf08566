import { basename, resolve } from 'node:path';
import type { Given } from '../domain/index.js';
import type { Database } from '../store/database.js';
import type { FoundPath } from './paths.js';

/** A path that was found, with the place where it was named when that was a line of a manifest. */
export type FoundFile = FoundPath & { readonly given?: Given | undefined };

const SQL = {
  open: `CREATE TEMP TABLE IF NOT EXISTS found (
      place TEXT PRIMARY KEY, name TEXT NOT NULL, path TEXT NOT NULL, reason TEXT, given TEXT
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS temp.found_by_name ON found (name, path);
    CREATE TEMP TABLE IF NOT EXISTS taken (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;
    DELETE FROM temp.found; DELETE FROM temp.taken`,
  add: `INSERT INTO temp.found (place, name, path, reason, given) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  next: `SELECT name, path, reason, given FROM temp.found WHERE (name, path) > (?, ?) ORDER BY name, path LIMIT ?`,
  take: `INSERT INTO temp.taken (sha256) VALUES (?) ON CONFLICT DO NOTHING`,
  taken: `SELECT count(*) AS n FROM temp.taken`,
} as const;

type Row = {
  readonly name: string;
  readonly path: string;
  readonly reason: string | null;
  readonly given: string | null;
};

/**
 * Files of one call in order of their names, each once, however many: SQLite keeps and sorts them outside the memory of the
 * program.
 */
export type FoundFiles = {
  /** Adds files; gives those that were there already. */
  readonly add: (files: readonly FoundFile[]) => FoundFile[];
  /** Gives the files so many at a time. */
  readonly inOrder: (limit: number) => Generator<FoundFile[]>;
  /** Notes papers by hash and gives how many there are by now. */
  readonly take: (sha256: string) => void;
  readonly countTaken: () => number;
};

/** Opens an empty list of files beside a database; it goes away with the connection. */
export function openFoundFiles(database: Database): FoundFiles {
  database.execute(SQL.open);
  const isNew = (file: FoundFile): boolean => database.prepare(SQL.add).run(toRow(file)) === 1;
  return {
    add: (files) => database.transaction(() => files.filter((file) => !isNew(file))),
    inOrder: function* (limit) {
      for (let after: Pick<Row, 'name' | 'path'> = { name: '', path: '' }; ; ) {
        const rows = database.prepare(SQL.next).all([after.name, after.path, limit]) as Row[];
        const last = rows.at(-1);
        if (last === undefined) return;
        yield rows.map(toFile);
        after = last;
      }
    },
    take: (sha256) => void database.prepare(SQL.take).run([sha256]),
    countTaken: () => (database.prepare(SQL.taken).all() as { readonly n: number }[])[0]?.n ?? 0,
  };
}

function toRow(file: FoundFile): (string | null)[] {
  const { path, given } = file;
  const reason = file.type === 'problem' ? file.reason : null;
  const place = reason === null ? resolve(path) : `${path}\n${reason}`;
  return [place, basename(path), path, reason, given === undefined ? null : JSON.stringify(given)];
}

const toFile = ({ path, reason, given }: Row): FoundFile => ({
  ...(reason === null ? { type: 'file', path } : { type: 'problem', path, reason }),
  given: given === null ? undefined : JSON.parse(given),
});
