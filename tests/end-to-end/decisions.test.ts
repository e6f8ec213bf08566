import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../src/store/workspace.js';
import { decisionOn } from '../fixtures/decision.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText } from '../fixtures/papers.js';
import { sigmine } from '../fixtures/sigmine.js';

async function mined(folder: string, name: string): Promise<string> {
  const workspace = join(folder, name);
  const paper = join(folder, 'paper.txt');
  expect(await sigmine(['mine', paper, '-w', workspace, '-q', '-n', '1'])).toMatchObject({ code: 0 });
  return workspace;
}

/** Decides in a workspace as the server would, and gives what was decided. */
function decideIn(folder: string, curator: string, type: 'accept' | 'reject', at: number): string {
  const workspace = openWorkspace(folder, { create: false });
  const record = [...workspace.store.records()][at];
  if (record === undefined) throw new Error('no record');
  workspace.store.addDecisions([decisionOn(record, { curator, type, decision_id: `${curator} ${at}` })]);
  workspace.close();
  return record.record_id;
}

test('two groups exchange their logs and end with the same exports', async () => {
  const folder = temporaryFolder({ 'paper.txt': paperText(1) });
  const [ours, theirs] = [await mined(folder, 'ours'), await mined(folder, 'theirs')];
  const disputed = decideIn(ours, 'ada', 'accept', 0);
  decideIn(theirs, 'bob', 'reject', 0);
  decideIn(theirs, 'bob', 'accept', 1);
  const file = (name: string): string => join(folder, 'annotations', name);
  for (const [workspace, name] of [
    [ours, 'ours.jsonl'],
    [theirs, 'theirs.jsonl'],
  ] as const)
    expect(await sigmine(['decisions', 'export', file(name), '-w', workspace])).toMatchObject({ code: 0 });

  const dry = await sigmine(['decisions', 'import', file('theirs.jsonl'), '-w', ours, '--dry-run']);
  expect(dry.stdout).toContain('2 new decisions (bob 2), 0 known already.');
  expect(dry.stdout).toContain(`${disputed}: accept here, reject there`);
  expect(dry.stdout).toContain('Dry run: nothing was written.');
  for (const fresh of [2, 0]) {
    const { stdout } = await sigmine(['decisions', 'import', file('theirs.jsonl'), '-w', ours, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ fresh, known: 2 - fresh, orphans: [] });
  }
  await sigmine(['decisions', 'import', file('ours.jsonl'), '-w', theirs]);
  const logs = await Promise.all([ours, theirs].map((w) => sigmine(['decisions', 'export', '-', '-w', w])));
  expect(logs[0]?.stdout).toBe(logs[1]?.stdout);
  const rows = async (workspace: string): Promise<string> => {
    const to = join(folder, 'out.jsonl');
    await sigmine(['export', '-w', workspace, '--to', to, '--include', 'verified,rejected']);
    return readFileSync(to, 'utf8');
  };
  expect(await rows(ours)).toBe(await rows(theirs));
  expect((await rows(ours)).split('\n').filter((line) => line.includes('"status":"rejected"'))).toHaveLength(1);
});

test('a log that was edited, is of the future, or is no log is refused', async () => {
  const folder = temporaryFolder({ 'paper.txt': paperText(1) });
  const workspace = await mined(folder, 'ws');
  decideIn(workspace, 'ada', 'accept', 0);
  const file = join(folder, 'log.jsonl');
  await sigmine(['decisions', 'export', file, '-w', workspace]);
  const line = readFileSync(file, 'utf8');
  const refused = async (text: string): Promise<string> => {
    writeFileSync(file, text);
    const { code, stderr } = await sigmine(['decisions', 'import', file, '-w', workspace]);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused(line.replace('"accept"', '"reject"'))).toContain('decisions are never edited');
  expect(await refused(line.replace('ada 0', 'new').replace(/"at":"\d{4}/u, '"at":"2999'))).toContain('still to come');
  expect(await refused('garbage')).toContain('line 1 is no JSON');
  const state = openWorkspace(workspace, { create: false });
  expect(state.store.decisions()).toHaveLength(1);
  state.close();
});
