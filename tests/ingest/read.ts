import { createHash } from 'node:crypto';
import { type Document, type MediaType, type Source, type Span, textOf, viewOf } from '../../src/domain/index.js';
import { ingest, sniffMediaType } from '../../src/ingest/index.js';
import { assemble } from '../../src/text/assemble.js';

export const sourceOf = (
  name: string,
  bytes: Uint8Array,
  mediaType: MediaType = sniffMediaType(name, bytes),
): Source => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  name,
  mediaType,
  bytes: bytes.length,
});

/** Reads a file given as text. */
export async function readFile(name: string, text: string): Promise<Document> {
  const bytes = new TextEncoder().encode(text);
  const source = sourceOf(name, bytes);
  return assemble(await ingest(source, bytes), source, 'test');
}

/** Gives the text of a document as a person sees it, scripts raised and reference marks blanked. */
export const seen = (document: Document, span?: Span): string =>
  viewOf(document).text.slice(span?.start ?? 0, span?.end);

/** Gives the blocks as "type: text". */
export const blocksOf = (document: Document): string[] =>
  document.blocks.map(({ type, span }) => `${type}: ${seen(document, span)}`);

/** Gives a table as rows of cells; header cells are in brackets, cells covered by a span are missing. */
export function gridOf(document: Document, table = 0): string[][] {
  const found = document.tables[table];
  if (found === undefined) return [];
  return Array.from({ length: found.rows }, (_, row) =>
    found.cells
      .filter((cell) => cell.row === row)
      .map((cell) => (cell.header ? `[${seen(document, cell.span)}]` : seen(document, cell.span))),
  );
}

/** Gives the sections as [kind, heading]. */
export const sectionsOf = (document: Document): [string, string][] =>
  document.sections.map(({ kind, heading }) => [kind, heading === undefined ? '' : textOf(document, heading)]);

/** Gives the characters of the file under the words of the text, which must occur once. */
export function fileUnder(document: Document, file: string, words: string): string {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`Cannot find "${words}" in ${document.text.slice(0, 500)}`);
  const end = start + words.length;
  const froms = document.anchors.flatMap(({ span, from }) => {
    if (from === undefined || span.start >= end || span.end <= start) return [];
    if (from.end - from.start !== span.end - span.start) return [from];
    return [{ start: from.start + Math.max(0, start - span.start), end: from.end - Math.max(0, span.end - end) }];
  });
  return file.slice(Math.min(...froms.map((from) => from.start)), Math.max(...froms.map((from) => from.end)));
}
