import { addBlocks, isTableCaption } from './attach-captions.js';
import { countWords, dehyphenate } from './dehyphenate.js';
import { type DraftBlock, textBlock, type Within } from './draft-blocks.js';
import { inlinePieces } from './inline-text.js';
import { endOf, isBlank, linesOf, type TextLine } from './lines.js';
import { type LineBlocks, readTableAt } from './table-at-line.js';
import { isCaptionStart, type LineHeading, readLineHeading, startsItem } from './text-lines.js';

export type TextFormat = { readonly markdown: boolean };
type Reading = TextFormat & {
  readonly text: string;
  readonly words: ReadonlyMap<string, number>;
  readonly guess: boolean;
  within: Within;
};

/** Paragraphs longer than this, in characters, are parted at a line that ends a sentence, for no paper has any. */
const LONGEST = 2500;
/** Lines longer than this on average, in characters, that hold more sentences than one, are paragraphs of their own. */
const LONG_LINE = 250;
const INNER_STOP = /[\p{L}\d)][.?!]\s+\p{Lu}/gu;

/** Gives the blocks of a plain text or Markdown file, each character with its offset. */
export function textBlocks(text: string, format: TextFormat): DraftBlock[] {
  const lines = linesOf(text);
  /** Where a file marks its headings, none need be guessed. */
  const guess = !format.markdown || (text.match(/^\s{0,3}#{1,6}\s/gmu)?.length ?? 0) < 3;
  const reading: Reading = { ...format, text, words: countWords(text), guess, within: undefined };
  const blocks: DraftBlock[] = [];
  let open: TextLine[] = [];
  const flush = (): void => {
    for (const part of partLines(open, reading)) addText(blocks, part, reading);
    open = [];
  };
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    const special = isBlank(line) ? { lines: 1, blocks: [] } : readSpecial(lines, i, reading, open.length === 0);
    if (special === undefined) open.push(line);
    else {
      flush();
      addBlocks(blocks, special.blocks);
    }
    i += special?.lines ?? 1;
  }
  flush();
  return blocks;
}

/** Reads a heading or a table that starts with line `i`, or gives undefined for running text. */
function readSpecial(lines: readonly TextLine[], i: number, reading: Reading, fresh: boolean): LineBlocks | undefined {
  const heading = readLineHeading(lines, i, { markdown: reading.markdown, fresh, guess: reading.guess });
  if (heading !== undefined) return { lines: heading.lines, blocks: headingBlocks(heading, reading) };
  return readTableAt(lines, i, reading);
}

function headingBlocks({ words, level, references }: LineHeading, reading: Reading): DraftBlock[] {
  reading.within = references ? 'references' : undefined;
  return textBlock('heading', dehyphenate(inlinePieces(words.text, words.start, reading), reading.words), {
    level,
    within: reading.within,
  });
}

/** Parts running lines at list items and captions, and where single lines are paragraphs. */
function partLines(lines: readonly TextLine[], { within }: Reading): TextLine[][] {
  const average = lines.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, lines.length);
  const stops =
    average > LONG_LINE ? lines.reduce((sum, { text }) => sum + (text.match(INNER_STOP)?.length ?? 0), 0) : 0;
  const parts: TextLine[][] = [];
  let size = 0;
  lines.forEach((line, i) => {
    const fresh =
      i === 0 ||
      stops > lines.length ||
      (size > LONGEST && /[.!?]["')\]]?\s*$/u.test(lines[i - 1]?.text ?? '')) ||
      startsItem(lines, i, within === 'references') ||
      isCaptionStart(line.text);
    if (fresh) parts.push([]);
    size = fresh ? line.text.length : size + line.text.length;
    parts.at(-1)?.push(line);
  });
  return parts;
}

function addText(blocks: DraftBlock[], lines: readonly TextLine[], reading: Reading): void {
  const [first] = lines;
  if (first === undefined) return;
  const pieces = dehyphenate(
    slicesOf(lines, reading, blocks.at(-1)?.type === 'table').flatMap(({ text, start }) =>
      inlinePieces(text, start, reading),
    ),
    reading.words,
  );
  const type = reading.within === 'references' ? 'reference' : isCaptionStart(first.text) ? 'caption' : 'paragraph';
  const last = blocks.at(-1);
  if (type === 'caption' && last?.type === 'table' && (last.caption ?? []).length === 0 && isTableCaption(pieces))
    blocks[blocks.length - 1] = { ...last, caption: pieces };
  else addBlocks(blocks, textBlock(type, pieces, { within: reading.within }));
}

/** Marks of quotes and list items of Markdown are left out; lines without them stay together, so that formulas may go on over them. */
function slicesOf(lines: readonly TextLine[], { markdown, text }: Reading, afterTable: boolean): TextLine[] {
  const [first] = lines;
  if (first === undefined) return [];
  const starred = afterTable && /^\s*\*\s/u.test(first.text);
  const mark = markdown && !starred ? /^\s*(?:>\s?)*(?:[-*+]\s+)?/u : /^\s*/u;
  if (markdown && lines.some((line) => /^\s*>/u.test(line.text))) {
    return lines.map((line) => {
      const lead = mark.exec(line.text)?.[0].length ?? 0;
      return { text: `${line.text.slice(lead)}${text[line.start + line.text.length] ?? ''}`, start: line.start + lead };
    });
  }
  const start = first.start + (mark.exec(first.text)?.[0].length ?? 0);
  return [{ text: text.slice(start, endOf(lines)), start }];
}
