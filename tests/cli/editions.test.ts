import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Record } from '../../src/domain/index.js';
import { minedWorkspace } from '../fixtures/mined.js';
import { sigmine } from '../fixtures/sigmine.js';

const TITLE = 'Sintering and conduction of invented halides of yttrium and erbium';
const sentences = (value: string): string[] => [
  'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C.',
  `The ionic conductivity of Li3ErCl6 is ${value} S cm−1 at 25 °C.`,
];
const asText = (value: string): string =>
  `${TITLE}\n\ndoi:10.5555/invented.halides\n\nAbstract\n\nHalides conduct.\n\nResults\n\n${sentences(value).join('\n\n')}\n`;
const asHtml = (value: string): string =>
  `<html><head><meta name="citation_doi" content="10.5555/Invented.Halides"></head><body><h1>${TITLE}</h1><h2>Results</h2>${sentences(
    value,
  )
    .map((words) => `<p>${words.replace(/10−(\d)/u, '10<sup>−$1</sup>').replace('cm−1', 'cm<sup>−1</sup>')}</p>`)
    .join('')}</body></html>`;

async function exported(workspace: string, ...options: string[]): Promise<Record[]> {
  const to = join(workspace, '..', 'out.jsonl');
  const statuses = 'verified,accepted,review,rejected';
  expect(await sigmine(['export', '-w', workspace, '--include', statuses, '--to', to, ...options])).toMatchObject({
    code: 0,
  });
  return readFileSync(to, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Record.parse(JSON.parse(line)));
}

const shown = (records: readonly Record[]) => records.map(({ paper, formula, status }) => [paper, formula, status]);

test('a paper given as two files counts once; where they differ a person decides', async () => {
  const workspace = await minedWorkspace({ 'page.html': asHtml('3.1 × 10−4'), 'copy.txt': asText('3.1 × 10−5') });
  expect(shown(await exported(workspace))).toEqual([
    ['page', 'Li3YCl6', 'accepted'],
    ['page', 'Li3ErCl6', 'review'],
  ]);
  const all = await exported(workspace, '--all-files');
  expect(shown(all)).toEqual([
    ['copy', 'Li3YCl6', 'accepted'],
    ['copy', 'Li3ErCl6', 'review'],
    ['page', 'Li3YCl6', 'accepted'],
    ['page', 'Li3ErCl6', 'review'],
  ]);
  expect(all.map(({ duplicate_of }) => duplicate_of)).toEqual([all[2]?.record_id, all[3]?.record_id, null, null]);
  expect(all[3]?.reasons.find(({ code }) => code === 'edition-disagrees')?.says).toBe(
    'copy.txt gives another value of this fact: 3.1 × 10−5 S cm−1',
  );
});

test('mine and status tell which file of a paper counts', async () => {
  const workspace = await minedWorkspace({ 'page.html': asHtml('3.1 × 10−4'), 'copy.txt': asText('3.1 × 10−4') });
  const told = [
    '1 paper is there in several files; a fact counts once, as that of the first:',
    '  page.html, also given as copy.txt',
  ].join('\n');
  const status = await sigmine(['status', '-w', workspace]);
  expect(status.stdout).toContain(told);
  expect(status.stdout).toContain('  accepted: 2\n');
  expect(JSON.parse((await sigmine(['status', '-w', workspace, '--json'])).stdout)).toMatchObject({
    editions: [{ best: 'page.html', others: ['copy.txt'] }],
  });
  const again = await sigmine(['mine', join(workspace, '..', 'papers'), '-w', workspace, '-q', '-n', '1']);
  expect(again.stdout).toContain(told);
  expect(again.stdout).toContain('2 conductivities: 2 accepted');
  expect(again.stdout).toContain('2 records of the other files are not counted');
});

test('files without any record are known as one paper, and what was not read is told', async () => {
  const scan = readFileSync(new URL('../../corpus/samples/borohydride-image.pdf', import.meta.url));
  const empty = (head: string, ending: string): string =>
    `${head}\n\nIntroduction\n\nNothing is measured here.${ending}`;
  const workspace = await minedWorkspace({
    'scan.pdf': scan,
    'a.html': `<h1>${TITLE}</h1><p>Nothing is measured here.</p>`,
    'a.txt': empty(TITLE, '\n'),
  });
  const { stdout } = await sigmine(['status', '-w', workspace]);
  expect(stdout).toContain('  a.html, also given as a.txt\n');
  expect(stdout).toContain('not read, in part, of 1 paper\n  scan.pdf: no text layer: page 1\n');
  const again = await sigmine(['mine', join(workspace, '..', 'papers'), '-w', workspace, '-q', '-n', '1']);
  expect(again.stdout).toContain('  not read: scan.pdf: no text layer: page 1\n');
  const extracted = await sigmine(['extract', join(workspace, '..', 'papers', 'scan.pdf')]);
  expect(extracted).toMatchObject({ code: 0, stdout: '' });
  expect(extracted.stderr).toContain('scan.pdf: no text layer: page 1');
});
