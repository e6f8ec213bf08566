import { randomUUID } from 'node:crypto';
import type { Database } from './database.js';

/** Gives the random name that a workspace keeps for life, wherever its folder lies. */
export function workspaceId(database: Database): string {
  database
    .prepare(`INSERT INTO settings (name, value) VALUES ('id', ?) ON CONFLICT (name) DO NOTHING`)
    .run([randomUUID()]);
  const [row] = database.prepare(`SELECT value FROM settings WHERE name = 'id'`).all() as { readonly value: string }[];
  return row?.value ?? '';
}
