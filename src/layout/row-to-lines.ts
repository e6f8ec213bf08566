import type { Box, Line, Piece, Word } from '../domain/index.js';
import { unite } from '../geometry/box.js';
import { heaviest, median } from '../geometry/cluster.js';
import type { Placed, ScriptedRow } from './attach-scripts.js';
import type { Gutter } from './find-gutters.js';
import type { Token } from './run-to-tokens.js';

/** Gaps that end a line, in sizes: after text from elsewhere in the content stream, after the text printed just before, and with a space between. */
const APART = { stranger: 1.3, neighbour: 5, spaced: 6 };
/** The least gap that is a word space, in sizes, in lines without and with printed spaces. */
const WORD_GAP = { bare: 0.13, spaced: 0.155, pressed: 0.065 };
/** A script stands further from its host than letters from each other. */
const SCRIPT_GAP = 0.35;
/** Where text reaches above and below its baseline, in sizes. */
const ASCENT = 0.78;
const DESCENT = 0.22;

/** Gives the lines of a row: cut at gutters and wide gaps, made of words, with boxes of page `page`. */
export function rowToLines(row: ScriptedRow, gutters: readonly Gutter[], page: number): Line[] {
  const crossing = gutters.filter(({ top, bottom }) => row.baseline > top && row.baseline < bottom);
  return cut(row.placed, crossing).map((placed) => toLine(placed, row.baseline, page));
}

function cut(placed: readonly Placed[], gutters: readonly Gutter[]): Placed[][] {
  const lines: Placed[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  let main: Placed | undefined;
  let last: Placed | undefined;
  for (const item of placed) {
    const line = lines.at(-1);
    if (line === undefined || endsBefore(item, { right, main, last, gutters })) {
      lines.push([item]);
      right = item.token.right;
    } else line.push(item);
    right = Math.max(right, item.token.right);
    if (item.script === undefined) main = item;
    last = item;
  }
  return lines;
}

type Before = {
  readonly right: number;
  readonly main: Placed | undefined;
  readonly last: Placed | undefined;
  readonly gutters: readonly Gutter[];
};

function endsBefore({ token, host, script }: Placed, { right, main, last, gutters }: Before): boolean {
  if (script !== undefined && host === main?.token) return false;
  const gap = token.x - right;
  const { size } = host;
  if (gap < 0.4 * size) return false;
  if (gutters.some(({ x, left }) => right <= left + 1 && token.x >= x - 0.5)) return true;
  const neighbour = follows(token, main) || follows(token, last);
  const limit = neighbour ? (token.space > 0 ? APART.spaced : APART.neighbour) : APART.stranger;
  return gap > limit * size;
}

/** Whether a token was printed right after another. */
const follows = (token: Token, before: Placed | undefined): boolean =>
  before !== undefined && token.order - before.token.order === 1;

function toLine(placed: readonly Placed[], baseline: number, page: number): Line {
  const limit = wordGap(placed);
  const words: Word[] = [];
  let [from, right] = [0, placed[0]?.token.right ?? 0];
  for (let i = 1; i < placed.length; i++) {
    const item = placed[i];
    if (item === undefined) continue;
    if (isApart(item, placed[i - 1], { right, limit })) {
      words.push(toWord(placed.slice(from, i), page));
      from = i;
    }
    right = Math.max(right, item.token.right);
  }
  words.push(toWord(placed.slice(from), page));
  const main = placed.every(isMain) ? placed : placed.filter(isMain);
  const letters = ({ token }: Placed): number => token.text.length;
  return {
    words,
    box: unite(words.map(({ box }) => box)) ?? { page, x: 0, y: 0, width: 0, height: 0 },
    baseline,
    size: heaviest(main, ({ token }) => token.size, letters) ?? 0,
    bold: heaviest(main, ({ token }) => token.bold, letters) ?? false,
    font: heaviest(main, ({ token }) => token.font, letters) ?? '',
    angle: 0,
  };
}

const isMain = ({ script }: Placed): boolean => script === undefined;

/**
 * Gives the least gap that is a space in a line. Letter-spaced words have even gaps between single letters; only wider ones
 * are spaces there. Lines that were pressed to fit their column have only narrow gaps, which are its spaces.
 */
function wordGap(placed: readonly Placed[]): number {
  const spaced = placed.some(({ token }) => token.space > 0);
  const least = spaced ? WORD_GAP.spaced : WORD_GAP.bare;
  if (placed.length < 5) return least;
  const gaps = placed.slice(1).map(({ token }, i) => (token.x - (placed[i]?.token.right ?? 0)) / token.size);
  const single = placed.reduce((n, { token }) => n + (token.text.length === 1 ? 1 : 0), 0);
  if (single >= 0.7 * placed.length) return Math.max(least, 1.7 * (median(gaps) ?? 0));
  if (spaced) return least;
  const wide = gaps.filter((gap) => gap > least).length;
  const narrow = gaps.filter((gap) => gap > WORD_GAP.pressed && gap <= least).length;
  return narrow > 3 * wide ? WORD_GAP.pressed : least;
}

function isApart(
  item: Placed,
  before: Placed | undefined,
  { right, limit }: { readonly right: number; readonly limit: number },
): boolean {
  const { token, host, script } = item;
  const gap = token.x - right;
  if (script !== undefined && (before?.token === host || before?.host === host)) return gap > SCRIPT_GAP * host.size;
  if (token.space > 0 && limit <= WORD_GAP.spaced) return gap > 0.03 * host.size;
  return gap > limit * host.size;
}

/** Degree signs stand high by themselves; TeX draws them as a raised circle. */
const ALWAYS_RAISED = /^[°◦∘˚º]$/u;

function toWord(placed: readonly Placed[], page: number): Word {
  const pieces: (Piece & { readonly box: Box })[] = [];
  let part: Part | undefined;
  for (const { token, script: raised } of placed) {
    const script = raised !== undefined && ALWAYS_RAISED.test(token.text) ? undefined : raised;
    if (part !== undefined && part.script === script && part.font === token.font) extend(part, token);
    else {
      if (part !== undefined) pieces.push(toPiece(part, page));
      part = toPart(token, script);
    }
  }
  if (part !== undefined) pieces.push(toPiece(part, page));
  return { pieces, box: unite(pieces.map(({ box }) => box)) ?? { page, x: 0, y: 0, width: 0, height: 0 } };
}

type Part = {
  text: string;
  x: number;
  right: number;
  top: number;
  bottom: number;
  readonly font: string;
  readonly script: Placed['script'];
};

const topOf = ({ baseline, size }: Token): number => baseline - ASCENT * size;
const footOf = ({ baseline, size }: Token): number => baseline + DESCENT * size;

const toPart = (token: Token, script: Placed['script']): Part => ({
  text: token.text,
  font: token.font,
  script,
  x: token.x,
  right: token.right,
  top: topOf(token),
  bottom: footOf(token),
});

function extend(part: Part, token: Token): void {
  part.text += token.text;
  part.x = Math.min(part.x, token.x);
  part.right = Math.max(part.right, token.right);
  part.top = Math.min(part.top, topOf(token));
  part.bottom = Math.max(part.bottom, footOf(token));
}

function toPiece({ text, font, script, x, right, top, bottom }: Part, page: number): Piece & { readonly box: Box } {
  const box = { page, x, y: top, width: right - x, height: bottom - top };
  return script === undefined ? { text, font, box } : { text, font, box, script };
}
