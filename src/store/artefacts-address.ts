import { resolve } from 'node:path';
import type { Database } from './database.js';

const SQL = {
  get: `SELECT value FROM settings WHERE name = 'artefacts'`,
  set: `INSERT INTO settings (name, value) VALUES ('artefacts', ?)`,
  papers: `SELECT 1 FROM sources LIMIT 1`,
} as const;

/**
 * Gives where a workspace keeps its papers and documents, or undefined when in its own folder. A place that is given is
 * remembered by a workspace without papers. Throws Error when the papers are elsewhere.
 */
export function artefactsAddress(database: Database, given: string | undefined): string | undefined {
  const address = given === undefined || given.startsWith('s3://') ? given : resolve(given);
  return database.transaction(() => {
    const [row] = database.prepare(SQL.get).all() as { readonly value: string }[];
    if (address === undefined || row?.value === address) return row?.value;
    if (row !== undefined) throw new Error(`it keeps its papers in ${row.value}, not in ${address}`);
    if (database.prepare(SQL.papers).all().length > 0) {
      throw new Error(`it keeps its papers in its own folder, not in ${address}; a new workspace can keep them there`);
    }
    database.prepare(SQL.set).run([address]);
    return address;
  });
}
