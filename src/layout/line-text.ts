import type { Line } from '../domain/index.js';

/** Gives the printed text of a line with single spaces between its words. */
export const lineText = (line: Line): string =>
  line.words.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');

/** Gives the printed text of lines with single spaces between them. */
export const linesText = (lines: readonly Line[]): string => lines.map(lineText).join(' ');

/** Gives the number of characters of a line without spaces. */
export const inkOf = (line: Line): number =>
  line.words.reduce((sum, { pieces }) => sum + pieces.reduce((n, { text }) => n + text.length, 0), 0);
