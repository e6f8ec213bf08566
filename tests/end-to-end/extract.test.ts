import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Record } from '../../src/domain/index.js';
import { csvToRecords } from '../../src/export/csv-to-records.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText, pdfOf } from '../fixtures/papers.js';
import { sigmine, startSigmine } from '../fixtures/sigmine.js';

const recordsOf = (stdout: string): Record[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Record.parse(JSON.parse(line)));

const papersOf = (records: readonly Record[]): string[] => [...new Set(records.map(({ paper }) => paper))];

test('standard output holds records and nothing else', async () => {
  const folder = temporaryFolder({
    'a.txt': paperText(1),
    'b.pdf': await pdfOf('σ of LLZO: 1 × 10−4 S cm−1 at 25 °C.'),
  });
  const { code, stdout } = await sigmine(['extract', folder]);
  expect(code).toBe(0);
  expect(stdout.endsWith('\n')).toBe(true);
  const records = recordsOf(stdout);
  expect(records.length).toBeGreaterThanOrEqual(2);
  expect(records[0]).toMatchObject({ paper: 'a', sigma_S_cm: 1.1e-4, temperature_K: 298.15 });
});

test('records come in the order of the paths, folders by name, the same for any number of workers', async () => {
  const folder = temporaryFolder({
    'z/2.txt': paperText(2),
    'z/10.txt': paperText(3),
    'a.txt': paperText(4),
    'long.txt': paperText(5).repeat(60),
  });
  const paths = ['long.txt', 'z', 'a.txt'].map((name) => join(folder, name));
  const one = await sigmine(['extract', ...paths, '--workers', '1']);
  const three = await sigmine(['extract', ...paths, '--workers', '3']);
  expect(papersOf(recordsOf(one.stdout))).toEqual(['long', '10', '2', 'a']);
  expect(three.stdout).toBe(one.stdout);
});

test('papers of the same name and papers of the same bytes each give their records', async () => {
  const folder = temporaryFolder({ 'x/a.txt': paperText(1), 'y/a.txt': paperText(2), 'y/b.txt': paperText(2) });
  const records = recordsOf((await sigmine(['extract', folder])).stdout);
  expect(new Set(records.map(({ source_sha256 }) => source_sha256)).size).toBe(2);
  expect(papersOf(records)).toEqual(['a', 'b']);
});

test('papers that cannot be read each give one line, and the rest goes on', async () => {
  const folder = temporaryFolder({
    'broken.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
    'empty.pdf': '',
    'encrypted.pdf': await pdfOf('secret', { userPassword: 'x' }),
    'good.txt': paperText(1),
    'login.pdf': '<!doctype html><html><body>Please log in</body></html>',
    'picture.txt': new Uint8Array([0, 1, 2, 3, 0, 255, 254]),
  });
  const { code, stdout, stderr } = await sigmine(['extract', folder, join(folder, 'missing.pdf')]);
  expect(code).toBe(1);
  expect(papersOf(recordsOf(stdout))).toEqual(['good']);
  const lines = stderr.trim().split('\n');
  for (const name of ['broken.pdf', 'empty.pdf', 'encrypted.pdf', 'login.pdf', 'missing.pdf']) {
    expect(lines.filter((line) => line.includes(`${name}: `))).toHaveLength(1);
  }
  expect(lines.find((line) => line.includes('encrypted.pdf'))).toMatch(/encrypted|password/iu);
  expect(lines.find((line) => line.includes('empty.pdf'))).toMatch(/empty/iu);
  expect(lines.find((line) => line.includes('missing.pdf'))).toContain('no such file or folder');
  expect(stderr).not.toMatch(/^\s+at /mu);
});

test('CSV holds the same records', async () => {
  const folder = temporaryFolder({ 'a.txt': paperText(1), 'b.txt': paperText(2) });
  const csv = await sigmine(['extract', folder, '--format', 'csv']);
  const jsonl = await sigmine(['extract', folder]);
  expect(csvToRecords(csv.stdout)).toEqual(recordsOf(jsonl.stdout));
});

test('a table is for people', async () => {
  const folder = temporaryFolder({ 'a.txt': paperText(1) });
  const { stdout } = await sigmine(['extract', folder, '--format', 'table']);
  expect(stdout).toContain('1.1 × 10⁻⁴');
  expect(stdout).toContain('298.15 K');
});

test('paths come from standard input', async () => {
  const cwd = temporaryFolder({ 'a.txt': paperText(1), 'b.txt': paperText(2) });
  const { stdout, code } = await sigmine(['extract', '-'], { cwd, input: 'b.txt\na.txt\n' });
  expect([code, papersOf(recordsOf(stdout))]).toEqual([0, ['b', 'a']]);
});

test('a reader that closes early is no error', async () => {
  // More than a pipe holds, so that the command is still writing when its reader goes.
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`p${n}.txt`, paperText(n)]));
  const { child, ended } = startSigmine(['extract', temporaryFolder(files), '--quiet']);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { code, stderr } = await ended;
  expect([code, stderr]).toEqual([0, '']);
});

test.each([
  [['extract'], 'no papers named'],
  [['extract', 'x', '--format', 'yaml'], 'Allowed choices are jsonl, csv, table'],
  [['extract', 'x', '--workers', '0'], 'whole number from 1'],
  [['extract', '--list', 'none'], 'Cannot read list none'],
  [['excavate'], "unknown command 'excavate'"],
])('wrong usage %j is one line and exit code 2', async (arguments_, says) => {
  const { code, stdout, stderr } = await sigmine(arguments_);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
});
