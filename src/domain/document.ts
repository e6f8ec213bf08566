import { z } from 'zod';
import { Reason } from './reason.js';
import { Metadata, Source } from './source.js';
import { Box, Span } from './span.js';

/**
 * A property of some characters of the text.
 * `superscript`, `subscript`: raised or lowered in the source (digits stay plain in `text`; see `scriptText`).
 * `citation`: a reference mark such as the 31 of "S cm−1 [31]" or a raised 31.
 * `repaired`: the source's character was damaged and was inferred; `printed` is what stood there, `sure` in [0, 1].
 * `doubtful`: could be wrong and could not be repaired. `joined`: a line-end hyphen was removed here (span may be empty).
 */
export const Mark = z.object({
  span: Span,
  type: z.enum(['superscript', 'subscript', 'citation', 'repaired', 'doubtful', 'joined']),
  printed: z.string().optional(),
  sure: z.number().optional(),
});
export type Mark = Readonly<z.infer<typeof Mark>>;

/** Where a stretch of text comes from: a box on a page (PDF) or offsets in the file as read (text formats). */
export const Anchor = z.object({ span: Span, box: Box.optional(), from: Span.optional() });
export type Anchor = Readonly<z.infer<typeof Anchor>>;

export const BlockType = z.enum([
  'title',
  'heading',
  'paragraph',
  'caption',
  'table',
  'footnote',
  'reference',
  'aside',
]);
export type BlockType = z.infer<typeof BlockType>;

/** A paragraph-like stretch of text. Blocks are in reading order, do not overlap, and are separated by a blank line. */
export const Block = z.object({ span: Span, type: BlockType, page: z.int().optional() });
export type Block = Readonly<z.infer<typeof Block>>;

export const SectionKind = z.enum([
  'abstract',
  'introduction',
  'experimental',
  'results',
  'conclusion',
  'references',
  'supporting',
  'back',
  'other',
]);
export type SectionKind = z.infer<typeof SectionKind>;

/** A section with its heading; sections follow each other without gaps and without nesting. */
export const Section = z.object({ span: Span, kind: SectionKind, heading: Span.optional() });
export type Section = Readonly<z.infer<typeof Section>>;

/** One cell; `row` and `column` count from 0; `header` cells name what stands below (or, `stub`, to the right of) them. */
export const Cell = z.object({
  span: Span,
  row: z.int().min(0),
  column: z.int().min(0),
  rowSpan: z.int().min(1),
  columnSpan: z.int().min(1),
  header: z.boolean(),
});
export type Cell = Readonly<z.infer<typeof Cell>>;

/** A table in the text: cells separated by tabs, rows by line ends; caption and notes are spans elsewhere in the text. */
export const Table = z.object({
  span: Span,
  rows: z.int(),
  columns: z.int(),
  cells: z.array(Cell),
  caption: Span.optional(),
  notes: z.array(Span),
});
export type Table = Readonly<z.infer<typeof Table>>;

/** `no-text`: an image without a text layer; `scan`: text that comes from optical character recognition. */
export const Page = z.object({
  page: z.int(),
  width: z.number(),
  height: z.number(),
  status: z.enum(['text', 'no-text', 'scan']),
});
export type Page = Readonly<z.infer<typeof Page>>;

/**
 * A paper as one string plus layers of spans into it. `text` is cleaned once, while it is assembled
 * (ligatures, minus signs as U+2212, line-end hyphens, repaired glyphs), and never after.
 */
export const Document = z.object({
  reader: z.string(),
  source: Source,
  metadata: Metadata,
  text: z.string(),
  pages: z.array(Page),
  blocks: z.array(Block),
  sections: z.array(Section),
  sentences: z.array(Span),
  tables: z.array(Table),
  marks: z.array(Mark),
  anchors: z.array(Anchor),
  reasons: z.array(Reason),
});
export type Document = Readonly<z.infer<typeof Document>>;
