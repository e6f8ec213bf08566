import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { byName } from './by-name.js';

/** Whether a name is a pattern: it has `*`, `?`, brackets or braces that stand for other names; round ones are common in names. */
export const isGlob = (path: string): boolean => /[*?[{]|[@!+]\(/u.test(path);

/**
 * Gives the files that a glob names, folders by name, one after the other, so that memory does not grow with their number.
 * Hidden entries are left out unless the pattern spells their dot. Folders that cannot be read have no files.
 */
export function* walkGlob(pattern: string): Generator<string> {
  const { base, glob } = picomatch.scan(pattern);
  const isMatch = picomatch(glob);
  // Without `**` no file lies deeper than the pattern has parts; braces may hold slashes
  const depth = /\*\*|[{(]/u.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length;
  const hidden = /(?:^|[/{,(|])\./u.test(glob);
  yield* below({ folder: base === '' ? '.' : base, from: '', depth }, { isMatch, hidden });
}

type Folder = { readonly folder: string; readonly from: string; readonly depth: number };
type Wanted = { readonly isMatch: (path: string) => boolean; readonly hidden: boolean };

function* below({ folder, from, depth }: Folder, wanted: Wanted): Generator<string> {
  for (const name of namesIn(folder)) {
    if (name.startsWith('.') && !wanted.hidden) continue;
    const [path, inside] = [join(folder, name), `${from}${name}`];
    const kind = kindOf(path);
    if (kind === 'folder' && depth > 1) yield* below({ folder: path, from: `${inside}/`, depth: depth - 1 }, wanted);
    else if (kind === 'file' && wanted.isMatch(inside)) yield path;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort(byName);
  } catch {
    return [];
  }
}

/** Links count as what they lead to; one that leads nowhere is neither. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
}
