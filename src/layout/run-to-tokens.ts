import type { RawRun } from '../domain/index.js';

/** A run or the part of one between two spaces, on a page turned so that it stands upright. */
export type Token = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  /** Place in the content stream. */
  readonly order: number;
  /** Width of the spaces printed before it in the content stream, 0 for none. */
  readonly space: number;
};

/** Gives the tokens of runs; where a run holds several words, its width is shared out by the usual widths of characters. */
export function runsToTokens(runs: readonly RawRun[]): Token[] {
  const tokens: Token[] = [];
  let space = 0;
  for (const run of runs) {
    if (run.text === ' ' || (run.text.trim() === '' && !HIDDEN.test(run.text))) space += Math.max(run.width, 0.01);
    else space = pushTokens(tokens, run, space);
  }
  return tokens;
}

/** Damaged fonts print signs as control characters, of which `trim` takes some for spaces. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u;
const SPACES = /( +)/u;

function pushTokens(tokens: Token[], run: RawRun, space: number): number {
  if (!run.text.includes(' ')) {
    tokens.push(toToken(run, run.text, { x: run.x, right: run.x + run.width, order: tokens.length, space }));
    return 0;
  }
  const scale = run.width / Math.max(widthOf(run.text), 0.01);
  let x = run.x;
  let before = space;
  for (const part of run.text.split(SPACES)) {
    const width = widthOf(part) * scale;
    if (part.startsWith(' ')) before += Math.max(width, 0.01);
    else if (part !== '') {
      tokens.push(toToken(run, part, { x, right: x + width, order: tokens.length, space: before }));
      before = 0;
    }
    x += width;
  }
  return before;
}

type Place = Pick<Token, 'x' | 'right' | 'order' | 'space'>;

/** Written out, since copying with spread costs more than all other steps of layout together. */
const toToken = (run: RawRun, text: string, { x, right, order, space }: Place): Token => ({
  text,
  x,
  right,
  baseline: run.baseline,
  size: run.size,
  font: run.font,
  bold: run.bold,
  order,
  space,
});

const NARROW = /[iljtfrI.,;:'!|()[\] ]/u;
const WIDE = /[mwMW—@%]/u;

/** Width in rough units of the average letter. */
function widthOf(text: string): number {
  let width = 0;
  for (const c of text) width += NARROW.test(c) ? 0.6 : WIDE.test(c) ? 1.6 : c >= 'A' && c <= 'Z' ? 1.3 : 1;
  return width;
}
