import type { Document, Source } from './domain/index.js';

/** Changes whenever the same bytes could be read into another document. */
export const READER_VERSION = '1';
/** Changes whenever the same document could give other records. */
export const RULES_VERSION = '1';

/** Reads a paper: bytes to one text with layers. Throws UnreadableSource when the file is broken, encrypted, empty or of no known format. */
export async function read(source: Source, bytes: Uint8Array): Promise<Document> {
  throw new Error(`Cannot read ${source.name}: not built yet (${bytes.length} bytes)`);
}

/** Extracts the records of a document: pure, deterministic, and fast enough to run again at every change of rules. */
export function extract(document: Document): import('./domain/index.js').Record[] {
  return document.text === '' ? [] : [];
}
