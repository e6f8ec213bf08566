import type { RawPage, Reason } from '../../domain/index.js';

/** Gives what a person must know of pages that could not be read: without a text layer, scanned, broken, or wider than the page. */
export function unreadPages(pages: readonly RawPage[], failed: readonly number[]): Reason[] {
  const bare = (page: RawPage): boolean => page.runs.every(({ text }) => text.trim() === '');
  const empty = pages.filter((page) => page.imaged && bare(page)).map(({ page }) => page);
  const scans = pages.filter((page) => page.imaged && !bare(page)).map(({ page }) => page);
  return [
    ...tell('no-text-layer', 'no text layer', empty),
    ...tell('scan', 'text comes from a scan', scans),
    ...tell('page-unreadable', 'could not be read', failed),
    ...tell(
      'beyond-edge',
      'text runs off the right edge',
      pages.filter(runsOff).map(({ page }) => page),
    ),
  ];
}

const runsOff = ({ runs, width }: RawPage): boolean => runs.some((run) => run.x + run.width / 2 > width + 1);

function tell(code: string, what: string, pages: readonly number[]): Reason[] {
  return pages.length === 0
    ? []
    : [{ code, says: `${what}: ${pages.length === 1 ? 'page' : 'pages'} ${ranges(pages)}` }];
}

/** Gives ascending numbers as a person writes them: "3-9, 12". */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const n of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else parts.push([n, n]);
  }
  return parts.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(', ');
}
