import { z } from 'zod';

/** A half-open interval [start, end) of UTF-16 offsets, into `Document.text` unless said otherwise. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = Readonly<z.infer<typeof Span>>;

/** A rectangle on a page in points, origin top-left, page as seen (rotation applied); `page` counts from 1. */
export const Box = z.object({
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Box = Readonly<z.infer<typeof Box>>;

/** Gives whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Gives whether `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Gives the number of characters between two spans, 0 where they touch or overlap. */
export const gap = (a: Span, b: Span): number => Math.max(0, b.start - a.end, a.start - b.end);
