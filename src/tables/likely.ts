import type { Caption } from './captions.js';
import { isProse, isProseLine } from './prose.js';
import type { Row } from './rows.js';
import type { Sheet } from './sheet.js';
import type { SheetTable } from './sheet-table.js';
import { itemsToTiers, textOf } from './tiers.js';

/** Without a caption at least this part of the places, and of the header, must be filled. */
const FILLED = 0.5;
/** Without a caption at most this part of the lines may be running text. */
const RUNNING = 0.25;
const FIGURE = /^(?:Figure|Fig\.|FIGURE|FIG\.|Scheme)\s?S?\d/u;

/** Gives whether a table is one: with a label above it nearly always, otherwise by how regularly its places are filled. */
export function isLikelyTable(table: SheetTable, sheet: Sheet, caption: Caption | undefined): boolean {
  const { candidate, borders, rows, header } = table;
  const tiers = itemsToTiers(candidate.items);
  if (isProse(tiers, candidate.area)) return false;
  const columns = borders.length + 1;
  const filled = rows.reduce((sum, row) => sum + columnsOf(row), 0) / (rows.length * columns);
  if (caption !== undefined) return filled > 0.15;
  const named = header.boxes
    .filter(({ fragments }) => fragments.length > 0)
    .reduce((sum, box) => sum + box.columnSpan, 0);
  const small = rows.length < 2 && columns < 4;
  if (filled < FILLED || named < FILLED * columns || small || columns > 30) return false;
  if (tiers.filter(isProseLine).length > RUNNING * tiers.length) return false;
  const ruled = candidate.rules.length >= (candidate.open ? 2 : 3);
  return ruled && !tiersBelow(sheet, candidate.area).some((text) => FIGURE.test(text));
}

const columnsOf = (row: Row): number =>
  new Set(row.flatMap(({ fragments }) => fragments.map(({ first }) => first))).size;

function tiersBelow(sheet: Sheet, { x1, x2, bottom }: SheetTable['candidate']['area']): string[] {
  const below = sheet.items.filter(
    ({ x, baseline }) => x >= x1 - 20 && x <= x2 && baseline > bottom && baseline < bottom + 40,
  );
  return itemsToTiers(below).map(({ items }) => textOf(items));
}
