import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Artefacts } from './artefacts.js';
import { artefactsAddress } from './artefacts-address.js';
import { type Database, openDatabase } from './database.js';
import { folderArtefacts } from './folder-artefacts.js';
import { APPLICATION_ID, migrate, SCHEMA_VERSION } from './migrations.js';
import { openArtefacts } from './open-artefacts.js';
import { openStore, type Store } from './store.js';

/** Thrown for a workspace that cannot be used, with the one line that a person needs. */
export class UnusableWorkspace extends Error {
  override readonly name = 'UnusableWorkspace';
}

/** One folder: SQLite file, artefacts, content-addressed sources. Several processes may have it open at once. */
export type Workspace = {
  readonly folder: string;
  readonly database: Database;
  readonly artefacts: Artefacts;
  readonly store: Store;
  readonly close: () => void;
};

/** Name of the database inside the folder of a workspace. */
export const DATABASE_NAME = 'sigmine.sqlite';

export type WorkspaceOptions = {
  /** Makes a workspace where there is none. */
  readonly create: boolean;
  /** Where papers and documents are kept: another folder or `s3://bucket/prefix`. The workspace remembers it. */
  readonly artefacts?: string | undefined;
};

/** Opens the workspace in a folder. Throws UnusableWorkspace. */
export function openWorkspace(folder: string, { create, artefacts }: WorkspaceOptions): Workspace {
  checkFolder(folder, create);
  const database = openChecked(join(folder, DATABASE_NAME), folder);
  const unusable = (why: string): UnusableWorkspace => new UnusableWorkspace(`Cannot use workspace ${folder}: ${why}`);
  return attempt(unusable, () => {
    const address = artefactsAddress(database, artefacts);
    return {
      folder,
      database,
      artefacts: address === undefined ? folderArtefacts(folder) : openArtefacts(address),
      store: openStore(database),
      close: database.close,
    };
  });
}

function checkFolder(folder: string, create: boolean): void {
  const unusable = (why: string): UnusableWorkspace => new UnusableWorkspace(`Cannot use workspace ${folder}: ${why}`);
  attempt(unusable, () => {
    if (!existsSync(folder)) {
      if (!create) throw unusable('it does not exist; `sigmine mine PATHS` makes one');
      mkdirSync(folder, { recursive: true });
    }
    if (!statSync(folder).isDirectory()) throw unusable('it is a file, not a folder');
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(join(folder, DATABASE_NAME))) return;
    if (!create) throw unusable('it holds no workspace; `sigmine mine PATHS` makes one');
    if (readdirSync(folder).length > 0) throw unusable('it holds other files; name a new or empty folder');
  });
}

function openChecked(path: string, folder: string): Database {
  const unusable = (why: string): UnusableWorkspace => new UnusableWorkspace(`Cannot use workspace ${folder}: ${why}`);
  return attempt(unusable, () => {
    const database = openDatabase(path);
    const version = database.pragma('user_version');
    if (version > SCHEMA_VERSION) throw unusable(`a newer sigmine wrote it (schema ${version}, not ${SCHEMA_VERSION})`);
    if (version > 0 && database.pragma('application_id') !== APPLICATION_ID) {
      throw unusable(`${DATABASE_NAME} belongs to another program`);
    }
    migrate(database);
    return database;
  });
}

/** Turns what the system says into one line. */
function attempt<T>(unusable: (why: string) => UnusableWorkspace, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnusableWorkspace) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw unusable(WORDS[code] ?? (error instanceof Error ? error.message : String(error)));
  }
}

const WORDS: Readonly<{ [code: string]: string }> = {
  EACCES: 'no permission to read and write it',
  EPERM: 'no permission to read and write it',
  EROFS: 'its file system is read-only',
  ENOTDIR: 'a part of its path is a file',
  ENOSPC: 'its disk is full',
  SQLITE_NOTADB: `${DATABASE_NAME} is not a SQLite database`,
  SQLITE_READONLY: `${DATABASE_NAME} cannot be written`,
  SQLITE_CANTOPEN: `${DATABASE_NAME} cannot be opened`,
};
