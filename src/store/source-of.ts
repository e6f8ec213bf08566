import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { MediaType, Source } from '../domain/index.js';

/** What a file is called when nothing in its bytes says otherwise. */
const BY_ENDING: Readonly<{ [ending: string]: MediaType }> = {
  '.pdf': 'application/pdf',
  '.xml': 'application/xml',
  '.nxml': 'application/xml',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.txt': 'text/plain',
  '.text': 'text/plain',
};

/** Gives a file as received from its path and bytes. */
export function sourceOf(path: string, bytes: Uint8Array): Source {
  const name = basename(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, name, mediaType: mediaTypeOf(name, bytes), bytes: bytes.length };
}

/** Gives the name of a paper: its file name without its ending. */
export const paperOf = (name: string): string => name.slice(0, name.length - extname(name).length) || name;

/** Whether a file of this name is a paper by its ending alone. */
export const hasKnownEnding = (name: string): boolean => extname(name).toLowerCase() in BY_ENDING;

/**
 * Gives what a file holds: by its first bytes where they are clear, else by its ending, else by whether it is text.
 * A file that calls itself PDF stays one, so that a saved login page is reported as a broken PDF and not read as a paper.
 */
export function mediaTypeOf(name: string, bytes: Uint8Array): MediaType {
  const byEnding = BY_ENDING[extname(name).toLowerCase()];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (byEnding === 'application/pdf' || start.includes('%PDF-')) return 'application/pdf';
  if (byEnding !== undefined && byEnding !== 'application/xml') return byEnding;
  return markupOf(start) ?? byEnding ?? (isText(bytes.subarray(0, 4096)) ? 'text/plain' : 'application/octet-stream');
}

const HTML_START = /^[^<]{0,16}(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)\b/iu;
const XML_START = /^[^<]{0,16}<(?:\?xml|!DOCTYPE|(?:[a-z]+:)?(?:article|full-text-retrieval-response|book|TEI)\b)/iu;

function markupOf(start: string): MediaType | undefined {
  if (HTML_START.test(start)) return 'text/html';
  return XML_START.test(start) ? 'application/xml' : undefined;
}

/** Text has no zero bytes and almost no other control characters. */
function isText(bytes: Uint8Array): boolean {
  const control = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return bytes.length > 0 && !bytes.includes(0) && control <= bytes.length / 100;
}
