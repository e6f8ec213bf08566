import type { Draft } from '../domain/index.js';
import { type DraftBlock, wordsOf } from './draft-blocks.js';
import { NO_METADATA } from './find-metadata.js';
import { textBlocks } from './text-blocks.js';

/** Gives the draft of a plain text file (pdftotext output, abstracts, patents, passages); tags, entities and TeX in it are read. */
export function readPlainText(text: string): Draft {
  const blocks = textBlocks(text, { markdown: false });
  return {
    blocks,
    metadata: { ...NO_METADATA, title: findTitle(blocks) },
    pages: [],
    reasons: [],
  };
}

/** The title is the first line of a paper with six words or more that is no sentence, when an abstract or introduction follows. */
function findTitle(blocks: readonly DraftBlock[]): string | null {
  const opening = blocks.findIndex(
    (block) => block.type === 'heading' && /abstract|introduction|summary/iu.test(wordsOf(block)),
  );
  if (opening < 1) return null;
  const found = blocks
    .slice(0, Math.min(opening, 10))
    .map(wordsOf)
    .find(
      (words) =>
        (words.match(/\p{L}{3,}/gu)?.length ?? 0) >= 5 &&
        words.length < 300 &&
        !/[.:;@]$|https?:|doi|©|received/iu.test(words),
    );
  return found ?? null;
}
