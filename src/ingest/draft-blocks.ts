import type { Draft, DraftText, Piece } from '../domain/index.js';
import { markReferences } from './mark-references.js';

export type DraftBlock = Draft['blocks'][number];
export type Within = DraftText['within'];

/** Gives whether pieces hold anything to be seen. */
export const isFilled = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ text }) => /[^\s\u200B\uFEFF]/u.test(text));

/** Gives a block of text in a list, or none where there is nothing to be seen. */
export function textBlock(
  type: DraftText['type'],
  pieces: readonly Piece[],
  about: { within?: Within; level?: number | undefined } = {},
): DraftBlock[] {
  const marked = type === 'reference' || type === 'heading' ? pieces : markReferences(pieces);
  return isFilled(pieces) ? [{ type, pieces: marked, within: about.within, level: about.level }] : [];
}

/** Gives the words of a block of text with single spaces; none of a table. */
export const wordsOf = (block: DraftBlock): string =>
  block.type === 'table'
    ? ''
    : block.pieces
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/gu, ' ')
        .trim();
