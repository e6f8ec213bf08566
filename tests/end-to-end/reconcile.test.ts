import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { sheetToXlsx } from '../../src/export/sheet-to-xlsx.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';
import { startReview } from '../fixtures/review-server.js';
import { sigmine } from '../fixtures/sigmine.js';

const DATASETS = join(import.meta.dirname, '../fixtures/datasets');
const OBELIX = join(DATASETS, 'obelix.csv');

const PAPER = [
  '# Bulk against grain boundary in phosphates',
  'https://doi.org/10.1000/nasicon.1999',
  '## Abstract',
  'At 25 °C the bulk conductivity of Li1.2Al0.2Ti1.8(PO4)3 was 3.1 × 10−4 S cm−1 and its total conductivity was 9.0 × 10−5 S cm−1.',
].join('\n\n');

type Report = {
  readonly counts: { readonly [outcome: string]: number };
  readonly findings: readonly {
    readonly outcome: string;
    readonly there: { readonly id: string } | null;
    readonly here: { readonly id: string } | null;
  }[];
};

const executablePath = programFor('a report in a browser', 'chromium', 'chromium-browser', 'google-chrome');
const it = executablePath === undefined ? test.skip : test;

it('a mix-up of bulk and total is found, and its link opens the record in review', async () => {
  const cwd = temporaryFolder({ 'nasicon.md': PAPER });
  const workspace = join(cwd, 'ws');
  expect(await sigmine(['mine', 'nasicon.md', '-w', workspace, '-q', '-n', '1'], { cwd })).toMatchObject({ code: 0 });
  const { stdout } = await sigmine(['reconcile', OBELIX, '-w', workspace, '--format', 'json'], { cwd });
  const { findings }: Report = JSON.parse(stdout);
  const mixed = findings.find(({ outcome }) => outcome === 'kind');
  expect(mixed?.there?.id).toBe('aa2');

  const { address } = await startReview(workspace);
  const report = ['reconcile', OBELIX, '-w', workspace, '--format', 'html', '--to', 'r.html', '--review', address];
  expect(await sigmine(report, { cwd })).toMatchObject({ code: 0, stdout: '' });
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(cwd, 'r.html')).href);
  const href = await page.getAttribute(`td a[href$="#/record/${mixed?.here?.id}"]`, 'href');
  await page.goto(href ?? '');
  await page.waitForSelector(`.decision[data-record="${mixed?.here?.id}"]`, { timeout: 120_000 });
}, 240_000);

test('two published files are compared without a workspace', async () => {
  const cwd = temporaryFolder();
  const with_ = ['reconcile', OBELIX, '--with', join(DATASETS, 'liion.csv')];
  const json = await sigmine([...with_, '--format', 'json'], { cwd });
  expect(json.code).toBe(0);
  expect((JSON.parse(json.stdout) as Report).counts).toMatchObject({ same: 3, 'not-found': 2, elsewhere: 5 });
  const table = await sigmine([...with_, '--only', 'not-found'], { cwd });
  expect(table.stdout).toContain('3  agrees, named by row number from 0');
  expect(table.stdout).toContain('not found in the paper that we have (2)');
});

test('a workbook is read as the CSV is', async () => {
  const cwd = temporaryFolder();
  const [header = [], ...rows]: string[][] = parse(readFileSync(OBELIX, 'utf8'));
  const columns = header.map((name) => ({ name, type: 'text' as const }));
  writeFileSync(join(cwd, 'obelix.xlsx'), await sheetToXlsx({ columns, rows }));
  const reports = await Promise.all(
    [OBELIX, 'obelix.xlsx'].map((file) =>
      sigmine(['reconcile', file, '--with', join(DATASETS, 'liion.csv'), '--format', 'json'], { cwd }),
    ),
  );
  const [csv, xlsx] = reports.map(({ stdout }) => JSON.parse(stdout) as Report);
  expect(xlsx?.counts).toEqual(csv?.counts);
  expect(xlsx?.findings).toEqual(csv?.findings);
});

test('what is no dataset is refused with what was expected', async () => {
  const cwd = temporaryFolder({ 'other.csv': 'name,value\na,1\n' });
  const { code, stderr } = await sigmine(['reconcile', 'other.csv'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(
    'Cannot read other.csv: no dataset has these columns: name, value; expected those of obelix',
  );
  expect(await sigmine(['reconcile', 'none.csv'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('none.csv'),
  });
});
