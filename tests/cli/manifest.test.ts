import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/exit.js';
import { readManifest } from '../../src/cli/manifest.js';
import { temporaryFolder } from '../fixtures/folder.js';

/** Gives what a manifest of these lines names, beside two papers; paths without their folder. */
async function read(...lines: string[]): Promise<unknown[]> {
  const folder = temporaryFolder({ 'a.pdf': 'a', 'deep/b.pdf': 'b', 'papers.csv': lines.join('\n') });
  const rows: unknown[] = [];
  for await (const row of readManifest(join(folder, 'papers.csv'))) {
    const path = row.path.replace(`${folder}/`, '');
    rows.push(row.type === 'file' ? [path, row.given] : `${path}: ${row.reason}`);
  }
  return rows;
}

test('a manifest names papers and what is known about them', async () => {
  const rows = await read(
    '\uFEFFPath,DOI,title,authors,journal,year,shelf',
    'a.pdf,https://doi.org/10.1000/abc(1),"Garnets, again",Ada L.; Bo M.,J. Solids,2019,7',
    'deep/b.pdf,,,,,,',
  );
  const known = {
    doi: '10.1000/abc(1)',
    title: 'Garnets, again',
    authors: ['Ada L.', 'Bo M.'],
    journal: 'J. Solids',
    year: 2019,
  };
  expect(rows).toEqual([
    ['a.pdf', known],
    ['deep/b.pdf', {}],
  ]);
});

test.each([';', '\t'])('cells may be separated by %j', async (delimiter) => {
  const rows = await read(['path', 'doi'].join(delimiter), ['a.pdf', 'doi:10.1000/x,y'].join(delimiter));
  expect(rows).toEqual([['a.pdf', { doi: '10.1000/x,y' }]]);
});

test('a cell may go over lines; lines may end as on Windows; rows may be short; empty lines are skipped', async () => {
  expect(await read('path,title,doi\r', 'a.pdf,"Two\r', 'lines"\r', '\r', 'deep/b.pdf\r', '')).toEqual([
    ['a.pdf', { title: 'Two\nlines' }],
    ['deep/b.pdf', {}],
  ]);
});

test('bad rows are named with their line and the others go on', async () => {
  const rows = await read(
    'path,doi,year',
    'none.pdf,,',
    'a.pdf,11.1000/x,',
    'a.pdf,,19',
    ',10.1000/x,',
    'a.pdf,,,,',
    'a.pdf,"x" y,',
    'deep/b.pdf,10.1000/x,2020',
  );
  expect(rows).toEqual([
    'papers.csv:2: none.pdf: no such file',
    'papers.csv:3: "11.1000/x" is no DOI',
    'papers.csv:4: "19" is no year',
    'papers.csv:5: its path is empty',
    'papers.csv:6: 5 cells, but 3 columns',
    expect.stringMatching(/^papers\.csv:7: ./u),
    ['deep/b.pdf', { doi: '10.1000/x', year: 2020 }],
  ]);
});

test('a quote that is never closed spoils its own row and no more than 200 lines', async () => {
  const rows = await read('path,title', 'a.pdf,"open', ...Array.from({ length: 300 }, () => 'deep/b.pdf,x'));
  expect(rows[0]).toBe('papers.csv:2: a quote is open; lines 2 to 202 are skipped');
  expect(rows).toHaveLength(101);
  expect(rows.at(-1)).toEqual(['deep/b.pdf', { title: 'x' }]);
  expect(await read('path,title', 'a.pdf,"open')).toEqual(['papers.csv:2: a quote is open; lines 2 to 2 are skipped']);
});

test('what is no manifest is wrong usage', async () => {
  await expect(read('doi,title', '10.1000/x,y')).rejects.toThrow(/line 1 names no column "path"/u);
  await expect(read('')).rejects.toThrow(UsageError);
  await expect(readManifest('none.csv').next()).rejects.toThrow(
    'Cannot read manifest none.csv: no such file or folder',
  );
});
