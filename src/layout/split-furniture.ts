import type { Line } from '../domain/index.js';
import { bottomOf } from '../geometry/box.js';
import type { PageSize } from '../geometry/turn.js';
import { lineText } from './line-text.js';

/** The lines of a page, turned so that most of them stand upright. */
export type PageOfLines = { readonly page: number; readonly size: PageSize; readonly lines: readonly Line[] };

/** Running heads and feet stand in this part of the page at the top and at the bottom. */
const MARGIN = 0.12;
/** Repeated lines may move by so many points from page to page. */
const SHIFT = 4;

type Split = { readonly body: PageOfLines; readonly furniture: readonly Line[] };

/** Parts each page's running heads, feet and page numbers (what comes again on other pages at its height) from its text. */
export function splitFurniture(pages: readonly PageOfLines[]): Split[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages)
    for (const line of page.lines) for (const key of keysOf(line, page)) note(seen, key, page.page);
  const needed = pages.length > 5 ? 3 : 2;
  const repeats = (line: Line, page: PageOfLines): boolean =>
    keysOf(line, page).some((key) => (seen.get(key)?.size ?? 0) >= needed) &&
    (/\p{L}{4}/u.test(lineText(line)) || isOutermost(line, page));
  return pages.map((page) => {
    const found = new Set(
      page.lines.filter((line) => repeats(line, page) || isPageNumber(line, page) || isHead(line, page)),
    );
    const level = page.lines.filter((line) => !found.has(line) && isLevelWith(line, [...found], page));
    const furniture = page.lines.filter((line) => found.has(line) || level.includes(line));
    return { body: { ...page, lines: page.lines.filter((line) => !furniture.includes(line)) }, furniture };
  });
}

function note(seen: Map<string, Set<number>>, key: string, page: number): void {
  const pages = seen.get(key);
  if (pages === undefined) seen.set(key, new Set([page]));
  else pages.add(page);
}

/** Where a line stands, in the margin: "top" or "bottom". */
function marginOf({ box }: Line, { size }: PageOfLines): 'top' | 'bottom' | undefined {
  if (bottomOf(box) < size.height * MARGIN) return 'top';
  return box.y > size.height * (1 - MARGIN) ? 'bottom' : undefined;
}

/** Text without its numbers, with its height; two keys, so that a shift over a rounding edge does not matter. */
function keysOf(line: Line, page: PageOfLines): string[] {
  const margin = marginOf(line, page);
  if (margin === undefined) return [];
  const text = lineText(line)
    .replace(/\p{N}+/gu, '#')
    .replace(/\s/gu, '')
    .slice(0, 60);
  const y = margin === 'top' ? line.baseline : page.size.height - line.baseline;
  return [0, 0.5].map((half) => `${margin} ${Math.floor(y / (2 * SHIFT) + half)}+${half} ${text}`);
}

const PAGE_NUMBER = /^(?:page\s*)?[-–|(]?\s*(?:\p{L}{0,3}\d{1,6}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–|)]?$/iu;

const isPageNumber = (line: Line, page: PageOfLines): boolean =>
  marginOf(line, page) !== undefined && isOutermost(line, page) && PAGE_NUMBER.test(lineText(line));

/** "E. Marchetti et al., J. Mater. 12 (2022) 201–204": words of running heads and feet. */
const HEAD =
  /\(?(?:19|20)\d\d\)?,?\s.*\d+(?:[–−-]\d+)?$|\bet al\.$|\bet al\.,|^(?:J|Journal|Solid State)\b.*\d|www\.|https?:|\bdoi\b|©|copyright|\bvol(?:ume|\.)|downloaded|all rights reserved|this journal is/iu;

/** A row alone at the edge of a later page, with the words of a head and white between it and the text. */
function isHead(line: Line, page: PageOfLines): boolean {
  if (page.page === 1 || marginOf(line, page) === undefined || !isOutermost(line, page) || !HEAD.test(lineText(line)))
    return false;
  const inward = page.lines.map((other) => Math.abs(other.baseline - line.baseline)).filter((distance) => distance > 2);
  return Math.min(...inward) > 1.5 * line.size;
}

/** Nothing but this line's own row stands between it and the edge of the page. */
function isOutermost(line: Line, page: PageOfLines): boolean {
  const outward = marginOf(line, page) === 'top' ? -1 : 1;
  return !page.lines.some((other) => (other.baseline - line.baseline) * outward > 2);
}

/** What stands on one row with a running head, or between it and the edge, is one too. */
function isLevelWith(line: Line, found: readonly Line[], page: PageOfLines): boolean {
  const margin = marginOf(line, page);
  if (margin === undefined) return false;
  return found.some((other) => {
    if (marginOf(other, page) !== margin) return false;
    const beyond = margin === 'top' ? other.baseline - line.baseline : line.baseline - other.baseline;
    return Math.abs(beyond) < 1.5 || (beyond > 0 && lineText(line).length < 80);
  });
}
