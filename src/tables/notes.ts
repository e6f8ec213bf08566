import { areaOf, isCaptionStart } from './captions.js';
import type { Area } from './columns.js';
import type { Item, Sheet } from './sheet.js';
import { itemsToTiers, type Tier, textOf } from './tiers.js';

/** A footnote of a table. */
export type Note = { readonly items: readonly Item[] };

/** "a) ...", "a Measured at", "* ...", "Note: ...", "[a] ..." */
const MARK = /^(?:\(?[a-h1-9*†‡§#]{1,2}[)\]]|[*†‡§¶#]|\[[a-h]\]|Notes?\b[.:]?|[a-h]\.?\s\S)/u;
const MOST_LINES = 12;

/** Gives whether a line below rows of a size opens a note: words behind a mark, or a mark that is raised before its words. */
export function opensNote({ items, chunks }: Tier, size: number): boolean {
  const [first] = items;
  if (first === undefined || chunks.length > 1) return false;
  if (items.length === 1) return first.size < RAISED_SIZE * size && RAISED_MARK.test(first.text);
  return items.length >= 3 && (isRaised(first) || SURE_MARK.test(textOf(items)));
}

const RAISED_SIZE = 0.85;
const RAISED_MARK = /^(?:[a-h1-9*†‡§¶#]|[a-h]\))$/u;
const isRaised = (item: Item | undefined): boolean => item?.word.pieces[0]?.script === 'superscript';
const SURE_MARK = /^(?:\(?[a-h][)\]]|[*†‡§¶#]|\[[a-h]\]|Notes?[.:])/u;

/** Gives the notes directly below a table: lines that open with a mark, and those that go on with them. */
export function findNotes(sheet: Sheet, area: Area): Note[] {
  const notes: Item[][] = [];
  let last = area.bottom;
  for (const line of linesBelow(sheet, area)) {
    const own = areaOf(line.items);
    const gap = line.baseline - last;
    const text = textOf(line.items);
    if (gap > (notes.length === 0 ? 2.6 : 1.6) * line.size || isCaptionStart(text) || own.x1 < area.x1 - 12) break;
    const marked = MARK.test(text) || isRaised(line.items[0]);
    if (marked) notes.push([...line.items]);
    else if (notes.length === 0) break;
    else notes.at(-1)?.push(...line.items);
    last = line.baseline;
  }
  return notes.map((items) => ({ items }));
}

/** Marks of notes are raised by up to half a line. */
const RAISED = 0.5;

function linesBelow({ items }: Sheet, { x1, x2, bottom }: Area): Tier[] {
  const below = items.filter(
    ({ x, right, baseline }) => baseline > bottom && baseline < bottom + REACH && x < x2 + 3 && right > x1 - 3,
  );
  return itemsToTiers(below, RAISED).slice(0, MOST_LINES);
}

/** How far below a table its notes may go; in points. */
const REACH = 160;
