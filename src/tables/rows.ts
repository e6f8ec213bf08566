import type { Borders } from './columns.js';
import { type Fragment, type Parting, tierToFragments } from './fragments.js';
import type { Rule } from './rules.js';
import type { Tier } from './tiers.js';
import { type Extent, wraps } from './wraps.js';

/** A line of text by columns, with its place. */
export type Strip = { readonly fragments: readonly Fragment[]; readonly baseline: number; readonly size: number };

/** The lines that make one row of a table. */
export type Row = readonly Strip[];

/** Lines closer than this part of the size stand half a line apart: cells centred beside cells of several lines. */
const HALF_LINE = 0.75;
/** Gaps above this multiple of the least one part rows, where the table spaces its rows. */
const SPACED = 1.18;

export type Lattice = Parting & { readonly rules: readonly Rule[] };

export const tiersToStrips = (tiers: readonly Tier[], parting: Parting): Strip[] =>
  tiers.map((tier) => ({
    fragments: tierToFragments(tier, parting),
    baseline: tier.baseline,
    size: tier.size,
  }));

/** Gives the rows of a table's body: parted by rules where it has them between most lines, else by spacing or by what wraps. */
export function stripsToRows(strips: readonly Strip[], lattice: Lattice): Row[] {
  const groups = halfLines(strips, lattice.rules);
  const breaks = groups.slice(1).filter((group, i) => isRuled(groups[i], group, lattice.rules)).length;
  const ruled = breaks > 0 && breaks >= 0.3 * (groups.length - 1);
  const join = ruled ? () => true : joiner(groups, lattice);
  const rows: Strip[][] = [];
  groups.forEach((group, i) => {
    const row = rows.at(-1);
    if (row === undefined || isRuled(groups[i - 1], group, lattice.rules) || !join(group, row, i))
      rows.push([...group]);
    else row.push(...group);
  });
  return rows;
}

/** Chains of lines that overlap in height. */
function halfLines(strips: readonly Strip[], rules: readonly Rule[]): Strip[][] {
  const groups: Strip[][] = [];
  for (const strip of strips) {
    const last = groups.at(-1)?.at(-1);
    const near = last !== undefined && strip.baseline - last.baseline < HALF_LINE * Math.max(strip.size, last.size);
    if (near && !isRuled([last], [strip], rules)) groups.at(-1)?.push(strip);
    else groups.push([strip]);
  }
  return groups;
}

function isRuled(above: Row | undefined, below: Row, rules: readonly Rule[]): boolean {
  const [top, bottom] = [above?.at(-1)?.baseline, below[0]?.baseline];
  if (top === undefined || bottom === undefined) return false;
  return rules.some(({ y }) => y > top - 1 && y < bottom - 1);
}

type Join = (group: Row, row: Row, index: number) => boolean;

function joiner(groups: readonly Row[], lattice: Lattice): Join {
  const gaps = groups.map((group, i) => {
    const above = groups[i - 1]?.at(-1);
    return above === undefined ? Number.POSITIVE_INFINITY : (group[0]?.baseline ?? 0) - above.baseline;
  });
  const least = leastGap(gaps);
  const isClose = (i: number): boolean => (gaps[i] ?? 0) <= SPACED * least;
  const close = groups.flatMap((group, i) => (isClose(i) ? [{ group, above: groups[i - 1] ?? [] }] : []));
  const partial = close.filter(({ group, above }) => isPartial(group, above) || isPartial(above, group)).length;
  const spaced = close.length > 0 && close.length < groups.length - 1 && partial >= 0.7 * close.length;
  const widths = columnExtents(groups.flat(), lattice.borders);
  const opening = openingLines(groups);
  return (group, row, i) =>
    spaced
      ? isClose(i)
      : (gaps[i] ?? 0) < 1.6 * least && wraps(group, row, { widths, within: opening.size > 0 && !opening.has(i) });
}

/** The gap that the closest tenth of the lines have. */
function leastGap(gaps: readonly number[]): number {
  const sorted = gaps.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 20)] ?? Number.POSITIVE_INFINITY;
}

/** A line that leaves its first column open, or holds less than the line beside it, may be one row with it: cells that are centred in their row have lines above and below those of one line. */
function isPartial(group: Row, above: Row): boolean {
  const columns = columnsOf(group);
  return !columns.has(0) || columns.size < columnsOf(above).size;
}

const columnsOf = (row: Row): Set<number> =>
  new Set(row.flatMap(({ fragments }) => fragments.map(({ first }) => first)));

/** How far the text of each column reaches. */
function columnExtents(strips: readonly Strip[], borders: Borders): Extent[] {
  const extents = Array.from({ length: borders.length + 1 }, (): Extent => ({ width: 0, right: 0 }));
  for (const { first, last, items } of strips.flatMap(({ fragments }) => fragments)) {
    const extent = extents[first];
    if (first !== last || extent === undefined) continue;
    const [x, right] = [items[0]?.x ?? 0, items.at(-1)?.right ?? 0];
    extents[first] = { width: Math.max(extent.width, right - x), right: Math.max(extent.right, right) };
  }
  return extents;
}

/**
 * Gives the lines that open rows, where two or more columns have text in just these lines and in no others: years, references.
 * Empty when no columns agree.
 */
function openingLines(groups: readonly Row[]): ReadonlySet<number> {
  const byLines = new Map<string, number[][]>();
  const columns = groups.map(columnsOf);
  for (const column of new Set(columns.flatMap((own) => [...own]))) {
    const lines = columns.flatMap((own, i) => (own.has(column) ? [i] : []));
    const key = lines.join(' ');
    if (lines[0] === 0 && lines.length > 1) byLines.set(key, [...(byLines.get(key) ?? []), lines]);
  }
  const agreed = [...byLines.values()].filter((same) => same.length > 1).map(([lines]) => lines ?? []);
  return new Set(agreed.sort((a, b) => a.length - b.length)[0]);
}
