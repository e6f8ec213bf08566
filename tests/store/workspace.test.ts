import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { SCHEMA_VERSION } from '../../src/store/migrations.js';
import { DATABASE_NAME, openWorkspace, UnusableWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';

const opening =
  (folder: string, create = true) =>
  () =>
    openWorkspace(folder, { create });

test('makes a workspace with all folders above it, and opens it again', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  openWorkspace(folder, { create: true }).close();
  const workspace = openWorkspace(folder, { create: false });
  expect(workspace.database.pragma('user_version')).toBe(SCHEMA_VERSION);
  expect(workspace.store.countSources()).toBe(0);
});

test('an empty folder becomes a workspace', () => {
  expect(opening(temporaryFolder())).not.toThrow();
});

test.each([
  ['a folder of other files', { 'ws/thesis.tex': 'x' }, 'it holds other files; name a new or empty folder'],
  ['a file', { ws: 'x' }, 'it is a file, not a folder'],
  [
    'a database that is none',
    { [`ws/${DATABASE_NAME}`]: 'x'.repeat(5000) },
    `${DATABASE_NAME} is not a SQLite database`,
  ],
])('%s is refused in one line and left as it was', (_, files, why) => {
  const folder = join(temporaryFolder(files), 'ws');
  expect(opening(folder)).toThrow(new UnusableWorkspace(`Cannot use workspace ${folder}: ${why}`));
});

test('a foreign folder is not written to', () => {
  const folder = temporaryFolder({ 'thesis.tex': 'x' });
  expect(opening(folder)).toThrow(UnusableWorkspace);
  expect(readdirSync(folder)).toEqual(['thesis.tex']);
});

test('a workspace that is not there is only made when asked for', () => {
  const folder = join(temporaryFolder(), 'none');
  expect(opening(folder, false)).toThrow('it does not exist; `sigmine mine PATHS` makes one');
  expect(opening(temporaryFolder(), false)).toThrow('it holds no workspace');
});

test('a workspace of a newer version is not touched', () => {
  const folder = join(temporaryFolder(), 'ws');
  const { database, close } = openWorkspace(folder, { create: true });
  database.execute(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  close();
  expect(opening(folder)).toThrow(`a newer sigmine wrote it (schema ${SCHEMA_VERSION + 1}, not ${SCHEMA_VERSION})`);
});

test('the database of another program is not touched', () => {
  const folder = temporaryFolder();
  const other = openDatabase(join(folder, DATABASE_NAME));
  other.execute('PRAGMA user_version = 1; CREATE TABLE sources (x)');
  other.close();
  expect(opening(folder)).toThrow('belongs to another program');
});

test.skipIf(process.getuid?.() === 0)('a folder without permission is refused in words', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o000);
  expect(opening(folder)).toThrow('no permission to read and write it');
  chmodSync(folder, 0o700);
});

test('processes that make the same workspace at once all succeed', async () => {
  const folder = join(temporaryFolder(), 'ws');
  const module = new URL('../../dist/store/workspace.js', import.meta.url).href;
  const script = `(await import(${JSON.stringify(module)})).openWorkspace(${JSON.stringify(folder)}, { create: true }).close()`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
});

test('a workspace remembers where it keeps its papers', () => {
  const [folder, elsewhere] = [join(temporaryFolder(), 'ws'), temporaryFolder()];
  openWorkspace(folder, { create: true, artefacts: elsewhere }).close();
  const workspace = openWorkspace(folder, { create: false });
  expect(workspace.artefacts.address).toBe(elsewhere);
  workspace.close();
  expect(() => openWorkspace(folder, { create: false, artefacts: 's3://papers/x' })).toThrow(
    `it keeps its papers in ${elsewhere}, not in s3://papers/x`,
  );
});

test('a workspace that has papers keeps them where they are', () => {
  const folder = join(temporaryFolder(), 'ws');
  const workspace = openWorkspace(folder, { create: true });
  workspace.store.addSource({ sha256: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 1 }, 'a.pdf');
  workspace.close();
  expect(() => openWorkspace(folder, { create: false, artefacts: 's3://papers/x' })).toThrow('its own folder');
  expect(() => openWorkspace(join(folder, 'new'), { create: true, artefacts: 's3://UPPER' })).toThrow(
    UnusableWorkspace,
  );
});
