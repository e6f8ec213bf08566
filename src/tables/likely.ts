import type { Caption } from './captions.js';
import { isProse } from './prose.js';
import type { Sheet } from './sheet.js';
import type { SheetTable } from './sheet-table.js';
import { itemsToTiers, textOf } from './tiers.js';

/** Without a caption at least this part of the places must be filled. */
const FILLED = 0.4;
const FIGURE = /^(?:Figure|Fig\.|FIGURE|FIG\.|Scheme)\s?S?\d/u;

/** Gives whether a table is one: with a label above it nearly always, otherwise by how regularly its places are filled. */
export function isLikelyTable(
  { candidate, borders, rows }: SheetTable,
  sheet: Sheet,
  caption: Caption | undefined,
): boolean {
  const tiers = itemsToTiers(candidate.items);
  if (isProse(tiers, candidate.area)) return false;
  const columns = borders.length + 1;
  const filled = rows.reduce(
    (sum, row) => sum + new Set(row.flatMap(({ fragments }) => fragments.map(({ first }) => first))).size,
    0,
  );
  const part = filled / (rows.length * columns);
  if (caption !== undefined) return part > 0.15;
  const figure = tiersBelow(sheet, candidate.area).some((text) => FIGURE.test(text));
  return !figure && part >= FILLED && rows.length >= 2 && candidate.rules.length >= 2 && columns <= 30;
}

function tiersBelow(sheet: Sheet, { x1, x2, bottom }: SheetTable['candidate']['area']): string[] {
  const below = sheet.items.filter(
    ({ x, baseline }) => x >= x1 - 20 && x <= x2 && baseline > bottom && baseline < bottom + 40,
  );
  return itemsToTiers(below).map(({ items }) => textOf(items));
}
