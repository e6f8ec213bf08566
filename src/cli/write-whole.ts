import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { UsageError } from './exit.js';
import { reasonOf } from './paths.js';

/** Writes a file in parts, beside it first, and renames: a write that fails leaves the old file as it was. Throws UsageError. */
export async function writeWhole(path: string, parts: () => Iterable<string | Uint8Array>): Promise<void> {
  const half = `${path}.${process.pid}.tmp`;
  const stream = createWriteStream(half);
  try {
    await once(stream, 'open');
    for (const part of parts()) {
      if (!stream.write(part)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    renameSync(half, path);
  } catch (error) {
    stream.destroy();
    rmSync(half, { force: true });
    throw new UsageError(`Cannot write ${path}: ${reasonOf(error)}`);
  }
}
