import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderArtefacts, writeAtOnce } from '../../src/store/folder-artefacts.js';
import { openArtefacts } from '../../src/store/open-artefacts.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { artefactsContract } from './artefacts.js';

artefactsContract('folder of artefacts', async () => {
  const folder = temporaryFolder();
  return { artefacts: folderArtefacts(folder), again: () => openArtefacts(folder) };
});

test('writing at once leaves no half files', async () => {
  const folder = temporaryFolder();
  await Promise.all(Array.from({ length: 5 }, () => writeAtOnce(join(folder, 'a'), 'text')));
  expect(readdirSync(folder)).toEqual(['a']);
});
