import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvToRecords } from '../../src/export/csv-to-records.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText, pdfOf } from '../fixtures/papers.js';
import { sigmine } from '../fixtures/sigmine.js';

const NUMBERS = [1, 2, 3, 4, 5, 6];
const TEXTS = Object.fromEntries(NUMBERS.map((n) => [`p${n}.txt`, paperText(n)]));
const ALL = 'accepted,review,rejected,verified';

/** Exports everything that a workspace holds and gives the bytes of the file. */
async function exported(workspace: string, ending = 'jsonl'): Promise<string> {
  const to = join(temporaryFolder(), `all.${ending}`);
  const { code, stderr } = await sigmine(['export', '--include', ALL, '--to', to, '--workspace', workspace]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('written to')]);
  return readFileSync(to, 'utf8');
}

test('mine prints what it found, where it is and what to do next; again it finds everything done', async () => {
  const papers = temporaryFolder({ ...TEXTS, 'bad.pdf': 'no' });
  const workspace = join(temporaryFolder(), 'ws');
  const first = await sigmine(['mine', papers, '--workspace', workspace, '--workers', '2']);
  expect(first.code).toBe(1);
  expect(first.stdout).toContain('1.1 × 10⁻⁴');
  expect(first.stdout).toContain('7 papers, 1 failed.');
  expect(first.stdout).toContain(`Workspace: ${workspace}`);
  expect(first.stdout).toContain('Next:\n  sigmine explain ');
  expect(first.stderr).toMatch(/^bad\.pdf: /mu);
  const again = await sigmine(['mine', papers, '--workspace', workspace]);
  expect(again.stdout).toBe(first.stdout);
});

test('one and two workers, and files in any order and in batches, give the same bytes', async () => {
  const files = { ...TEXTS, 'copy-of-p1.txt': paperText(1), 'q.pdf': await pdfOf(paperText(9), { pages: 3 }) };
  const papers = temporaryFolder(files);
  const paths = Object.keys(files).map((name) => join(papers, name));
  const [a, b, c] = ['a', 'b', 'c'].map((name) => join(temporaryFolder(), name)) as [string, string, string];
  await sigmine(['mine', papers, '--workspace', a, '--workers', '1']);
  await sigmine(['mine', ...[...paths].reverse(), '--workspace', b, '--workers', '2']);
  await sigmine(['enqueue', papers, '--workspace', c]);
  await Promise.all([1, 2].map(() => sigmine(['work', '--until-done', '--workspace', c, '--workers', '1'])));
  const expected = await exported(a);
  expect(expected.split('\n').length).toBeGreaterThan(10);
  expect(await exported(b)).toBe(expected);
  expect(await exported(c)).toBe(expected);
});

test('the records of a workspace are those of extract', async () => {
  const papers = temporaryFolder(TEXTS);
  const workspace = join(temporaryFolder(), 'ws');
  await sigmine(['mine', papers, '--workspace', workspace]);
  const { stdout } = await sigmine(['extract', papers]);
  const withoutVersions = (await exported(workspace)).replaceAll(
    /,"row_version":"v[0-9a-f]{12}-[0-9a-f]{8}"(?=\}\n)/gu,
    '',
  );
  expect(withoutVersions).toBe(stdout);
  const records = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(csvToRecords(await exported(workspace, 'csv'))).toEqual(records);
});

test('status counts, retry takes failed papers up again, explain shows a record', async () => {
  const papers = temporaryFolder({ 'p1.txt': paperText(1), 'bad.pdf': 'no', 'worse.pdf': 'no' });
  const workspace = join(temporaryFolder(), 'ws');
  const at = ['--workspace', workspace];
  await sigmine(['mine', papers, ...at]);
  const status = JSON.parse((await sigmine(['status', '--json', ...at])).stdout);
  expect(status.papers).toBe(2);
  expect(status.jobs).toMatchObject({ read: { done: 1, failed: 1 }, extract: { done: 1 } });
  expect(status.failures).toEqual([{ reason: expect.any(String), count: 1, papers: ['bad.pdf'] }]);
  expect((await sigmine(['retry', 'p1.txt', ...at])).stderr).toBe(
    'sigmine: No failed or cancelled paper is called p1.txt\n',
  );
  expect((await sigmine(['retry', ...at])).stdout).toMatch(/^1 papers? wait again/u);
  const work = await sigmine(['work', '--until-done', ...at]);
  expect([work.code, work.stderr]).toEqual([1, expect.stringContaining('read failed bad.pdf')]);
  const [id] = (await exported(workspace)).split('"')[3]?.match(/^\w+/u) ?? [];
  const explained = await sigmine(['explain', String(id), ...at]);
  expect([explained.code, explained.stdout]).toEqual([0, expect.stringContaining('├─ temperature "25 °C"')]);
});

test('an export that cannot be written is one line and leaves nothing behind', async () => {
  const workspace = join(temporaryFolder(), 'ws');
  await sigmine(['mine', temporaryFolder({ 'p1.txt': paperText(1) }), '--workspace', workspace]);
  const folder = temporaryFolder();
  const attempts: readonly (readonly [string[], string])[] = [
    [
      ['--to', join(folder, 'none', 'x.csv')],
      `sigmine: Cannot write ${join(folder, 'none', 'x.csv')}: no such file or folder`,
    ],
    [
      ['--to', join(folder, 'x.doc')],
      `sigmine: Cannot write ${join(folder, 'x.doc')}: its ending must be one of .csv, .jsonl, .xlsx, .parquet`,
    ],
    [['--to', join(folder, 'x.csv'), '--format', 'nonsense'], 'Allowed choices are full, obelix, liion, laskowski.'],
    [['--to', join(folder, 'x.csv'), '--include', 'all'], '"all" is none of accepted, review, rejected, verified.'],
  ];
  for (const [attempt, says] of attempts) {
    const { code, stderr } = await sigmine(['export', '--workspace', workspace, ...attempt]);
    const [line, ...rest] = stderr.trim().split('\n');
    expect([code, line]).toEqual([2, expect.stringContaining(says)]);
    expect(rest.filter((other) => other !== '(add --help for usage and examples)')).toEqual([]);
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('verified records are the default, and it is said what that leaves out', async () => {
  const workspace = join(temporaryFolder(), 'ws');
  await sigmine(['mine', temporaryFolder({ 'p1.txt': paperText(1) }), '--workspace', workspace]);
  const to = join(temporaryFolder(), 'x.csv');
  const { stderr } = await sigmine(['export', '--workspace', workspace, '--to', to]);
  expect(stderr).toContain('0 records (verified) written');
  expect(stderr).toContain('Not included: ');
  expect(csvToRecords(readFileSync(to, 'utf8'))).toEqual([]);
});

test('a paper that takes too long fails alone', async () => {
  const papers = temporaryFolder({ 'endless.txt': paperText(1).repeat(4000), 'p2.txt': paperText(2) });
  const workspace = join(temporaryFolder(), 'ws');
  const { code, stdout } = await sigmine([
    'mine',
    papers,
    '--workspace',
    workspace,
    '--timeout',
    '6',
    '--workers',
    '2',
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('failed: endless.txt: took longer than 6 s');
  expect(stdout).toContain('2 papers, 1 failed.');
});

test.each(['status', 'retry', 'explain x', 'export --to x.csv', 'work', 'mine x', 'enqueue x'])(
  '"%s" refuses an unusable workspace in one line with exit code 2',
  async (command) => {
    const workspace = temporaryFolder({ 'thesis.tex': 'x' });
    const { code, stdout, stderr } = await sigmine([...command.split(' '), '--workspace', workspace]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^sigmine: Cannot use workspace [^\n]+\n$/u);
  },
);
