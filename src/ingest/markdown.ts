import type { Draft } from '../domain/index.js';
import { type DraftBlock, wordsOf } from './draft-blocks.js';
import { orNull } from './find-metadata.js';
import { readFrontMatter } from './front-matter.js';
import { textBlocks } from './text-blocks.js';

const SECTION =
  /^(?:[\dIVX]+[.\s]+)?\s*(?:abstract|introduction|experimental|methods?|results|discussion|conclusions?|references|keywords|highlights|summary)\b/iu;

/** Gives the draft of a Markdown file as converters of papers write it (Docling, Marker, MinerU, Nougat, pandoc). */
export function readMarkdown(text: string): Draft {
  const { metadata, rest } = readFrontMatter(text);
  const blocks = levelHeadings(textBlocks(rest, { markdown: true }));
  const at = blocks.findIndex(
    (block, i) =>
      i < 12 && block.type === 'heading' && !SECTION.test(wordsOf(block)) && wordsOf(block).split(' ').length >= 4,
  );
  const opening = blocks.findIndex((block) => block.type === 'heading' && SECTION.test(wordsOf(block)));
  const titled = at >= 0 && (opening < 0 || at < opening) && blocks.filter(({ type }) => type === 'heading').length > 1;
  const title = titled ? blocks[at] : undefined;
  return {
    blocks: blocks.map((block) =>
      block === title && block.type === 'heading' ? { ...block, type: 'title', level: undefined } : block,
    ),
    metadata: {
      ...metadata,
      title: title === undefined ? metadata.title : orNull(wordsOf(title)),
    },
    pages: [],
    reasons: [],
  };
}

/** Converters that give all headings one depth say nothing by it. */
function levelHeadings(blocks: readonly DraftBlock[]): DraftBlock[] {
  const levels = new Set(
    blocks.flatMap((block) => (block.type === 'heading' && block.level !== undefined ? [block.level] : [])),
  );
  const first = blocks.find(({ type }) => type === 'heading');
  const others = new Set(
    blocks.flatMap((block) =>
      block !== first && block.type === 'heading' && block.level !== undefined ? [block.level] : [],
    ),
  );
  const telling = levels.size > 1 && others.size > 1;
  const top = Math.min(...others);
  return blocks.map((block) =>
    block.type === 'heading'
      ? { ...block, level: telling && block.level !== undefined ? Math.max(1, block.level - top + 1) : undefined }
      : block,
  );
}
