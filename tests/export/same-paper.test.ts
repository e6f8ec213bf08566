import { expect, test } from 'vitest';
import { numberPapers, samePaper } from '../../src/export/same-paper.js';

const paper = (sha: string, doi: string | null, title: string | null) => ({ source_sha256: sha, doi, title });
const TITLE = 'Grains against boundaries in the garnet series Li7−3xAlxLa3Zr2O12';
const TORN = 'Grains against boundaries in the garnet series Li Al La Zr O';

test.each([
  ['one file', paper('a', null, null), paper('a', '10.1000/x', TITLE), true],
  ['one DOI in other letters', paper('a', '10.1000/X', 'A'), paper('b', '10.1000/x', 'B'), true],
  ['two DOIs, whatever the title', paper('a', '10.1000/x', TITLE), paper('b', '10.1000/y', TITLE), false],
  ['one title but for its formula', paper('a', '10.1000/x', TITLE), paper('b', null, TORN), true],
  ['a title too short to tell', paper('a', null, 'Lithium garnets'), paper('b', null, 'Lithium garnets'), false],
  ['nothing known of either', paper('a', null, null), paper('b', null, null), false],
])('%s', (_, a, b, same) => expect([samePaper(a, b), samePaper(b, a)]).toEqual([same, same]));

test('records of one paper have one number', () => {
  const papers = [paper('a', null, TORN), paper('b', '10.1000/y', null), paper('c', '10.1000/x', TITLE)];
  expect(numberPapers([...papers, ...papers])).toEqual([0, 1, 0, 0, 1, 0]);
});
