import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasKnownEnding, mediaTypeOf } from '../store/source-of.js';
import { byName } from './by-name.js';
import { UsageError } from './exit.js';
import { readLines } from './read-lines.js';
import { isGlob, walkGlob } from './walk-glob.js';

/** A paper to read, or why a path gives none. */
export type FoundPath =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'problem'; readonly path: string; readonly reason: string };

export type PathsGiven = { readonly paths: readonly string[]; readonly list?: string | undefined };

/** Gives the papers that paths, globs and lists name: in the order given, folders by name, each file once. Throws UsageError when nothing is named. */
export async function* findPaths(given: PathsGiven): AsyncGenerator<FoundPath> {
  const seen = new Set<string>();
  for await (const found of eachPath(given)) {
    const whole = resolve(found.path);
    if (!seen.has(whole)) yield found;
    seen.add(whole);
  }
}

/** Gives the same as it comes, without remembering it: a file that is named twice comes twice. */
export async function* eachPath({ paths, list }: PathsGiven): AsyncGenerator<FoundPath> {
  let named = paths.length > 0;
  for (const path of paths) yield* path === '-' ? findListed('-') : findOne(path);
  for await (const found of list === undefined ? [] : findListed(list)) {
    named = true;
    yield found;
  }
  if (!named) throw new UsageError('no papers named: give files, folders, globs, --list FILE or -');
}

/** Reads one path per line from a file or (`-`) standard input; empty lines and `#` comments are skipped. */
async function* findListed(list: string): AsyncGenerator<FoundPath> {
  const lines = readLines(list);
  for (;;) {
    const { done, value: line } = await lines.next().catch((error: unknown) => {
      throw new UsageError(`Cannot read list ${list}: ${reasonOf(error)}`);
    });
    if (done) return;
    if (line === '-' && list !== '-') yield* findListed('-');
    else if (line.trim() !== '' && !line.startsWith('#')) yield* findOne(line);
  }
}

async function* findOne(path: string): AsyncGenerator<FoundPath> {
  if (existsSync(path)) yield* walk(path);
  else if (isGlob(path)) yield* findGlob(path);
  else yield { type: 'problem', path, reason: 'no such file or folder' };
}

function* findGlob(pattern: string): Generator<FoundPath> {
  let none = true;
  for (const path of walkGlob(pattern)) {
    none = false;
    yield { type: 'file', path };
  }
  if (none) yield { type: 'problem', path: pattern, reason: 'no file matches' };
}

function* walk(path: string): Generator<FoundPath> {
  try {
    if (!statSync(path).isDirectory()) yield { type: 'file', path };
    else yield* walkFolder(path);
  } catch (error) {
    yield { type: 'problem', path, reason: reasonOf(error) };
  }
}

/** Hidden entries and files that are no papers by ending and content are left out. */
function* walkFolder(folder: string): Generator<FoundPath> {
  const entries = readdirSync(folder).filter((name) => !name.startsWith('.'));
  for (const name of entries.sort(byName)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else if (hasKnownEnding(name) || looksLikePaper(path)) yield { type: 'file', path };
  }
}

/** Files of other endings count when their first bytes are those of a PDF, XML or HTML file. */
function looksLikePaper(path: string): boolean {
  const bytes = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    const type = mediaTypeOf('', bytes.subarray(0, readSync(file, bytes)));
    return type === 'application/pdf' || type === 'application/xml' || type === 'text/html';
  } finally {
    closeSync(file);
  }
}

/** Gives the words of a file system error. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}

const WORDS: Readonly<{ [code: string]: string }> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links form a loop',
};
