import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../src/store/workspace.js';
import { decisionOn } from '../fixtures/decision.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { croissantFaults, type Files, frictionlessFaults } from '../fixtures/package-rules.js';
import { paperText } from '../fixtures/papers.js';
import { sigmine } from '../fixtures/sigmine.js';

/** Mines two invented papers and accepts all that was found, as a person would. */
async function reviewed(): Promise<string> {
  const cwd = temporaryFolder({ 'a.txt': paperText(1), 'b.txt': paperText(2) });
  expect(await sigmine(['mine', 'a.txt', 'b.txt', '-w', 'ws', '-q'], { cwd })).toMatchObject({ code: 0 });
  const workspace = openWorkspace(join(cwd, 'ws'), { create: false });
  const decisions = [...workspace.store.records()].map((record, i) =>
    decisionOn(record, { at: `2026-03-0${i + 1}T12:00:00Z` }),
  );
  workspace.store.addDecisions(decisions);
  workspace.close();
  return cwd;
}

function filesOf(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

test('a package holds to its rules, is dated by the newest decision, and is the same bytes again', async () => {
  const cwd = await reviewed();
  const command = ['export', '-w', 'ws', '-q', '--url', 'https://example.org/x', '--package'];
  const dry = await sigmine([...command, 'one', '--dry-run'], { cwd });
  expect(dry).toMatchObject({ code: 0, stderr: expect.stringContaining('16 files would be written to one') });
  expect(existsSync(join(cwd, 'one'))).toBe(false);

  expect(await sigmine([...command, 'one'], { cwd })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('written to one, version 1.0.0 of 2026-03-04.'),
  });
  const files = filesOf(join(cwd, 'one'));
  expect(files.size).toBe(16);
  expect([...frictionlessFaults(files), ...croissantFaults(files)]).toEqual([]);
  expect(new TextDecoder().decode(files.get('data/provenance.csv'))).toContain(',accept,ada,2026-03-01T12:00:00Z,');

  await sigmine([...command, 'two'], { cwd });
  expect(filesOf(join(cwd, 'two'))).toEqual(files);
  await sigmine([...command, 'one'], { cwd });
  expect(filesOf(join(cwd, 'one'))).toEqual(files);
}, 180_000);

test('what cannot be is refused with the next step', async () => {
  const cwd = temporaryFolder({ 'a.txt': paperText(1), 'full/notes.txt': 'mine' });
  await sigmine(['mine', 'a.txt', '-w', 'ws', '-q'], { cwd });
  const refused = async (...more: readonly string[]) =>
    (await sigmine(['export', '-w', 'ws', ...more], { cwd })).stderr;
  expect(await refused('--package', 'full', '--date', '2026-01-31')).toContain(
    'it holds other files; name a new or empty folder',
  );
  expect(await refused('--package', 'new', '--include', 'accepted,review')).toContain('give it with --date');
  expect(await refused('--package', 'new', '--date', '2026-02-30')).toContain('a day such as 2026-01-31');
  expect(await refused('--package', 'new', '--licence', 'mine')).toContain('Allowed choices are CC-BY-4.0');
  expect(await refused('--package', 'new', '--format', 'liion')).toContain('columns of its own');
  expect(await refused('--package', 'new', '--include', 'verified,rejected')).toContain('no rejected records');
  expect(await refused()).toContain('--to FILE, or --package DIR');
  expect(existsSync(join(cwd, 'new'))).toBe(false);
}, 180_000);
