import type { Document, Draft, DraftCell, DraftTable, DraftText, Piece } from '../domain/index.js';
import { allMatches } from '../grammar/index.js';
import { assemble } from './assemble.js';

const BLANK_LINES = /\n[ \t\r]*\n\s*/gu;
const CAPTION = /^(?:fig(?:ure|\.)|table|scheme)\s*(?:S?\d+|[IVX]{1,5}\b)/iu;

/**
 * Gives a document of plain text as it stands, for tests and for trying a detector: paragraphs are parted by blank lines,
 * a paragraph whose lines all hold tabs is a table with its header in the first row. Single spaces and blank lines keep their offsets.
 */
export function documentFromText(text: string, name = 'text.txt'): Document {
  const metadata = { doi: null, title: null, authors: [], journal: null, year: null };
  const draft: Draft = { blocks: blocksOf(text), metadata, pages: [], reasons: [] };
  const source = { sha256: '0'.repeat(64), name, mediaType: 'text/plain', bytes: Buffer.byteLength(text) } as const;
  return assemble(draft, source, 'text');
}

function blocksOf(text: string): (DraftText | DraftTable)[] {
  const blocks: (DraftText | DraftTable)[] = [];
  let start = 0;
  for (const end of [
    ...allMatches(text, BLANK_LINES).map((match) => [match.index, match.index + match[0].length] as const),
    [text.length, text.length] as const,
  ]) {
    const body = text.slice(start, end[0]);
    if (body.split('\n').every((line) => line.includes('\t'))) addTable(blocks, body, start);
    else
      blocks.push({
        type: CAPTION.test(body) && body.length < 600 ? 'caption' : 'paragraph',
        pieces: [pieceAt(body, start)],
      });
    start = end[1];
  }
  return blocks;
}

const pieceAt = (text: string, start: number): Piece => ({ text, from: { start, end: start + text.length } });

function addTable(blocks: (DraftText | DraftTable)[], body: string, start: number): void {
  const cells: DraftCell[] = [];
  let at = start;
  body.split('\n').forEach((line, row) => {
    line.split('\t').forEach((cell, column) => {
      cells.push({ pieces: [pieceAt(cell, at)], row, column, rowSpan: 1, columnSpan: 1, header: row === 0 });
      at += cell.length + 1;
    });
  });
  const above = blocks.at(-1);
  const caption = above?.type === 'caption' ? above.pieces : undefined;
  if (caption !== undefined) blocks.pop();
  blocks.push({ type: 'table', cells, caption, notes: [] });
}
