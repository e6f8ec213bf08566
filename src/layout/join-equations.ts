import type { Box, Line, Word } from '../domain/index.js';
import { bottomOf, rightOf, shared, unite } from '../geometry/box.js';
import { lineText } from './line-text.js';

/** "(4)", "(2a)", "(S3)", "(A.1)": numbers of displayed equations. */
const NUMBER = /^\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\)$/u;
/** Words of running text; an equation has few of them ("for", "exp"). */
const WORD = /\p{L}{3}/u;
const MOST_WORDS = 4;
/** Numerators and denominators stand at most so many sizes off the line of the equation; limits of sums are smaller and go further. */
const REACH = { full: 1.2, small: 1.9 };
const SMALL = 0.8;
/** The number stands at most so many sizes from the right edge of its column; lines that show the column are at most so far. */
const FLUSH = 1.5;
const NEAR = 14;
/** Parts closer than this, in sizes, are one word: brackets of another font around a term. */
const TOUCHING = 0.12;

/**
 * Gives the lines with each numbered displayed equation as one line: all that stands between the left edge of its column and
 * its number, from left to right, what is above a fraction bar before what is below it.
 */
export function joinEquations(lines: readonly Line[]): Line[] {
  const taken = new Set<Line>();
  const joined = new Map<Line, Line>();
  for (const anchor of lines) {
    if (taken.has(anchor) || !isNumbered(anchor)) continue;
    const left = leftOfColumn(anchor, lines);
    const parts = left === undefined ? [] : lines.filter((line) => !taken.has(line) && isPart(line, anchor, left));
    if (parts.length < 2) continue;
    for (const part of parts) taken.add(part);
    joined.set(anchor, joinParts(parts, anchor));
  }
  return joined.size === 0 ? [...lines] : lines.flatMap((line) => joined.get(line) ?? (taken.has(line) ? [] : [line]));
}

const wordText = ({ pieces }: Word): string => pieces.map(({ text }) => text).join('');
const proseWords = ({ words }: Line): number => words.filter((word) => WORD.test(wordText(word))).length;

function isNumbered(line: Line): boolean {
  const last = line.words.at(-1);
  return last !== undefined && NUMBER.test(wordText(last)) && proseWords(line) <= MOST_WORDS;
}

/** The left edge of the running lines near an equation that end where its number ends, undefined without such lines. */
function leftOfColumn(anchor: Line, lines: readonly Line[]): number | undefined {
  const right = rightOf(anchor.box);
  const number = anchor.words.at(-1)?.box ?? anchor.box;
  const lefts = lines
    .filter(
      (line) =>
        Math.abs(line.baseline - anchor.baseline) < NEAR * anchor.size &&
        Math.abs(rightOf(line.box) - right) < FLUSH * anchor.size &&
        line.box.x < number.x - 3 * anchor.size &&
        proseWords(line) > MOST_WORDS,
    )
    .map(({ box }) => box.x);
  return lefts.length === 0 ? undefined : Math.min(...lefts);
}

function isPart(line: Line, anchor: Line, left: number): boolean {
  if (line === anchor) return true;
  const reach = line.size < SMALL * anchor.size ? REACH.small : REACH.full;
  return (
    Math.abs(line.baseline - anchor.baseline) <= reach * anchor.size &&
    line.box.x >= left - anchor.size &&
    rightOf(line.box) <= rightOf(anchor.box) + 1 &&
    proseWords(line) <= MOST_WORDS
  );
}

/** A word of the equation's line, or lines above each other that stand between two of its words. */
type Unit = { readonly box: Box; readonly words: readonly Word[] };

function joinParts(parts: readonly Line[], anchor: Line): Line {
  const isMain = (line: Line): boolean => Math.abs(line.baseline - anchor.baseline) < 0.3 * anchor.size;
  const main = parts
    .filter(isMain)
    .flatMap(({ words }) => words.map((word): Unit => ({ box: word.box, words: [word] })));
  const units = [...main, ...toStacks(parts.filter((line) => !isMain(line)))].sort((a, b) => a.box.x - b.box.x);
  const words = joinTouching(
    units.flatMap((unit) => unit.words),
    anchor.size,
  );
  return { ...anchor, words, box: unite(parts.map(({ box }) => box)) ?? anchor.box };
}

/** Lines over each other, from top to bottom. */
function toStacks(lines: readonly Line[]): Unit[] {
  const stacks: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.box.x - b.box.x)) {
    const stack = stacks.find((own) =>
      own.some(({ box }) => shared(box.x, rightOf(box), line.box.x, rightOf(line.box)) > 0),
    );
    if (stack === undefined) stacks.push([line]);
    else stack.push(line);
  }
  return stacks.flatMap((stack) => {
    const box = unite(stack.map((line) => line.box));
    const sorted = stack.sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x);
    return box === undefined ? [] : [{ box, words: sorted.flatMap(({ words }) => words) }];
  });
}

function joinTouching(words: readonly Word[], size: number): Word[] {
  const all: Word[] = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last !== undefined && touches(last.box, word.box, size))
      all[all.length - 1] = {
        pieces: [...last.pieces, ...word.pieces],
        box: unite([last.box, word.box]) ?? word.box,
      };
    else all.push(word);
  }
  return all;
}

function touches(a: Box, b: Box, size: number): boolean {
  const gap = b.x - rightOf(a);
  return gap <= TOUCHING * size && gap >= -size && shared(a.y, bottomOf(a), b.y, bottomOf(b)) > 0.3 * size;
}

/** A relation or reaction that ends in its number. */
const EQUATION = /[=→⇌↔⇄⇆∝≈≃≅<>≤≥].*\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\)$/u;

/** Gives whether lines are displayed equations. */
export const isEquation = (lines: readonly Line[]): boolean => lines.every((line) => EQUATION.test(lineText(line)));
