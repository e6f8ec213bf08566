import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchPaths } from '../../src/cli/watch-paths.js';
import { temporaryFolder } from '../fixtures/folder.js';

test('a file is given once, when it has stopped growing, and again when it has changed', async () => {
  const folder = temporaryFolder({ 'a.txt': 'one' });
  const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  const look = watchPaths({ paths: [folder] });
  expect(await look()).toEqual([]);
  expect(await look()).toEqual([a]);
  writeFileSync(b, 'half of ');
  expect(await look()).toEqual([]);
  appendFileSync(b, 'two');
  expect(await look()).toEqual([]);
  expect(await look()).toEqual([b]);
  expect(await look()).toEqual([]);
  writeFileSync(a, 'another paper');
  expect([await look(), await look()]).toEqual([[], [a]]);
  rmSync(b);
  expect(await look()).toEqual([]);
});

test('a folder that is not there yet is waited for', async () => {
  const folder = temporaryFolder();
  const look = watchPaths({ paths: [join(folder, 'later')] });
  expect(await look()).toEqual([]);
});
