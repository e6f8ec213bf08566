import { expect, test } from 'vitest';
import { extract, read } from '../../src/pipeline.js';
import { sourceOf } from '../../src/store/source-of.js';
import { paperText } from '../fixtures/papers.js';

const idsOf = async (path: string, text: string): Promise<string[]> => {
  const bytes = new TextEncoder().encode(text);
  return extract(await read(sourceOf(path, bytes), bytes)).map(({ record_id }) => record_id);
};

test('two papers of the same file name with the same sentences have records of their own', async () => {
  const [one, two] = [
    await idsOf('a/paper.txt', paperText(1)),
    await idsOf('b/paper.txt', `${paperText(1)}\nErratum.\n`),
  ];
  expect(one).toHaveLength(2);
  expect(new Set([...one, ...two]).size).toBe(4);
});

test('the same bytes have the same records under any name', async () => {
  expect(await idsOf('paper.txt', paperText(1))).toEqual(await idsOf('renamed.txt', paperText(1)));
});
