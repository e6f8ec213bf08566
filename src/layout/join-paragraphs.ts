import type { Draft, DraftText, Line, Piece, TableRegion } from '../domain/index.js';
import { bottomOf, rightOf, shared } from '../geometry/box.js';
import { countWords, linesToPieces, type Vocabulary } from './lines-to-pieces.js';
import { markBrackets, markCitations } from './mark-citations.js';
import type { Named } from './paragraph.js';

type Joined = {
  readonly type: DraftText['type'];
  readonly page: number;
  readonly lines: Line[];
  readonly size: number;
  readonly y: number;
};

/** Gives the blocks of a paper from its named paragraphs: what goes on over columns, pages and figures joined, tables put in. */
export function joinParagraphs(named: readonly Named[], tables: readonly TableRegion[]): Draft['blocks'] {
  const vocabulary = countWords(named.flatMap(({ paragraph }) => paragraph.lines));
  const joined = joinAcross(named);
  const last = lastReference(joined);
  return withTables(joined, tables, (block) => toDraft(block, vocabulary, last));
}

function toDraft({ type, page, lines }: Joined, vocabulary: Vocabulary, last: number): DraftText {
  const pieces = linesToPieces(lines, vocabulary);
  const marked: readonly Piece[] =
    type === 'paragraph' || type === 'caption' ? markBrackets(markCitations(pieces), last) : pieces;
  return { type, page, pieces: marked, ...(type === 'reference' ? { within: 'references' as const } : {}) };
}

/** The number of the last entry of the reference list, 0 when entries have no numbers. */
function lastReference(blocks: readonly Joined[]): number {
  const numbers = blocks.flatMap(({ type, lines }) => {
    const start = lines[0]?.words[0]?.pieces.map(({ text }) => text).join('') ?? '';
    const number = /^[[(]?(\d{1,3})[\]).]?/u.exec(start)?.[1];
    return type === 'reference' && number !== undefined ? [Number(number)] : [];
  });
  return numbers.length === 0 ? 0 : Math.max(...numbers);
}

function joinAcross(named: readonly Named[]): Joined[] {
  const out: Joined[] = [];
  // One unfinished block for each size of text: notes and captions stand between the parts of a paragraph.
  let open: Joined[] = [];
  for (const { type, paragraph, page } of named) {
    const { size, text, box } = paragraph;
    const before = open.find((block) => isAlike(block.size, size));
    if (before !== undefined && goesOn(before, { type, text })) {
      before.lines.push(...paragraph.lines);
      continue;
    }
    const block: Joined = { type, page, lines: [...paragraph.lines], size, y: box.y };
    out.push(block);
    if (type === 'heading' || type === 'title') open = [];
    if (type === 'paragraph' || type === 'reference')
      open = [block, ...open.filter((other) => !isAlike(other.size, size))];
  }
  return out;
}

const isAlike = (a: number, b: number): boolean => Math.abs(a - b) <= 0.06 * a;

/** Sentences end with a stop, maybe behind a bracket, a quote or a raised reference. */
const ENDED = /[.?!:][)\]"”’]?(?:\s?\[[\d,–\s-]+\])?$/u;

/** Behind a displayed equation a capital starts anew. */
const EQUATION_NUMBER = /\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\)$/u;

/** A paragraph goes on when it stops without a stop and the next of its size starts like the rest of a sentence. */
function goesOn(open: Joined, next: Pick<Joined, 'type'> & { readonly text: string }): boolean {
  if (next.type !== open.type) return false;
  const end = mainText(open.lines.at(-1));
  if (ENDED.test(end) || (EQUATION_NUMBER.test(end) && /^\p{Lu}/u.test(next.text))) return false;
  if (open.type === 'reference') return /^\p{Ll}/u.test(next.text);
  return (
    /^[\p{Ll}\p{N}([]/u.test(next.text) ||
    /[-\u2010\u00ad,]$|\b(?:the|of|and|in|a|an|for|with|to|by|is|are|at|on|from|that|which|as|between)$/u.test(end) ||
    isWide(open)
  );
}

const isWide = (block: Joined): boolean =>
  block.lines.length > 1 &&
  (block.lines.at(-1)?.box.width ?? 0) > 0.9 * Math.max(...block.lines.map(({ box }) => box.width));

/** Text without what is raised: a reference may stand behind the stop. */
const mainText = (line: Line | undefined): string =>
  (line?.words ?? [])
    .map(({ pieces }) => pieces.map(({ text, script }) => (script === 'superscript' ? '' : text)).join(''))
    .join(' ');

/** Puts each table before the block of its page that starts below it in its column, else behind what stands above it. */
function withTables(
  blocks: readonly Joined[],
  tables: readonly TableRegion[],
  draft: (block: Joined) => DraftText,
): Draft['blocks'] {
  const at = tables.map((region) => ({ region, index: placeOf(region, blocks) }));
  return [...blocks, undefined].flatMap((block, i) => [
    ...at.filter(({ index }) => index === i).map(({ region }) => region.table),
    ...(block === undefined ? [] : [draft(block)]),
  ]);
}

function placeOf({ box }: TableRegion, blocks: readonly Joined[]): number {
  const inColumn = (line: Line | undefined): line is Line =>
    line !== undefined && line.box.page === box.page && shared(line.box.x, rightOf(line.box), box.x, rightOf(box)) > 0;
  const isText = ({ type }: Joined): boolean => type !== 'aside' && type !== 'footnote';
  const below = blocks.findIndex((b) => isText(b) && inColumn(b.lines[0]) && b.lines[0].box.y >= bottomOf(box) - 2);
  if (below >= 0) return below;
  const above = blocks.findLastIndex((b) => isText(b) && b.lines.some((line) => inColumn(line) && line.box.y < box.y));
  if (above >= 0) return above + 1;
  const later = blocks.findIndex(({ page, type }) => page > box.page && type !== 'aside');
  return later >= 0 ? later : blocks.length;
}
