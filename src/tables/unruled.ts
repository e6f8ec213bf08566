import { type Candidate, dropTail, itemsIn } from './candidates.js';
import { areaOf, type Caption, captionLines, isCaptionStart } from './captions.js';
import type { Area } from './columns.js';
import { opensNote } from './notes.js';
import { isProseLine, startsProse } from './prose.js';
import type { Sheet } from './sheet.js';
import { itemsToTiers, type Tier, textOf } from './tiers.js';
import { type Widened, widen } from './widen.js';

/** Lines further apart than this many sizes do not belong to one table. */
const FAR = 3;
/** The first line may stand further from the caption above it. */
const FIRST = 4.5;

/** Gives the aligned lines below and above a caption that no rules frame, within the text column of the caption. */
export function unruledCandidates(sheet: Sheet, caption: Caption, { taken, captions }: Beside): Candidate[] {
  const band = besideOthers(bandOf(sheet, caption), caption, { taken, captions });
  const free = { ...band, taken };
  const below = itemsToTiers(itemsIn(sheet.items, { ...band, top: caption.area.bottom, bottom: sheet.height }));
  const above = itemsToTiers(itemsIn(sheet.items, { ...band, top: 0, bottom: caption.area.top }));
  const outer = besideOthers({ x1: 0, x2: sheet.width }, caption, { taken, captions });
  const others = captions.filter((other) => other !== caption).map(({ area }) => area);
  const wide = (rows: readonly Tier[]): Candidate[] => rowsToCandidate(widen(rows, sheet, upTo(others, rows, outer)));
  const found = [
    ...wide(rowsBelow(below, caption.area.bottom, free)),
    ...wide(rowsAbove(above, caption.area.top, free)),
  ];
  return found.length > 0 ? found : acrossColumns(sheet, caption, { ...outer, taken });
}

/** The lines below a caption over the whole page, of which its text column has only one column of cells. */
function acrossColumns(sheet: Sheet, { area }: Caption, free: Free): Candidate[] {
  const lines = itemsToTiers(itemsIn(sheet.items, { ...free, top: area.bottom, bottom: sheet.height }));
  const rows = rowsBelow(lines, area.bottom, free);
  const under = rows.filter(({ items }) => items.some(({ x, right }) => right > area.x1 && x < area.x2));
  return under.length >= 0.5 * rows.length ? rowsToCandidate({ rows, cut: false }) : [];
}

type Free = Band & Pick<Beside, 'taken'>;

const isUsed = ({ baseline }: Tier, { x1, x2, taken }: Free): boolean =>
  taken.some((area) => baseline > area.top && baseline < area.bottom && area.x1 < x2 && area.x2 > x1);

function rowsBelow(tiers: readonly Tier[], top: number, free: Free): Tier[] {
  const rows: Tier[] = [];
  let last = top;
  for (const tier of tiers) {
    const text = textOf(tier.items);
    const far = tier.baseline - last > (rows.length === 0 ? FIRST : FAR) * tier.size;
    if (far || isUsed(tier, free) || startsProse(rows, tier, free) || isCaptionStart(text) || FIGURE.test(text)) break;
    if (rows[0] !== undefined && opensNote(tier, rows[0].size)) break;
    rows.push(tier);
    last = tier.baseline;
  }
  dropTail(rows);
  return rows;
}

/** Upwards a table ends at running text, at another caption and at a gap, which its header may be within. */
function rowsAbove(tiers: readonly Tier[], bottom: number, free: Free): Tier[] {
  const rows: Tier[] = [];
  let last = bottom;
  for (const tier of [...tiers].reverse()) {
    const text = textOf(tier.items);
    const far = last - tier.baseline > FAR * tier.size;
    if (far || isUsed(tier, free) || isCaptionStart(text) || FIGURE.test(text)) break;
    if (isProseLine(tier) && !isCellLine(tier, tiers)) break;
    rows.unshift(tier);
    last = tier.baseline;
  }
  const first = rows.findIndex(({ chunks }) => chunks.length >= 2);
  if (first < 0) return [];
  const size = rows[first]?.size ?? 0;
  const note = rows.findIndex((tier, i) => i > first && opensNote(tier, size));
  return rows.slice(first, note < 0 ? undefined : note);
}

/** Running words half a line or a line above the cells beside them. */
const isCellLine = (line: Tier, tiers: readonly Tier[]): boolean =>
  line.chunks.length === 1 &&
  tiers.some(
    ({ chunks, baseline, size }) =>
      baseline !== line.baseline &&
      Math.abs(baseline - line.baseline) < NEXT * size &&
      (chunks[0]?.right ?? 0) < (line.chunks[0]?.x ?? 0),
  );
const NEXT = 1.5;

function rowsToCandidate({ rows, cut }: Widened): Candidate[] {
  if (rows.filter(({ chunks }) => chunks.length >= 2).length < 2) return [];
  const items = rows.flatMap((row) => row.items);
  const { x1, x2, top } = areaOf(items);
  const area = { x1, x2, top, bottom: (rows.at(-1)?.baseline ?? 0) + 3 };
  return [{ area, rules: [], items, open: false, ...(cut ? { cut } : {}) }];
}

const FIGURE = /^(?:Figure|Fig\.)\s?\d/u;

/** Tables found before, and all captions of the sheet: what stands beside a table limits it. */
export type Beside = { readonly taken: readonly Area[]; readonly captions: readonly Caption[] };

type Band = Pick<Area, 'x1' | 'x2'>;

/** Tables may start a few points left of their captions; in points. */
const HANGING = 8;

function besideOthers(band: Band, { area }: Caption, { taken, captions }: Beside): Band {
  const level = captions.map((other) => other.area).filter(({ top, bottom }) => top < area.bottom && bottom > area.top);
  const beside = taken.filter(({ top, bottom }) => bottom > area.bottom && top < area.bottom + 40);
  const left = beside.filter(({ x2 }) => x2 < area.x1 + 5).map(({ x2 }) => x2 + 2);
  const right = [...beside, ...level].filter(({ x1 }) => x1 > area.x2 - 5).map(({ x1 }) => x1 - HANGING);
  const own = level.some(({ x2 }) => x2 < area.x1) ? [area.x1 - HANGING] : [];
  return { x1: Math.max(band.x1, ...left, ...own), x2: Math.min(band.x2, ...right) };
}

/** What a wider table may reach: nothing beside its rows on the side where another caption stands near them. */
function upTo(captions: readonly Area[], rows: readonly Tier[], outer: Band): Band {
  const own = areaOf(rows.flatMap(({ items }) => items));
  const near = captions.filter(({ top, bottom }) => top < own.bottom + NEAR && bottom > own.top - NEAR);
  const left = near.some((area) => (area.x1 + area.x2) / 2 < own.x1) ? own.x1 : outer.x1;
  const right = near.some((area) => (area.x1 + area.x2) / 2 > own.x2) ? own.x2 : outer.x2;
  return { x1: Math.max(outer.x1, left), x2: Math.min(outer.x2, right) };
}
const NEAR = 60;

/** The text column of a caption: up to running text that stands beside it. */
function bandOf(sheet: Sheet, { area }: Caption): Pick<Area, 'x1' | 'x2'> {
  const near = captionLines(sheet).filter(
    (line) => isProseLine(line) && line.baseline > area.top - 20 && line.baseline < area.bottom + 150,
  );
  let [x1, x2] = [0, sheet.width];
  for (const { items } of near) {
    const [left, right] = [items[0]?.x ?? 0, items.at(-1)?.right ?? 0];
    if (left > area.x2 - 5 && left > (area.x1 + area.x2) / 2) x2 = Math.min(x2, left - 4);
    if (right < area.x1 + 5) x1 = Math.max(x1, right + 4);
  }
  return { x1, x2 };
}
