import type { DraftText, Piece } from '../domain/index.js';
import type { DraftBlock } from './draft-blocks.js';

/** Adds blocks to a list: the caption or lone line just before a table is its caption, a note just after it is its note. */
export function addBlocks(blocks: DraftBlock[], added: readonly DraftBlock[]): void {
  for (const block of added) {
    const last = blocks.at(-1);
    if (
      block.type === 'table' &&
      (block.caption ?? []).length === 0 &&
      last !== undefined &&
      last.type !== 'table' &&
      isCaptionOf(last)
    ) {
      blocks[blocks.length - 1] = { ...block, caption: last.pieces };
    } else if (
      block.type === 'paragraph' &&
      last?.type === 'table' &&
      /^(?:[*†‡§#¶]|notes?[.:])\s?\S/iu.test(wordsOf(block.pieces))
    ) {
      blocks[blocks.length - 1] = { ...last, notes: [...last.notes, block.pieces] };
    } else blocks.push(block);
  }
}

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim();

/** Gives whether words start as the caption of a table does. */
export const isTableCaption = (pieces: readonly Piece[]): boolean =>
  /^(?:supplementary |extended data )?tab(?:le|\.)/iu.test(wordsOf(pieces).slice(0, 60));

/** "Table 3 …", or one short line that is no sentence. */
function isCaptionOf({ type, pieces }: DraftText): boolean {
  if (type === 'caption') return isTableCaption(pieces);
  const words = wordsOf(pieces);
  return type === 'paragraph' && words.length < 160 && !/[.:;,]$/u.test(words) && words.includes(' ');
}
