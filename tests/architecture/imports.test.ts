import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsOf, readImports } from './read-imports.js';
import { forbiddenArrows, secondDoors, shellPackagesInCore, unknownParts } from './rules.js';

const ROOT = join(import.meta.dirname, '../..');
const arrows = readImports(ROOT, ['src', 'workers']);

describe('the imports of the project', () => {
  it('are found', () => {
    expect(arrows.length).toBeGreaterThan(100);
    expect(arrows).toContainEqual({ from: 'src/pipeline.ts', to: 'src/link/index.js' });
  });

  it('follow the arrows of the design', () => expect(forbiddenArrows(arrows)).toEqual([]));
  it('stay within parts that the design names', () => expect(unknownParts(arrows)).toEqual([]));
  it('reach each package through one door', () => expect(secondDoors(arrows)).toEqual([]));
  it('keep drivers, servers and terminals out of the core', () => expect(shellPackagesInCore(arrows)).toEqual([]));

  it('name only packages that package.json lists', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const used = new Set(arrows.filter(({ to }) => to.startsWith('npm:')).map(({ to }) => to.slice(4)));
    const listed = { ...dependencies, ...devDependencies };
    const optional = new Set(['@napi-rs/canvas']); // comes with pdfjs-dist where the platform has it
    expect([...used].filter((name) => !(name in listed) && !optional.has(name))).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['src/domain/a.ts', 'src/geometry/b.js'],
    ['src/geometry/a.ts', 'src/chemistry/b.js'],
    ['src/detect/a.ts', 'src/link/b.js'],
    ['src/link/a.ts', 'src/pipeline.js'],
    ['src/score/a.ts', 'src/store/b.js'],
    ['src/review/a.ts', 'src/chemistry/b.js'],
    ['src/pipeline.ts', 'src/queue/b.js'],
    ['workers/a.ts', 'src/detect/b.js'],
  ])('forbid %s to import %s', (from, to) => {
    expect(forbiddenArrows([{ from, to }])).toEqual([expect.stringContaining(`${from} imports ${to}`)]);
  });

  it.each([
    ['src/detect/a.ts', 'src/chemistry/b.js'],
    ['src/evaluate/a.ts', 'src/score/b.js'],
    ['src/cli/a.ts', 'src/pipeline.js'],
    ['src/store/a.ts', 'src/domain/b.js'],
    ['src/link/a.ts', 'src/link/deep/b.js'],
  ])('allow %s to import %s', (from, to) => expect(forbiddenArrows([{ from, to }])).toEqual([]));

  it('find a second door', () => {
    const twice = ['src/store/a.ts', 'src/cli/b.ts'].map((from) => ({ from, to: 'npm:libsql' }));
    expect(secondDoors(twice)).toEqual(['libsql is imported by src/cli/b.ts and src/store/a.ts']);
    expect(secondDoors([{ from: 'src/store/a.ts', to: 'npm:commander' }])).toHaveLength(1);
  });

  it('see static, dynamic, type and re-exporting imports, and no text that looks like one', () => {
    const source = [
      "import { a } from './a.js';",
      "import type { B } from '../b/index.js';",
      "export * from './c.js';",
      "const d = await import('./d.js');",
      "import 'node:fs';",
      "import ts from 'typescript/lib/x.js';",
      "import z from '@scope/pack/deep';",
      'const text = "import { e } from \'./e.js\'";',
    ].join('\n');
    expect(arrowsOf('src/x/f.ts', source).map(({ to }) => to)).toEqual([
      'src/x/a.js',
      'src/b/index.js',
      'src/x/c.js',
      'src/x/d.js',
      'npm:typescript',
      'npm:@scope/pack',
    ]);
  });
});
