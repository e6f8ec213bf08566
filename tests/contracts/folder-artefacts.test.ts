import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanLeftovers, folderArtefacts } from '../../src/store/folder-artefacts.js';
import { openArtefacts } from '../../src/store/open-artefacts.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { artefactsContract } from './artefacts.js';

artefactsContract('folder of artefacts', async () => {
  const folder = temporaryFolder();
  return { artefacts: folderArtefacts(folder), again: () => openArtefacts(folder) };
});

test('what killed processes left half written goes, what is being written stays', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [dead, alive, elsewhere] = [
    `${hostname()}~${pid}~0-1.tmp`,
    `${hostname()}~${process.pid}~0-9.tmp`,
    'h~1~0-1.tmp',
  ];
  const folder = temporaryFolder({
    [`unfinished/${dead}`]: 'ha',
    [`unfinished/${alive}`]: 'ha',
    [`unfinished/${elsewhere}`]: 'ha',
    'unfinished/old~1~0-1.tmp': 'ha',
  });
  utimesSync(join(folder, 'unfinished/old~1~0-1.tmp'), 0, 0);
  expect(await cleanLeftovers(folder)).toBe(2);
  expect(readdirSync(join(folder, 'unfinished')).sort()).toEqual([alive, elsewhere].sort());
  await Promise.all(Array.from({ length: 5 }, () => folderArtefacts(folder).put('documents/a', Buffer.from('text'))));
  expect(readdirSync(join(folder, 'documents'))).toEqual(['a']);
  expect(readdirSync(join(folder, 'unfinished'))).toHaveLength(2);
});

test('a folder without leftovers, and one that is not there, is clean', async () => {
  expect(await cleanLeftovers(temporaryFolder())).toBe(0);
  expect(await cleanLeftovers(join(temporaryFolder(), 'none'))).toBe(0);
});
