import type { Box, DraftText, Line } from '../domain/index.js';
import { unite } from '../geometry/box.js';
import { heaviest } from '../geometry/cluster.js';
import { inkOf, linesText } from './line-text.js';

/** Lines that are one block, with what tells its type. */
export type Paragraph = {
  readonly lines: readonly Line[];
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly bold: boolean;
  readonly ink: number;
  /** Width of the stack that it was cut from. */
  readonly column: number;
};

export type Named = { readonly type: DraftText['type']; readonly paragraph: Paragraph; readonly page: number };

/** Gives lines as a paragraph of a column of a width. */
export function toParagraph(lines: readonly Line[], column: number): Paragraph {
  return {
    lines,
    text: linesText(lines),
    box: unite(lines.map(({ box }) => box)) ?? { page: 1, x: 0, y: 0, width: 0, height: 0 },
    size: heaviest(lines, ({ size }) => size, inkOf) ?? 0,
    bold: heaviest(lines, ({ bold }) => bold, inkOf) ?? false,
    ink: lines.reduce((sum, line) => sum + inkOf(line), 0),
    column,
  };
}
