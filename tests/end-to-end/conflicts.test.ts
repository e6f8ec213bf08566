import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/folder.js';
import { paperText } from '../fixtures/papers.js';
import { sigmine } from '../fixtures/sigmine.js';

test('papers that speak of the same thing are shown side by side, as table, page and JSON', async () => {
  const cwd = temporaryFolder({ 'a.txt': paperText(0), 'b.txt': paperText(45) });
  await sigmine(['mine', 'a.txt', 'b.txt', '--quiet'], { cwd });
  const all = ['conflicts', '--include', 'verified,accepted,review'];
  const table = await sigmine(all, { cwd });
  expect([table.code, table.stderr]).toEqual([0, expect.stringContaining('2 conflict')]);
  expect(table.stdout).toContain('Li7La3Zr2O12, 298.15 K, total: conflict, 2 papers, up to × 5.5');

  const { conflicts } = JSON.parse((await sigmine([...all, '--format', 'json'], { cwd })).stdout);
  expect(conflicts.map(({ formula }: { formula: string }) => formula).sort()).toEqual([
    'Li6.4La3Zr1.4Ta0.6O12',
    'Li7La3Zr2O12',
  ]);

  const page = await sigmine([...all, '--format', 'html', '--to', 'c.html', '--only', 'duplicate'], { cwd });
  expect([page.code, page.stdout]).toEqual([0, '']);
  expect(readFileSync(join(cwd, 'c.html'), 'utf8')).toContain('No two papers speak of the same');
});

test('a verdict that there is none of is refused', async () => {
  const { code, stderr } = await sigmine(['conflicts', '--only', 'some']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('"some" is none of conflict, close, duplicate')]);
});
