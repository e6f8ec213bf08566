import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

/** One import: who imports, and what, a file of the project or an npm package (`npm:zod`). Node's own modules are left out. */
export type Arrow = { readonly from: string; readonly to: string };

/** Gives every import of the TypeScript files below some folders, static, dynamic and of types alone, with paths from `root`. */
export function readImports(root: string, folders: readonly string[]): Arrow[] {
  return folders.flatMap((folder) =>
    sourceFiles(join(root, folder)).flatMap((file) => arrowsOf(relative(root, file), readFileSync(file, 'utf8'))),
  );
}

function sourceFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Gives the imports of one file. */
export function arrowsOf(file: string, source: string): Arrow[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles.flatMap(({ fileName }): Arrow[] => {
    if (fileName.startsWith('node:')) return [];
    if (fileName.startsWith('.')) return [{ from: file, to: normalize(join(dirname(file), fileName)) }];
    if (fileName.startsWith('#')) return [{ from: file, to: fileName.slice(1) }];
    const [first = '', second = ''] = fileName.split('/');
    return [{ from: file, to: `npm:${first.startsWith('@') ? `${first}/${second}` : first}` }];
  });
}
