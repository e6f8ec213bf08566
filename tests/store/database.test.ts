import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { temporaryFolder } from '../fixtures/folder.js';

const opened = () => {
  const database = openDatabase(join(temporaryFolder(), 'a.sqlite'));
  database.execute('CREATE TABLE t (a, b)');
  return database;
};

test('rows hold what was written and nothing else', () => {
  const database = opened();
  expect(database.prepare('INSERT INTO t VALUES (?, ?), (?, ?)').run([1, 'ä', null, 1.5])).toBe(2);
  expect(database.prepare('SELECT * FROM t').all()).toEqual([
    { a: 1, b: 'ä' },
    { a: null, b: 1.5 },
  ]);
});

test('statements that change and return rows do both', () => {
  const database = opened();
  expect(database.prepare('INSERT INTO t VALUES (?, ?) RETURNING a').all([1, 2])).toEqual([{ a: 1 }]);
  expect(database.prepare('SELECT count(*) AS n FROM t').all()).toEqual([{ n: 1 }]);
});

test('a transaction that throws leaves nothing, also when it is inside another', () => {
  const database = opened();
  const insert = () => database.prepare('INSERT INTO t VALUES (?, ?)').run([1, 2]);
  const failing = () =>
    database.transaction(() => {
      insert();
      database.transaction(insert);
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(database.prepare('SELECT * FROM t').all()).toEqual([]);
  expect(database.transaction(insert)).toBe(1);
});

/** Counts up in transactions that read before they write. */
const COUNTER = (module: string, path: string): string => `
  const { openDatabase } = await import(${JSON.stringify(module)});
  const database = openDatabase(${JSON.stringify(path)});
  for (let i = 0; i < 300; i++) database.transaction(() => {
    const [{ n }] = database.prepare('SELECT n FROM c').all();
    database.prepare('UPDATE c SET n = ?').run([n + 1]);
  });`;

test('two processes write at once and lose nothing', async () => {
  const path = join(temporaryFolder(), 'a.sqlite');
  const database = openDatabase(path);
  database.execute('CREATE TABLE c (n); INSERT INTO c VALUES (0)');
  const module = new URL('../../dist/store/database.js', import.meta.url).href;
  const children = [1, 2].map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', COUNTER(module, path)], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0]);
  expect(database.prepare('SELECT n FROM c').all()).toEqual([{ n: 600 }]);
});
