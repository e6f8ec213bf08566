import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/ingest/front-matter.js';
import { blocksOf, fileUnder, readFile } from './read.js';

const file = [
  '---',
  'title: "Conduction of Li~7~La~3~Zr~2~O~12~ in invented furnaces"',
  'author:',
  '  - Ada Example',
  '  - name: Bo Sample',
  '    affiliation: Nowhere, Finland',
  'doi: https://doi.org/10.5555/Yaml.1',
  'journal: Invented Letters',
  'date: 2021-03-04',
  '---',
  '',
  '# Introduction',
  '',
  'Garnets conduct.',
].join('\n');

describe('front matter', () => {
  it('says what the paper is and is no text of it', async () => {
    const document = await readFile('paper.md', file);
    expect(document.metadata).toEqual({
      doi: '10.5555/yaml.1',
      title: 'Conduction of Li7La3Zr2O12 in invented furnaces',
      authors: ['Ada Example', 'Bo Sample'],
      journal: 'Invented Letters',
      year: 2021,
    });
    expect(blocksOf(document)).toEqual(['heading: Introduction', 'paragraph: Garnets conduct.']);
    expect(fileUnder(document, file, 'Garnets')).toBe('Garnets');
  });

  it.each([
    ['authors: [Ada Example, "Bo Sample"]', ['Ada Example', 'Bo Sample']],
    ["author: 'Ada Example and Bo Sample'", ['Ada Example', 'Bo Sample']],
    ['authors: Ada Example; Bo Sample', ['Ada Example', 'Bo Sample']],
    ['author:', []],
  ])('reads %s', (line, authors) => {
    expect(readFrontMatter(`---\n${line}\nyear: 1999\n---\n`).metadata).toMatchObject({ authors, year: 1999 });
  });

  it.each(['---\n\nA rule opens this file.\n\n---\n', '# Title\n\n---\ndoi: 10.5555/x\n---\n', 'No rule at all.'])(
    'leaves %j as it is',
    (text) => expect(readFrontMatter(text).rest).toBe(text),
  );
});
