import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../src/store/workspace.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText } from '../fixtures/papers.js';
import { type Ended, sigmine } from '../fixtures/sigmine.js';

/** Mines two papers and exports everything as CSV. */
async function exported(): Promise<{ workspace: string; file: string; lines: string[] }> {
  const folder = temporaryFolder({ 'papers/a.txt': paperText(1), 'papers/b.txt': paperText(2) });
  const [workspace, file] = [join(folder, 'ws'), join(folder, 'all.csv')];
  await sigmine(['mine', join(folder, 'papers'), '-w', workspace, '-q', '-n', '1']);
  await sigmine(['export', '-w', workspace, '--include', 'accepted,review,rejected', '--to', file]);
  return { workspace, file, lines: readFileSync(file, 'utf8').split('\r\n') };
}

const decisionsIn = (workspace: string) => {
  const { store, close } = openWorkspace(workspace, { create: false });
  const decisions = store.decisions();
  close();
  return decisions;
};

const imported = (workspace: string, file: string, ...more: string[]): Promise<Ended> =>
  sigmine(['import', file, '-w', workspace, '--curator', 'ada', ...more]);

/** The file with what stands in its rows replaced, by number from 1. */
const edit = (
  lines: readonly string[],
  edits: { readonly [row: number]: readonly [string | RegExp, string] },
): string =>
  lines
    .map((line, i) => {
      const [from, to] = edits[i] ?? ['', ''];
      const after = line.replace(from, to);
      if (i in edits) expect(after).not.toBe(line);
      return after;
    })
    .join('\r\n');

test('a dry run shows the difference, the import takes it, and once more changes nothing', async () => {
  const { workspace, file, lines } = await exported();
  expect(lines.length).toBeGreaterThan(4);
  expect((await imported(workspace, file)).stderr).toContain('0 decisions, 4 rows unchanged.');

  writeFileSync(file, edit(lines, { 1: [/,298\.15,/u, ',303.15,'], 2: [/,(?:accepted|review),/u, ',rejected,'] }));
  const dry = await imported(workspace, file, '--dry-run');
  expect(dry).toMatchObject({ code: 0, stderr: expect.stringContaining('Dry run: 2 decisions (1 correct, 1 reject)') });
  expect(dry.stdout).toMatch(/^correct a {2}.*row 2\]\n {2}temperature_K {2}298\.15 → 303\.15\nreject .*row 3\]\n$/u);
  expect(decisionsIn(workspace)).toEqual([]);

  const done = await imported(workspace, file, '--note', 'from the SI');
  expect(done).toMatchObject({ code: 0, stdout: dry.stdout });
  expect(decisionsIn(workspace)).toMatchObject([
    { type: 'correct', fields: { temperature_K: 303.15 }, curator: 'ada', note: 'from the SI' },
    { type: 'reject', fields: {}, curator: 'ada' },
  ]);
  expect(new Set(decisionsIn(workspace).map(({ batch }) => batch)).size).toBe(1);
  const again = await imported(workspace, file);
  expect([again.code, again.stdout, again.stderr]).toEqual([0, '', expect.stringContaining('2 taken before')]);
  expect(decisionsIn(workspace)).toHaveLength(2);
});

test('one row with a problem holds everything back, unless the others are asked for', async () => {
  const { workspace, file, lines } = await exported();
  writeFileSync(file, edit(lines, { 1: [/,298\.15,/u, ',4-Mar,'], 2: [/,(?:accepted|review),/u, ',verified,'] }));
  const whole = await imported(workspace, file);
  expect(whole).toMatchObject({ code: 1, stderr: expect.stringContaining('date, temperature_K: ') });
  expect(whole.stderr).toContain('Nothing was imported: 1 decision (1 accept), 2 rows unchanged, 1 held back.');
  expect(decisionsIn(workspace)).toEqual([]);
  expect(await imported(workspace, file, '--partial')).toMatchObject({ code: 1 });
  expect(decisionsIn(workspace)).toMatchObject([{ type: 'accept' }]);

  // What was decided meanwhile is in the way of what the file says otherwise
  writeFileSync(file, edit(lines, { 2: [/,(?:accepted|review),/u, ',rejected,'] }));
  const { code, stdout, stderr } = await imported(workspace, file, '--json');
  expect([code, stderr]).toEqual([1, expect.stringContaining('conflict, row: decided since the export: ada accept ')]);
  expect(JSON.parse(stdout)).toMatchObject({ applied: false, unchanged: 3, problems: [{ code: 'conflict', line: 3 }] });
});

test('what is no exported file is one line and exit code 2', async () => {
  const { workspace, file } = await exported();
  const folder = temporaryFolder({ 'x.csv': 'ID,Z\n1,2\n', 'x.parquet': '', 'x.xlsx': 'no' });
  const says = async (name: string) => {
    const { code, stdout, stderr } = await imported(workspace, join(folder, name));
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    return stderr;
  };
  expect(await says('x.csv')).toContain('it has no column record_id (it begins with ID, Z)');
  expect(await says('x.parquet')).toContain('its ending must be one of .csv, .xlsx, .jsonl');
  expect(await says('x.xlsx')).toContain('it is no workbook that can be read');
  expect(await says('none.csv')).toContain('no such file or folder');
  expect(await imported(join(folder, 'none'), file)).toMatchObject({ code: 2 });
});
