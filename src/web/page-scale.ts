import type { RecordView } from '../server/api.js';

/** Room beside the pages, in CSS pixels. */
const GAP = 12;

/** Gives the CSS pixels for a point with which the widest page of a PDF fills a pane of some width; 0 before the pane is there. */
export const pageScale = (pages: RecordView['pages'], width: number): number =>
  width === 0 ? 0 : (width - 2 * GAP) / Math.max(...pages.map((page) => page.width), 1);
