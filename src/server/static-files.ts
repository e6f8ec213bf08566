import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<{ [ending: string]: string }> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export type StaticFile = { readonly bytes: Uint8Array; readonly type: string };

/** Gives files by the address under which they are served. What is not in the list when the server starts cannot be asked for. */
export type StaticFiles = (address: string) => StaticFile | undefined;

/** Lists the built app and what pdf.js needs beside it (character maps, standard fonts, decoders). */
export function listStaticFiles(): StaticFiles {
  const app = fileURLToPath(new URL('../web/', import.meta.url));
  const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const paths = new Map<string, string>();
  addFolder(paths, app, '/', app);
  for (const part of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) addFolder(paths, join(pdfjs, part), '/pdfjs/', pdfjs);
  const index = paths.get('/index.html');
  if (index !== undefined) paths.set('/', index);
  return (address) => {
    const path = paths.get(address);
    if (path === undefined) return undefined;
    return { bytes: readFileSync(path), type: TYPES[extname(path)] ?? 'application/octet-stream' };
  };
}

function addFolder(paths: Map<string, string>, folder: string, prefix: string, base: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    paths.set(prefix + relative(base, path).split(sep).join('/'), path);
  }
}
