import type { DraftCell, DraftText, Piece } from '../domain/index.js';
import { countWords, dehyphenate } from './dehyphenate.js';
import { type DraftBlock, textBlock, type Within } from './draft-blocks.js';
import { placeCells } from './grid.js';
import { readHtml } from './html.js';
import { inlinePieces } from './inline-text.js';
import { endOf, isBlank, linesOf, type TextLine } from './lines.js';
import { parseMarkup } from './markup.js';
import { isCaptionStart, type LineHeading, readLineHeading, startsItem } from './text-lines.js';
import { readTextTable, startsWithNames, type TextTable } from './text-tables.js';

export type TextFormat = { readonly markdown: boolean };
type Reading = TextFormat & {
  readonly text: string;
  readonly words: ReadonlyMap<string, number>;
  readonly guess: boolean;
  within: Within;
};

/** Paragraphs longer than this, in characters, are parted at a line end, for no paper has any. */
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
    const special = isBlank(line)
      ? { lines: 1, blocks: [] }
      : (readSpecial(lines, i, reading, open.length === 0) ?? undefined);
    if (special === undefined) open.push(line);
    else {
      flush();
      addAll(blocks, special.blocks);
    }
    i += special?.lines ?? 1;
  }
  flush();
  return blocks;
}

/** Adds blocks; the caption or lone line just before a table is its caption, a note just after it is its note. */
function addAll(blocks: DraftBlock[], added: readonly DraftBlock[]): void {
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

const isTableCaption = (pieces: readonly Piece[]): boolean =>
  /^(?:supplementary |extended data )?tab(?:le|\.)/iu.test(wordsOf(pieces).slice(0, 60));

/** "Table 3 …", or one short line that is no sentence. */
function isCaptionOf({ type, pieces }: DraftText): boolean {
  if (type === 'caption') return isTableCaption(pieces);
  const words = wordsOf(pieces);
  return type === 'paragraph' && words.length < 160 && !/[.:;,]$/u.test(words) && words.includes(' ');
}

type Special = { readonly lines: number; readonly blocks: readonly DraftBlock[] };

/** Reads a heading, a table or an HTML table that starts with line `i`, or gives undefined for running text. */
function readSpecial(lines: readonly TextLine[], i: number, reading: Reading, fresh: boolean): Special | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  const html = /^\s*<table[\s>]/iu.test(line.text) ? readHtmlTable(line.start, lines, i, reading) : undefined;
  if (html !== undefined) return html;
  const heading = readLineHeading(lines, i, { markdown: reading.markdown, fresh, guess: reading.guess });
  if (heading !== undefined) return { lines: heading.lines, blocks: headingBlocks(heading, reading) };
  const table = readTextTable(lines.slice(i, i + 400)) ?? readSpacedCells(lines, i);
  if (table === undefined) return undefined;
  return { lines: table.lines, blocks: [{ type: 'table', cells: cellsOf(table, reading), notes: [] }] };
}

/** A table with one cell a line and blank lines between the cells. */
function readSpacedCells(lines: readonly TextLine[], i: number): TextTable | undefined {
  const cells: TextLine[] = [];
  for (let at = i; at + 1 < lines.length + 1 && cells.length < 400; at += 2) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || isBlank(line)) break;
    cells.push(line);
    if (next !== undefined && !isBlank(next)) break;
    if (cells.length === 9 && !startsWithNames(cells)) return undefined;
  }
  if (cells.length < 6) return undefined;
  const table = readTextTable(cells);
  const one = table !== undefined && table.rows.flat().length === table.lines;
  return one ? { ...table, lines: table.lines * 2 - 1 } : undefined;
}

function cellsOf(table: TextTable, reading: Reading): DraftCell[] {
  return placeCells(
    table.rows.map((row, i) => ({
      header: i < table.header,
      cells: row.map(({ text, start }) => ({
        pieces: inlinePieces(text, start, reading),
        rowSpan: 1,
        columnSpan: 1,
        header: false,
      })),
    })),
  );
}

function readHtmlTable(
  start: number,
  lines: readonly TextLine[],
  i: number,
  { text, within }: Reading,
): Special | undefined {
  const end = text.indexOf('</table>', start);
  if (end < 0) return undefined;
  const stop = end + '</table>'.length;
  const { blocks } = readHtml(parseMarkup(text.slice(start, stop), { xml: false, offset: start }));
  let used = 1;
  while ((lines[i + used]?.start ?? stop) < stop) used++;
  const rest = text.slice(stop, lines[i + used]?.start ?? text.length);
  return {
    lines: used,
    blocks: [...blocks, ...textBlock('paragraph', inlinePieces(rest, stop, { markdown: true }), { within })],
  };
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
      size > LONGEST ||
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
  else addAll(blocks, textBlock(type, pieces, { within: reading.within }));
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
