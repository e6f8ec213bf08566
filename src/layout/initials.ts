import type { Line, Word } from '../domain/index.js';
import { unite } from '../geometry/box.js';
import { heaviest } from '../geometry/cluster.js';
import { rowToLines } from './row-to-lines.js';
import type { Token } from './run-to-tokens.js';

/** A large initial reaches over at least two lines. */
const LARGE = 2;

/** Gives the tokens of a page without its large initials ("D" over three lines before "eveloping"), and these. */
export function takeInitials(tokens: readonly Token[]): { readonly tokens: Token[]; readonly initials: Token[] } {
  const usual =
    heaviest(
      tokens,
      ({ size }) => Math.round(size * 2) / 2,
      ({ text }) => text.length,
    ) ?? 10;
  const isInitial = ({ text, size }: Token): boolean => size > LARGE * usual && /^["“'‘]?\p{Lu}$/u.test(text);
  return { tokens: tokens.filter((token) => !isInitial(token)), initials: tokens.filter(isInitial) };
}

/** Gives the lines with an initial put before the first word of the line at its upper right, or as a line of its own. */
export function putInitial(lines: readonly Line[], initial: Token, page: number): Line[] {
  const [own] = rowToLines({ baseline: initial.baseline, placed: [{ token: initial, host: initial }] }, [], page);
  const top = initial.baseline - 0.72 * initial.size;
  const at = lines.findIndex(
    ({ box, baseline, size }) =>
      baseline > top &&
      baseline < top + 1.7 * size &&
      box.x > initial.x &&
      Math.abs(box.x - initial.right) < 1.5 * size,
  );
  const line = lines[at];
  if (own === undefined) return [...lines];
  if (line === undefined) return [...lines, own];
  return lines.with(at, beginWith(line, own.words[0]));
}

function beginWith(line: Line, initial: Word | undefined): Line {
  const [first, ...rest] = line.words;
  if (initial === undefined || first === undefined) return line;
  // The box of the initial would make the line three lines high; the letter stands in the height of its line.
  const pieces = initial.pieces.map((piece) => ({
    ...piece,
    box: piece.box === undefined ? undefined : { ...piece.box, y: line.box.y, height: line.box.height },
  }));
  const box =
    unite([...pieces.flatMap((piece) => (piece.box === undefined ? [] : [piece.box])), first.box]) ?? first.box;
  const words = [{ pieces: [...pieces, ...first.pieces], box }, ...rest];
  return { ...line, words, box: unite(words.map((word) => word.box)) ?? line.box };
}
