import { expect, test } from 'vitest';
import { toBibtex, toCsl } from '../../../src/export/package/bibliography.js';
import { sourceKeys } from '../../../src/export/package/source-keys.js';

const NOTHING = { doi: null, title: null, authors: [], journal: null, year: null };
const metadata = {
  doi: '10.1000/a_b',
  title: 'Order & disorder: {100 %} of $x_2$ \\ ~',
  authors: ['Ada Byron', 'A. M. Turing'],
  journal: 'J. Inv. #1',
  year: 2020,
};

test('papers become CSL-JSON; what is not known is left out, and names stay whole', () => {
  expect(toCsl([{ key: 'k', paper: 'file', sha256: '', metadata }])).toEqual([
    {
      id: 'k',
      type: 'article-journal',
      title: metadata.title,
      author: [{ literal: 'Ada Byron' }, { literal: 'A. M. Turing' }],
      'container-title': 'J. Inv. #1',
      issued: { 'date-parts': [[2020]] },
      DOI: '10.1000/a_b',
      URL: 'https://doi.org/10.1000/a_b',
    },
  ]);
  expect(toCsl([{ key: 'k', paper: 'file', sha256: '', metadata: NOTHING }])).toEqual([
    { id: 'k', type: 'document', title: 'file' },
  ]);
});

test('BibTeX escapes what TeX would run, so that braces balance', () => {
  const bibtex = toBibtex(toCsl([{ key: 'byron2020', paper: 'file', sha256: '', metadata }]));
  expect(bibtex).toBe(
    [
      '@article{byron2020,',
      '  title = {{Order \\& disorder: \\{100 \\%\\} of \\$x\\_2\\$ \\textbackslash{} \\textasciitilde{}}},',
      '  author = {Ada Byron and A. M. Turing},',
      '  journal = {J. Inv. \\#1},',
      '  year = {2020},',
      '  doi = {10.1000/a_b},',
      '  url = {https://doi.org/10.1000/a_b},',
      '}',
      '',
    ].join('\n'),
  );
});

test('keys are plain, and no two are the same', () => {
  const by = (author: string, year: number | null, paper = 'Some File (1)') => ({
    paper,
    metadata: { ...NOTHING, authors: author === '' ? [] : [author], year },
  });
  expect(
    sourceKeys([
      by('Jörg Müller', 2001),
      by('Müller', 2001),
      by('', 2001),
      by('李', null, '论文'),
      by('A. O’Neil', 1999),
    ]),
  ).toEqual(['muller2001a', 'muller2001b', 'some-file-1', 'paper', 'o-neil1999']);
  const many = sourceKeys(Array.from({ length: 30 }, () => by('Ada', 2000)));
  expect(new Set(many).size).toBe(30);
});
