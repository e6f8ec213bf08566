import type { Area } from './columns.js';
import { isProseLine } from './prose.js';
import type { Sheet } from './sheet.js';
import { itemsToTiers, type Tier, toTier } from './tiers.js';

/** Most rows of a table that goes on beside its band do so; where only some do, nobody knows. */
const MOST = 0.8;
const SOME = 0.3;

/** Rows, and whether text that may belong to them stands beside them: then columns may be missing. */
export type Widened = { readonly rows: readonly Tier[]; readonly cut: boolean };

/**
 * Gives the rows of a table that is wider than the text column of its caption with what stands beside them on their lines,
 * as long as it is no running text and has no lines of its own between theirs. `outer` is as far as they may reach.
 */
export function widen(rows: readonly Tier[], sheet: Sheet, outer: Pick<Area, 'x1' | 'x2'>): Widened {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < 2) return { rows, cut: false };
  const own = new Set(rows.flatMap(({ items }) => items));
  const others = sheet.items.filter(
    (item) =>
      !own.has(item) &&
      item.baseline > first.baseline - first.size &&
      item.baseline < last.baseline + 0.5 * last.size &&
      item.x > outer.x1 &&
      item.right < outer.x2,
  );
  if (others.length === 0) return { rows, cut: false };
  const lines = itemsToTiers(others);
  const besides = rows.map((row) => lines.filter((line) => Math.abs(line.baseline - row.baseline) < 0.3 * row.size));
  const level = besides.filter((beside) => beside.length > 0).length;
  const onRows = new Set(besides.flat());
  const running = lines.filter(isProseLine).length;
  if (running > (1 - MOST) * lines.length) return { rows, cut: false };
  if (level >= MOST * rows.length && onRows.size >= MOST * lines.length)
    return {
      rows: rows.map((row, i) => toTier([...row.items, ...(besides[i] ?? []).flatMap(({ items }) => items)])),
      cut: false,
    };
  return { rows, cut: level >= SOME * rows.length && onRows.size >= SOME * lines.length };
}
