import type { Draft, Piece } from '../../../src/domain/index.js';

const metadata = { doi: null, title: null, authors: [], journal: null, year: null };

/** Gives a draft of paragraphs of pieces. */
export const draftOf = (...paragraphs: readonly (readonly Piece[])[]): Draft => ({
  blocks: paragraphs.map((pieces) => ({ type: 'paragraph', pieces })),
  metadata,
  pages: [],
  reasons: [],
});

/** Gives a piece that stands in a file at an offset. */
export const at = (text: string, start = 0): Piece => ({ text, from: { start, end: start + text.length } });

/** Gives the pieces of all paragraphs. */
export const piecesOf = (draft: Draft): readonly Piece[] =>
  draft.blocks.flatMap((block) => (block.type === 'table' ? block.cells.flatMap((cell) => cell.pieces) : block.pieces));

/** Gives the text with what is in doubt in brackets. */
export function shown(draft: Draft): string {
  const text = piecesOf(draft)
    .map((piece) => (piece.doubtful === true ? `[${piece.text}]` : piece.text))
    .join('');
  return text.replaceAll('][', '');
}
