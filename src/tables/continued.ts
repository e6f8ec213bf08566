import type { Caption } from './captions.js';
import type { Note } from './notes.js';
import type { Sheet } from './sheet.js';
import type { SheetTable } from './sheet-table.js';
import { textOf } from './tiers.js';

/** A table with its sheet, caption and notes. */
export type Found = {
  readonly sheet: Sheet;
  readonly table: SheetTable;
  readonly caption: Caption | undefined;
  readonly notes: readonly Note[];
  /** It was found as the part of the table before it that goes on without a header. */
  readonly goesOn?: true;
};

/** Widths of parts of one table differ at most this much; in points. */
const SAME_WIDTH = 6;
/** A part that goes on starts in this upper part of its page. */
const TOP = 0.3;

/**
 * Gives tables in their parts: what is captioned as continued, stands at the top of the next page with the same header and
 * width and without a caption of its own, or fits the columns of the table before it there, goes on with that table.
 */
export function joinContinued(found: readonly Found[]): [Found, ...Found[]][] {
  const tables: [Found, ...Found[]][] = [];
  for (const part of found) {
    const table = tables.at(-1);
    const last = table?.at(-1);
    if (table !== undefined && last !== undefined && goesOn(table[0], last, part)) table.push(part);
    else tables.push([part]);
  }
  return tables;
}

function goesOn(first: Found, last: Found, part: Found): boolean {
  const next = part.sheet.page.page - last.sheet.page.page === 1 && part.sheet.angle === last.sheet.angle;
  if (part.goesOn === true) return true;
  if (!next || part.table.borders.length !== first.table.borders.length) return false;
  if (part.caption !== undefined) {
    return part.caption.continued && (first.caption === undefined || part.caption.label === first.caption.label);
  }
  const [a, b] = [last.table.candidate.area, part.table.candidate.area];
  const sameWidth = Math.abs(a.x2 - a.x1 - (b.x2 - b.x1)) < SAME_WIDTH;
  return sameWidth && b.top < TOP * part.sheet.height && headerText(first) === headerText(part);
}

export const headerText = ({ table }: Found): string =>
  table.header.boxes.map(({ fragments }) => fragments.map(({ items }) => textOf(items)).join(' ')).join(' | ');
