import { expect, test } from 'vitest';
import type { Document } from '../../src/domain/index.js';
import { folderArtefacts } from '../../src/store/folder-artefacts.js';
import { loadDocument, loadSource, saveDocument, saveSource } from '../../src/store/papers.js';
import { sourceOf } from '../../src/store/source-of.js';
import { temporaryFolder } from '../fixtures/folder.js';

const BYTES = new TextEncoder().encode('σ = 1 S/cm');
const SOURCE = sourceOf('a.txt', BYTES);
const DOCUMENT: Document = {
  reader: '7',
  source: SOURCE,
  metadata: { doi: null, title: 'T', authors: ['A. Å.'], journal: null, year: 2020 },
  text: 'σ = 1 S/cm\n',
  pages: [{ page: 1, width: 595, height: 842, status: 'text' }],
  blocks: [{ span: { start: 0, end: 10 }, type: 'paragraph', page: 1 }],
  sections: [],
  sentences: [{ start: 0, end: 10 }],
  tables: [],
  marks: [{ span: { start: 0, end: 1 }, type: 'repaired', printed: 's', sure: 0.5 }],
  anchors: [{ span: { start: 0, end: 10 }, box: { page: 1, x: 1.25, y: 2, width: 3, height: 4 } }],
  reasons: [],
};

test('a document comes back as it was, for its reader only', async () => {
  const artefacts = folderArtefacts(temporaryFolder());
  await saveDocument(artefacts, DOCUMENT);
  expect(await loadDocument(artefacts, SOURCE.sha256, '7')).toEqual(DOCUMENT);
  expect(await loadDocument(artefacts, SOURCE.sha256, '8')).toBeUndefined();
});

test('the bytes of a source come back as they were', async () => {
  const artefacts = folderArtefacts(temporaryFolder());
  await expect(loadSource(artefacts, SOURCE)).rejects.toThrow('Cannot load a.txt: its bytes are missing');
  await saveSource(artefacts, SOURCE, BYTES);
  expect(new Uint8Array(await loadSource(artefacts, SOURCE))).toEqual(BYTES);
});
