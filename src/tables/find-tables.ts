import type { Box, DraftCell, DraftTable, Piece, TableRegion } from '../domain/index.js';
import { turnBoxBack } from '../geometry/turn.js';
import { itemsToPieces } from './build-table.js';
import { type Candidate, rulesToCandidates } from './candidates.js';
import { areaOf, type Caption, findCaptions } from './captions.js';
import type { Area } from './columns.js';
import { continuation } from './continuation.js';
import { type Found, headerText, joinContinued } from './continued.js';
import { isLikelyTable } from './likely.js';
import { findNotes } from './notes.js';
import { type PageText, pageToSheets, type Sheet } from './sheet.js';
import { candidateToTable, cellsOf } from './sheet-table.js';
import { singleRuleCandidates } from './single-rules.js';
import { unruledCandidates } from './unruled.js';

/**
 * Finds the tables of pages: ruled, with three rules, or with a caption over aligned text; upright or turned. Boxes are
 * in points on the page as seen. Figures, running text in columns and reference lists are left alone.
 */
export function findTables(pages: readonly PageText[]): TableRegion[] {
  const found: Found[] = [];
  for (const sheet of pages.flatMap(pageToSheets)) {
    const own = sheetToTables(sheet);
    const last = found.findLast((other) => other.sheet.angle === sheet.angle);
    const part = last === undefined ? undefined : continuation(last, sheet);
    const others = part === undefined || last === undefined ? undefined : besidePart(own, part, last);
    found.push(...(part === undefined || others === undefined ? own : [part, ...others]));
  }
  return joinContinued(found).map(toRegion);
}

/** The tables beside a part that goes on; undefined when one there has a caption or the header again, which says more. */
function besidePart(own: readonly Found[], part: Found, open: Found): Found[] | undefined {
  const { area } = part.table.candidate;
  const inPart = own.filter((other) => covers(other.table.candidate.area, area));
  const known = inPart.some((other) => other.caption !== undefined || headerText(other) === headerText(open));
  return known ? undefined : own.filter((other) => !inPart.includes(other));
}

function sheetToTables(sheet: Sheet): Found[] {
  const captions = findCaptions(sheet);
  const found = resolve(sheet, rulesToCandidates(sheet), captions);
  const free = captions.filter((caption) => !found.some((other) => other.caption === caption));
  const taken = found.map(({ table }) => table.candidate.area);
  const others = [
    ...singleRuleCandidates(sheet, free, taken),
    ...free.flatMap((caption) => unruledCandidates(sheet, caption, { taken, captions })),
  ];
  return [...found, ...resolve(sheet, others, free)].sort(
    (a, b) => a.table.candidate.area.top - b.table.candidate.area.top,
  );
}

/** Tables of candidates, the largest first where they overlap, with the caption that is nearest. */
function resolve(sheet: Sheet, candidates: readonly Candidate[], captions: readonly Caption[]): Found[] {
  const tables = candidates.flatMap((candidate) => candidateToTable(candidate, sheet) ?? []);
  const sorted = [...tables].sort((a, b) => b.candidate.items.length - a.candidate.items.length);
  const kept: Found[] = [];
  for (const table of sorted) {
    const { area } = table.candidate;
    if (kept.some((other) => covers(other.table.candidate.area, area))) continue;
    const caption = nearestCaption(
      area,
      captions.filter((c) => !kept.some((other) => other.caption === c)),
    );
    if (!isLikelyTable(table, sheet, caption)) continue;
    kept.push({ sheet, table, caption, notes: findNotes(sheet, area) });
  }
  return kept;
}

const covers = (a: Area, b: Area): boolean =>
  Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 4 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

/** A caption stands closely above its table, or closely below it. */
function nearestCaption(area: Area, captions: readonly Caption[]): Caption | undefined {
  const near = captions.flatMap((caption) => {
    const { area: own } = caption;
    const beside = Math.min(own.x2, area.x2) - Math.max(own.x1, area.x1) <= 0;
    const above = area.top - own.bottom;
    const below = own.top - area.bottom;
    const distance = above > -6 ? above : below > -6 ? below + 20 : Number.POSITIVE_INFINITY;
    return beside || distance > 60 ? [] : [{ caption, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.caption;
}

function toRegion(parts: readonly [Found, ...Found[]]): TableRegion {
  const [{ sheet, table, caption }] = parts;
  const also = parts.flatMap((part, i) => [
    ...(i === 0 ? [] : [areaToBox(part.table.candidate.area, part.sheet)]),
    ...boxesBeside(part),
  ]);
  const notes = parts.flatMap((part) => part.notes).map(({ items }) => piecesOf(items));
  const rows = parts.flatMap((part) => part.table.rows);
  const cells = cellsOf({
    ...table,
    rows,
    merged: (row, column) => parts.some((part) => part.table.merged(row, column)),
  });
  const draft: DraftTable = {
    type: 'table',
    cells: parts.some((part) => part.table.candidate.cut) ? cells.map(doubted) : cells,
    ...(caption === undefined ? {} : { caption: piecesOf(caption.items) }),
    notes,
    page: sheet.page.page,
  };
  return { table: draft, box: areaToBox(table.candidate.area, sheet), ...(also.length === 0 ? {} : { also }) };
}

/** A cell that may have lost its neighbours. */
const doubted = (cell: DraftCell): DraftCell => ({
  ...cell,
  pieces: cell.pieces.map((piece) => ({ ...piece, doubtful: true })),
});

/** The boxes of caption and notes. */
const boxesBeside = ({ sheet, caption, notes }: Found): Box[] =>
  [...(caption === undefined ? [] : [caption.items]), ...notes.map(({ items }) => items)].map((items) =>
    areaToBox(areaOf(items), sheet),
  );

const piecesOf = (items: Caption['items']): Piece[] => itemsToPieces(items);

/** The area on the page as seen. */
function areaToBox({ x1, x2, top, bottom }: Area, { page, angle }: Sheet): Box {
  const box = { page: page.page, x: x1, y: top, width: x2 - x1, height: bottom - top };
  return turnBoxBack(box, angle, page);
}
