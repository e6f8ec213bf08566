import type { Block, Document, Draft, DraftTable, DraftText, Piece, Source, Span, Table } from '../domain/index.js';
import { hasInk } from './clean.js';
import { findSentences } from './find-sentences.js';
import { completeMetadata } from './metadata/complete-metadata.js';
import { findSections, type PlacedBlock } from './sections.js';
import { createTextWriter, type TextWriter } from './text-writer.js';
import { writeTable } from './write-table.js';

/** Between blocks stands a blank line. */
const BLANK_LINE = '\n\n';

type Written = { readonly writer: TextWriter; readonly placed: PlacedBlock[]; readonly tables: Table[] };

/**
 * Writes a draft into one string, cleaned once, and lays blocks, sections, sentences, tables, marks and anchors over it.
 * Each character keeps its box or its offset in the file. `reader` is the version of the reader.
 */
export function assemble(draft: Draft, source: Source, reader: string): Document {
  const written: Written = { writer: createTextWriter(), placed: [], tables: [] };
  for (const block of draft.blocks) {
    if (block.type === 'table') addTable(written, block);
    else addText(written, block);
  }
  const { writer, placed, tables } = written;
  const [text, blocks] = [writer.text(), placed.map(({ block }) => block)];
  const marks = writer.marks.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const document: Document = {
    reader,
    source,
    metadata: draft.metadata,
    text,
    pages: [...draft.pages],
    blocks,
    sections: findSections(text, placed),
    sentences: findSentences(text, blocks, { tables, marks }),
    tables,
    marks,
    anchors: [...writer.anchors],
    reasons: [...draft.reasons],
  };
  return { ...document, metadata: completeMetadata(document) };
}

type About = Pick<DraftText, 'page' | 'within' | 'level'> & { readonly type: Block['type'] };

/** Starts a block after a blank line, writes it, and gives what `write` gives. */
function addBlock<T extends { readonly span: Span }>(
  { writer, placed }: Written,
  about: About,
  write: (writer: TextWriter) => T,
): T {
  if (placed.length > 0) writer.separate(BLANK_LINE);
  const made = write(writer);
  const { type, page, within, level } = about;
  placed.push({ block: { span: made.span, type, ...(page === undefined ? {} : { page }) }, within, level });
  return made;
}

/** A block without ink leaves nothing behind. */
function addText(written: Written, { pieces, ...about }: DraftText): Span | undefined {
  if (!pieces.some(({ text }) => hasInk(text))) return undefined;
  return addBlock(written, about, (writer) => ({ span: writer.write(pieces) })).span;
}

function addTable(written: Written, draft: DraftTable): void {
  const { page } = draft;
  const add = (type: 'caption' | 'footnote', pieces: readonly Piece[]): Span | undefined =>
    addText(written, { type, pieces, page });
  const caption = add('caption', draft.caption ?? []);
  const filled = draft.cells.some(({ pieces }) => pieces.some(({ text }) => hasInk(text)));
  const table = filled ? addBlock(written, { type: 'table', page }, (writer) => writeTable(writer, draft)) : undefined;
  const notes = draft.notes.map((note) => add('footnote', note)).filter((span) => span !== undefined);
  if (table !== undefined) written.tables.push({ ...table, ...(caption === undefined ? {} : { caption }), notes });
}
