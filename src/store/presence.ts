import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase } from './database.js';

/** A record that somebody has open. */
export type Held = { readonly record_id: string; readonly curator: string };

/** Who is logged in and who has which record open: kept across restarts and shared by servers, but no part of what people decided. */
export type Presence = {
  /** Gives the secret of a new session. */
  readonly start: (user: string) => string;
  /** Gives the user of a session that has not expired, and prolongs it. */
  readonly userOf: (secret: string) => string | undefined;
  readonly end: (secret: string) => void;
  /** Says that a browser has a record open (or none), until `LEASE_MS` from now; a record that another browser holds stays with that one. */
  readonly hold: (client: string, curator: string, recordId: string | null) => void;
  /** Gives what browsers other than this one have open. */
  readonly heldByOthers: (client: string) => Held[];
  readonly close: () => void;
};

/** A working day; every use prolongs it. */
const SESSION_MS = 12 * 3600 * 1000;
/** A browser says every 15 s what it has open; one that was closed or lost its network is forgotten after three of these. */
export const LEASE_MS = 45_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS sessions (hash TEXT PRIMARY KEY, user TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS leases (
    record_id TEXT PRIMARY KEY, client TEXT NOT NULL, curator TEXT NOT NULL, until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** Only a hash of the secret is kept, so that who reads the file is not logged in. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Opens what is known of people in a workspace: a file of its own, so that a heartbeat changes nothing in the workspace. */
export function openPresence(folder: string, now: () => number = Date.now): Presence {
  const database = openDatabase(join(folder, 'presence.sqlite'));
  database.execute(SCHEMA);
  const run = (sql: string, ...values: (string | number)[]): number => database.prepare(sql).run(values);
  return {
    start: (user) => {
      const secret = randomBytes(32).toString('base64url');
      run('DELETE FROM sessions WHERE until <= ?', now());
      run('INSERT INTO sessions (hash, user, until) VALUES (?, ?, ?)', hashOf(secret), user, now() + SESSION_MS);
      return secret;
    },
    userOf: (secret) => {
      const query = database.prepare('SELECT user, until FROM sessions WHERE hash = ? AND until > ?');
      const [found] = query.all([hashOf(secret), now()]) as { readonly user: string; readonly until: number }[];
      if (found !== undefined && found.until < now() + SESSION_MS / 2)
        run('UPDATE sessions SET until = ? WHERE hash = ?', now() + SESSION_MS, hashOf(secret));
      return found?.user;
    },
    end: (secret) => void run('DELETE FROM sessions WHERE hash = ?', hashOf(secret)),
    hold: (client, curator, recordId) =>
      database.transaction(() => {
        run('DELETE FROM leases WHERE until <= ? OR (client = ? AND record_id <> ?)', now(), client, recordId ?? '');
        if (recordId === null) return;
        run(
          `INSERT INTO leases (record_id, client, curator, until) VALUES (?, ?, ?, ?)
           ON CONFLICT (record_id) DO UPDATE SET until = excluded.until WHERE client = excluded.client`,
          ...[recordId, client, curator, now() + LEASE_MS],
        );
      }),
    heldByOthers: (client) =>
      database
        .prepare('SELECT record_id, curator FROM leases WHERE client <> ? AND until > ? ORDER BY record_id')
        .all([client, now()]) as Held[],
    close: database.close,
  };
}
