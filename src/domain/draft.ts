import type { BlockType, Page } from './document.js';
import type { Reason } from './reason.js';
import type { Metadata } from './source.js';
import type { Box, Span } from './span.js';

/**
 * A stretch of text of one style and one place, as a reader hands it on. `font` tells damaged fonts apart.
 * Exactly one of `box` (PDF) and `from` (offsets in the file as read) is given, except for separators.
 */
export type Piece = {
  readonly text: string;
  readonly script?: 'superscript' | 'subscript' | undefined;
  readonly citation?: boolean | undefined;
  readonly font?: string | undefined;
  readonly box?: Box | undefined;
  readonly from?: Span | undefined;
  readonly repaired?: { readonly printed: string; readonly sure: number } | undefined;
  readonly doubtful?: boolean | undefined;
  /** A line-end hyphen was removed just before this piece. */
  readonly joined?: boolean | undefined;
};

export type DraftCell = {
  readonly pieces: readonly Piece[];
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
};

export type DraftTable = {
  readonly type: 'table';
  readonly cells: readonly DraftCell[];
  readonly caption?: readonly Piece[] | undefined;
  readonly notes: readonly (readonly Piece[])[];
  readonly page?: number | undefined;
};

export type DraftText = {
  readonly type: Exclude<BlockType, 'table'>;
  readonly pieces: readonly Piece[];
  readonly page?: number | undefined;
  /** The section kind when the format says it (an `<abstract>`, a `<ref-list>`); otherwise it is read from headings. */
  readonly within?: 'abstract' | 'references' | 'back' | 'supporting' | undefined;
  /** Depth of a heading where the format says it: 1 for a section, 2 for a section of a section. */
  readonly level?: number | undefined;
};

/** What every reader gives: blocks in reading order. Layout and XML readers meet here; glyphs are repaired here. */
export type Draft = {
  readonly blocks: readonly (DraftText | DraftTable)[];
  readonly metadata: Metadata;
  readonly pages: readonly Page[];
  readonly reasons: readonly Reason[];
};

/** One string of a PDF content stream: box and baseline as seen on the page, in points, origin top-left. */
export type RawRun = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Distance of the baseline from the top of the page. */
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Clockwise angle of the text in degrees, one of 0, 90, 180, 270. */
  readonly angle: number;
};

/** A straight line or thin rectangle drawn on the page. */
export type Ruling = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

export type RawPage = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly RawRun[];
  readonly rulings: readonly Ruling[];
  /** Whether images cover most of the page (a scan). */
  readonly imaged: boolean;
};

/** Characters between two spaces or column gaps of one line, possibly of several pieces (10 with a raised −4). */
export type Word = { readonly pieces: readonly Piece[]; readonly box: Box };

/** A line of one column: words from left to right. `baseline` and `size` are those of its main text, not of its scripts. */
export type Line = {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly font: string;
  readonly angle: number;
};

/**
 * A table with the parts of the pages that it covers: caption, cells and notes. Lines with their middle inside `box`
 * (or inside one of `also`, for what goes on over a page or stands apart) belong to the table and to no other block.
 */
export type TableRegion = {
  readonly table: DraftTable;
  readonly box: Box;
  readonly also?: readonly Box[] | undefined;
};
