import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/exit.js';
import { formatOf, readGoldSets } from '../../src/cli/gold-sets.js';

const ANNOTATIONS = join(import.meta.dirname, '../../annotations');
const SAMPLES = join(import.meta.dirname, '../../corpus/samples');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gold-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files below the folder of this test and gives the path of one folder in it. */
function write(name: string, files: Readonly<Record<string, string>>): string {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text);
  return at;
}

const HEAD = '{"paper":"a","file":"a.txt","complete":true}\n';

describe('readGoldSets', () => {
  it("finds the project's own papers and passages", () => {
    const sets = readGoldSets(ANNOTATIONS, [SAMPLES]);
    expect(sets.map(({ type }) => type)).toEqual(['passages', 'passages', 'passages', 'facts']);
    const facts = sets.flatMap((set) => (set.type === 'facts' ? set.papers : []));
    expect(facts.length).toBeGreaterThanOrEqual(10);
    expect(facts.filter(({ files }) => files.length === 0)).toEqual([]);
    expect(facts.find(({ gold }) => gold.head.paper === 'garnet-al-series')?.files.map(formatOf)).toEqual([
      'pdf',
      'xml',
    ]);
  });

  it('finds papers beside the gold', () => {
    const gold = write('one', { 'a.gold.jsonl': HEAD, 'a.txt': 'text' });
    expect(readGoldSets(gold, [])).toMatchObject([{ type: 'facts', papers: [{ files: [join(gold, 'a.txt')] }] }]);
  });

  it('finds papers in a sister folder named papers', () => {
    const gold = write('two/gold', { 'a.gold.jsonl': HEAD });
    const papers = write('two/papers', { 'a.txt': 'text' });
    expect(readGoldSets(gold, [])).toMatchObject([{ papers: [{ files: [join(papers, 'a.txt')] }] }]);
  });

  it('keeps a paper whose file is missing, without files', () => {
    const gold = write('three', { 'a.gold.jsonl': HEAD });
    expect(readGoldSets(gold, [])).toMatchObject([{ papers: [{ files: [] }] }]);
  });

  it.each([
    ['no such folder', () => join(folder, 'nowhere')],
    ['neither', () => write('empty', {})],
    ['bad.gold.jsonl', () => write('bad', { 'bad.gold.jsonl': `${HEAD}{"id":7}\n` })],
  ])('says in one line what is wrong: %s', (words, at) => {
    expect(() => readGoldSets(at(), [])).toThrow(UsageError);
    expect(() => readGoldSets(at(), [])).toThrow(words);
  });
});
