import { dropTail, itemsIn } from './candidates.js';
import { areaOf, isCaptionStart } from './captions.js';
import type { Area } from './columns.js';
import type { Found } from './continued.js';
import { findNotes, opensNote } from './notes.js';
import { isProse } from './prose.js';
import { type Strip, tiersToStrips } from './rows.js';
import type { Sheet } from './sheet.js';
import { rowsOf } from './sheet-table.js';
import { itemsToTiers, type Tier, textOf, wordSpace } from './tiers.js';

/** Running heads and feet stand in this part of a page, in at most so many lines. */
const MARGIN = 0.1;
const MOST_FURNITURE = 2;
/** The pages of a print may lie so far beside each other; in points. */
const MOST_SHIFT = 60;
/** Lines further apart than this many sizes do not belong to one table. */
const FAR = 3.2;
const FIGURE = /^(?:Figure|Fig\.|FIGURE|FIG\.|Scheme)\s?S?\d/u;

/**
 * Gives the part of a table that goes on at the top of the next page without its caption and header, undefined when the table
 * does not reach the end of its page, or when the lines there do not fit its columns.
 */
export function continuation(open: Found, sheet: Sheet): Found | undefined {
  if (sheet.angle !== open.sheet.angle || open.notes.length > 0 || !reachesEnd(open)) return undefined;
  const { area, items } = open.table.candidate;
  const text = areaOf(items);
  const span = { x1: Math.min(area.x1, text.x1), x2: Math.max(area.x2, text.x2) };
  for (const shift of shiftsTo(sheet, text)) {
    const part = fitting(open, sheet, { span, shift });
    if (part !== undefined) return part;
  }
  return undefined;
}

/** Whether nothing but a running foot stands below a table in its width. */
function reachesEnd({ sheet, table }: Found): boolean {
  const { x1, x2, bottom } = table.candidate.area;
  const below = itemsToTiers(itemsIn(sheet.items, { x1, x2, top: bottom, bottom: sheet.height }));
  return below.length <= MOST_FURNITURE && below.every(({ baseline }) => baseline > (1 - MARGIN) * sheet.height);
}

/** No shift, and that to the leftmost text of the upper part of a page. */
function shiftsTo({ items, height }: Sheet, { x1 }: Area): number[] {
  const upper = items.filter(({ baseline }) => baseline < 0.3 * height);
  const shift = Math.min(...upper.map(({ x }) => x)) - x1;
  return Math.abs(shift) > 1 && Math.abs(shift) < MOST_SHIFT ? [0, shift] : [0];
}

type Place = { readonly span: Pick<Area, 'x1' | 'x2'>; readonly shift: number };

function fitting(open: Found, sheet: Sheet, { span, shift }: Place): Found | undefined {
  const [x1, x2] = [span.x1 + shift, span.x2 + shift];
  const borders = open.table.borders.map((x) => x + shift);
  const parting = { borders, uprights: sheet.uprights, space: wordSpace(itemsToTiers(open.table.candidate.items)) };
  const fits = (tier: Tier): boolean => fitsColumns(tiersToStrips([tier], parting)[0], borders.length + 1);
  const tiers = topRows(sheet, { x1, x2 }, fits);
  const [first, last] = [tiers[0], tiers.at(-1)];
  if (first === undefined || last === undefined || isProse(tiers, { x1, x2 })) return undefined;
  if (isWider(tiers, sheet, { x1, x2 })) return undefined;
  const area = { x1, x2, top: first.baseline - first.size, bottom: last.baseline + 3 };
  const candidate = { area, rules: [], items: tiers.flatMap((tier) => tier.items), open: false };
  const body = rowsOf(candidate, sheet, { borders, body: tiers });
  const table = { candidate, borders, header: { rows: 0, boxes: [] }, ...body };
  return { sheet, table, caption: undefined, notes: findNotes(sheet, area), goesOn: true };
}

/** The lines at the top of a page, below its running head, that fit the columns: down to text, a note, a caption or a last rule. */
function topRows(sheet: Sheet, { x1, x2 }: Pick<Area, 'x1' | 'x2'>, fits: (tier: Tier) => boolean): Tier[] {
  const tiers = itemsToTiers(itemsIn(sheet.items, { x1, x2, top: 0, bottom: sheet.height }));
  const head = tiers.slice(0, MOST_FURNITURE + 1).findIndex((tier) => fits(tier) && tier.chunks.length > 1);
  const above = tiers.slice(0, head);
  if (head < 0 || above.some(({ baseline }) => baseline > MARGIN * sheet.height)) return [];
  const rows: Tier[] = [];
  for (const tier of tiers.slice(head)) {
    const [last, text] = [rows.at(-1), textOf(tier.items)];
    const far = last !== undefined && tier.baseline - last.baseline > FAR * tier.size;
    if (far || !fits(tier) || isCaptionStart(text) || FIGURE.test(text)) break;
    if (rows[0] !== undefined && opensNote(tier, rows[0].size)) break;
    if (last !== undefined && endsTable(sheet, [last, tier], { x1, x2 })) break;
    rows.push(tier);
  }
  dropTail(rows);
  return rows;
}

/** Whether the last rule as wide as the table is drawn between two lines, and further ones do not follow below. */
function endsTable(sheet: Sheet, [above, below]: readonly [Tier, Tier], { x1, x2 }: Pick<Area, 'x1' | 'x2'>): boolean {
  const wide = sheet.rules.filter((rule) => Math.min(rule.x2, x2) - Math.max(rule.x1, x1) > WIDE * (x2 - x1));
  const between = wide.some(({ y }) => y > above.baseline - 1 && y < below.baseline - 1);
  return between && !wide.some(({ y }) => y > below.baseline - 1 && y < below.baseline + FAR * 3 * below.size);
}
const WIDE = 0.8;

/** Text over the border between columns is none of the table, but for the name of a group that stands alone. */
function fitsColumns(strip: Strip | undefined, columns: number): boolean {
  const fragments = strip?.fragments ?? [];
  const [only] = fragments;
  if (fragments.length === 1 && only !== undefined && only.last > only.first)
    return only.first === 0 && only.items.length < MOST_WORDS;
  return fragments.every(({ first, last }) => first === last) && fragments.length <= columns;
}
const MOST_WORDS = 7;

/** Whether text goes on beside most rows, so that they are a part of something wider. */
function isWider(rows: readonly Tier[], { items }: Sheet, { x1, x2 }: Pick<Area, 'x1' | 'x2'>): boolean {
  const wider = rows.filter(({ baseline, size }) =>
    items.some(
      (item) =>
        Math.abs(item.baseline - baseline) < 0.3 * size &&
        ((item.right < x1 && x1 - item.right < BESIDE * size) || (item.x > x2 && item.x - x2 < BESIDE * size)),
    ),
  );
  return wider.length > 0.3 * rows.length;
}
const BESIDE = 1.5;
