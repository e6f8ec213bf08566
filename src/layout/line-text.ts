import type { Line } from '../domain/index.js';

/** Lines never change, and each is asked for its text many times. */
const texts = new WeakMap<Line, string>();

/** Gives the printed text of a line with single spaces between its words. */
export function lineText(line: Line): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  let text = '';
  for (const { pieces } of line.words) {
    if (text !== '') text += ' ';
    for (const piece of pieces) text += piece.text;
  }
  texts.set(line, text);
  return text;
}

/** Gives the printed text of lines with single spaces between them. */
export const linesText = (lines: readonly Line[]): string => lines.map(lineText).join(' ');

/** Gives the number of characters of a line without spaces. */
export const inkOf = (line: Line): number => lineText(line).length - Math.max(0, line.words.length - 1);
