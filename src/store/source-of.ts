import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { MediaType, Source } from '../domain/index.js';
import { sniffMediaType } from '../ingest/sniff-media-type.js';

/** Endings by which a file in a folder is taken for a paper; other files are taken when their bytes say so. */
const ENDINGS: ReadonlySet<string> = new Set('.pdf .xml .nxml .html .htm .xhtml .md .markdown .txt .text'.split(' '));

/** Gives a file as received from its path and bytes. */
export function sourceOf(path: string, bytes: Uint8Array): Source {
  const name = basename(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, name, mediaType: mediaTypeOf(name, bytes), bytes: bytes.length };
}

/** Gives the name of a paper: its file name without its ending. */
export const paperOf = (name: string): string => name.slice(0, name.length - extname(name).length) || name;

/** Whether a file of this name is a paper by its ending alone. */
export const hasKnownEnding = (name: string): boolean => ENDINGS.has(extname(name).toLowerCase());

/**
 * Gives what a file holds. A file that calls itself PDF stays one, so that a saved login page is reported as a broken PDF
 * and not read as a paper.
 */
export const mediaTypeOf = (name: string, bytes: Uint8Array): MediaType =>
  /\.pdf$/iu.test(name) ? 'application/pdf' : sniffMediaType(name, bytes);
