import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';
import { paperText } from '../fixtures/papers.js';
import { unpackPackage } from '../fixtures/untar.js';

const ROOT = join(import.meta.dirname, '../..');

/** What a user of the library writes; it must compile as strictly as our own code. */
const CONSUMER = `
import { readFileSync } from 'node:fs';
import { exportFile, extract, mine, type Mined, Record, read, sourceOf } from 'sigmine';

const [path = ''] = process.argv.slice(2);
const bytes = readFileSync(path);
const source = sourceOf(path, bytes);
const document = await read(source, bytes);
const records: Record[] = extract(document);
const mined: Mined[] = [];
for await (const one of mine([path, 'none.pdf'], { workers: 1 })) mined.push(one);
const { report } = await exportFile(records, { format: 'obelix', ending: '.csv', include: ['accepted'], file: 'x.csv' });
const [first] = mined;
const rows: number = report.rows;
console.log(JSON.stringify({
  values: records.map(({ sigma_S_cm, temperature_K, formula }) => [sigma_S_cm, temperature_K, formula]),
  same: first?.type === 'done' && JSON.stringify(first.records) === JSON.stringify(records),
  failed: mined.map((one) => (one.type === 'failed' ? one.reason : null)),
  parsed: Record.safeParse(records[0]).success,
  rows,
  text: document.text.length > 0,
}));
`;

/** The package as it is published, in a folder that holds nothing else; its dependencies are those that are installed here. */
function installed(npm: string): { folder: string; files: string[] } {
  const folder = temporaryFolder({
    'consumer.ts': CONSUMER,
    'package.json': '{"type":"module"}',
    'paper.txt': paperText(1),
  });
  const packed = execFileSync(npm, ['pack', '--ignore-scripts', '--json', '--offline', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const home = join(folder, 'node_modules/sigmine');
  const files = unpackPackage(readFileSync(join(folder, filename)), home);
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  mkdirSync(join(folder, 'node_modules/@types'));
  symlinkSync(join(ROOT, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
  symlinkSync(join(ROOT, 'node_modules/undici-types'), join(folder, 'node_modules/undici-types'));
  return { folder, files };
}

test('the packed package compiles into a program of somebody else and runs there', { timeout: 300_000 }, () => {
  const npm = programFor('packing the package', 'npm');
  if (npm === undefined) return;
  const { folder, files } = installed(npm);
  expect(files).toContain('dist/library/index.d.ts');
  expect(files.filter((path) => /^(?:src|tests|node_modules)\//u.test(path))).toEqual([]);

  const config = {
    compilerOptions: {
      target: 'ES2023',
      module: 'NodeNext',
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      types: ['node'],
    },
    files: ['consumer.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const node = (...arguments_: string[]): string =>
    execFileSync(process.execPath, arguments_, { cwd: folder, encoding: 'utf8' });
  expect(node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');

  const said = JSON.parse(node('consumer.js', 'paper.txt'));
  expect(said).toMatchObject({ same: true, failed: [null, 'no such file or folder'], parsed: true, text: true });
  expect(said.values).toHaveLength(2);
  expect(said.values[0]).toEqual([expect.any(Number), 298.15, expect.any(String)]);
  expect(node('node_modules/sigmine/dist/cli/main.js', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
