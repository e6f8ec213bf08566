import type { Borders } from './columns.js';
import type { Fragment } from './fragments.js';
import type { Strip } from './rows.js';
import type { Rule } from './rules.js';

/** A header cell in rows `row` to `row + rowSpan - 1` of the header. */
export type HeaderBox = {
  readonly fragments: readonly Fragment[];
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
};

export type HeaderBoxes = { readonly rows: number; readonly boxes: readonly HeaderBox[] };

type Spanning = { fragments: Fragment[]; first: number; last: number; bottom: number; level: number };

/** Gives the cells of a header: text over several columns (by its width, or by the short rule below it) makes levels. */
export function stripsToHeader(strips: readonly Strip[], borders: Borders, rules: readonly Rule[]): HeaderBoxes {
  const extents = columnExtents(strips, borders);
  const all = strips.flatMap(({ fragments }, i) =>
    fragments.map((fragment, at) => {
      const wide = overGroup(overTwo(fragment, fragments, strips.slice(i + 1)), i, strips);
      return underlined(wide, { beside: fragments, at }, rules, extents);
    }),
  );
  const spanning = toSpanning(all.filter(({ first, last }) => last > first));
  const levels = spanning.reduce((most, { level }) => Math.max(most, level + 1), 0);
  const boxes: HeaderBox[] = spanning.map(({ fragments, first, last, level }) => ({
    fragments,
    row: level,
    rowSpan: 1,
    column: first,
    columnSpan: last - first + 1,
  }));
  for (let column = 0; column <= borders.length; column++) {
    const over = spanning.filter(({ first, last }) => first <= column && last >= column);
    const lowest = over.reduce((most, { bottom }) => Math.max(most, bottom), Number.NEGATIVE_INFINITY);
    const row = over.reduce((most, { level }) => Math.max(most, level + 1), 0);
    const own = all.filter(({ first, last, baseline }) => first === column && last === column && baseline > lowest);
    boxes.push({ fragments: own, row, rowSpan: levels + 1 - row, column, columnSpan: 1 });
  }
  return { rows: levels + 1, boxes: boxes.filter(({ fragments, rowSpan }) => rowSpan > 0 || fragments.length > 0) };
}

type Extent = { readonly x1: number; readonly x2: number };

/** The outer edges of each column: its borders, and the outermost text. */
function columnExtents(strips: readonly Strip[], borders: Borders): Extent[] {
  const items = strips.flatMap(({ fragments }) => fragments.flatMap((fragment) => fragment.items));
  const left = items.reduce((least, { x }) => Math.min(least, x), borders[0] ?? 0);
  const right = items.reduce((most, item) => Math.max(most, item.right), borders.at(-1) ?? 0);
  const edges = [left, ...borders, right];
  return edges.slice(1).map((x2, i) => ({ x1: edges[i] ?? 0, x2 }));
}

/** Text over the white between two cells of lower lines spans both, when its own line has nothing else there. */
function overTwo(fragment: Fragment, beside: readonly Fragment[], below: readonly Strip[]): Fragment {
  const lower = below.flatMap(({ fragments }) => fragments);
  if (
    fragment.last > fragment.first ||
    lower.some((other) => leftOf(other) < rightOf(fragment) && leftOf(fragment) < rightOf(other))
  )
    return fragment;
  const left = lower.filter((other) => rightOf(other) <= leftOf(fragment)).sort((a, b) => rightOf(b) - rightOf(a))[0];
  const right = lower.filter((other) => leftOf(other) >= rightOf(fragment)).sort((a, b) => leftOf(a) - leftOf(b))[0];
  if (left === undefined || right === undefined || right.first - left.last !== 1) return fragment;
  const alone = beside.every((other) => other === fragment || other.last < left.first || other.first > right.last);
  return alone ? { ...fragment, first: left.first, last: right.last } : fragment;
}

/**
 * Text over the first of several neighbours that alone have text in the lowest line spans them all: the other columns are
 * named in the lines above ("Sample | σ at | |Ea" over " | 25 °C | 60 °C | ").
 */
function overGroup(fragment: Fragment, line: number, strips: readonly Strip[]): Fragment {
  const lowest = strips.at(-1)?.fragments ?? [];
  const above = strips.slice(0, -1).flatMap(({ fragments }) => fragments);
  if (fragment.last > fragment.first || line === strips.length - 1) return fragment;
  const named = new Set(above.flatMap(columnsOf));
  const lower = new Set(lowest.flatMap(columnsOf));
  let last = fragment.first;
  while (lower.has(last + 1) && !named.has(last + 1)) last++;
  const own = above.filter((other) => columnsOf(other).includes(fragment.first));
  const others = [...named].filter((column) => column !== fragment.first && !lower.has(column));
  const complete = lower.has(fragment.first) && others.length > 0 && own.length === 1;
  return complete ? { ...fragment, last } : fragment;
}

const columnsOf = ({ first, last }: Fragment): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const leftOf = ({ items }: Fragment): number => items[0]?.x ?? 0;
const rightOf = ({ items }: Fragment): number => items.at(-1)?.right ?? 0;

/** Text directly above a short rule spans the columns that the rule covers; several texts above one rule share them. */
function underlined(
  fragment: Fragment,
  { beside, at }: { readonly beside: readonly Fragment[]; readonly at: number },
  rules: readonly Rule[],
  extents: readonly Extent[],
): Fragment {
  const rule = ruleBelow(fragment, rules);
  if (rule === undefined) return fragment;
  const covered = extents.flatMap(({ x1, x2 }, column) =>
    Math.min(x2, rule.x2) - Math.max(x1, rule.x1) > 0.4 * (x2 - x1) ? [column] : [],
  );
  const sharing = beside.filter((other, i) => i === at || ruleBelow(other, rules) === rule);
  const own =
    sharing.length === 1
      ? covered
      : (sharesOf(covered, sharing, extents)[sharing.findIndex((other) => other === beside[at])] ?? []);
  const [first, last] = [own[0] ?? fragment.first, own.at(-1) ?? fragment.last];
  if (sharing.length > 1) return own.length === 0 ? fragment : { ...fragment, first, last };
  return { ...fragment, first: Math.min(first, fragment.first), last: Math.max(last, fragment.last) };
}

function ruleBelow({ items, baseline }: Fragment, rules: readonly Rule[]): Rule | undefined {
  const [x, right, size] = [items[0]?.x ?? 0, items.at(-1)?.right ?? 0, items[0]?.size ?? 0];
  const middle = (x + right) / 2;
  return rules.find(
    ({ x1, x2, y }) =>
      y > baseline - 1 && y < baseline + 1.1 * size && middle > x1 && middle < x2 && right - x < x2 - x1 + 2,
  );
}

/** More texts or columns over one rule are left alone: no header has them. */
const MOST_SHARED = 12;

/** Gives neighbouring columns to texts in their order, so that each text stands over the middle, or the left edge, of its columns. */
function sharesOf(columns: readonly number[], texts: readonly Fragment[], extents: readonly Extent[]): number[][] {
  const [text, ...others] = texts;
  if (text === undefined || columns.length < texts.length || columns.length > MOST_SHARED) return [];
  if (others.length === 0) return [[...columns]];
  let best: { readonly shares: number[][]; readonly cost: number } | undefined;
  for (let count = 1; count <= columns.length - others.length; count++) {
    const shares = [columns.slice(0, count), ...sharesOf(columns.slice(count), others, extents)];
    const cost = shares.reduce((sum, share, i) => sum + offCentre(share, texts[i], extents), 0);
    if (best === undefined || cost < best.cost) best = { shares, cost };
  }
  return best?.shares ?? [];
}

function offCentre(share: readonly number[], text: Fragment | undefined, extents: readonly Extent[]): number {
  const [from, to] = [extents[share[0] ?? 0], extents[share.at(-1) ?? 0]];
  if (text === undefined || from === undefined || to === undefined) return 0;
  const [x, right] = [leftOf(text), rightOf(text)];
  return Math.min(Math.abs((x + right) / 2 - (from.x1 + to.x2) / 2), Math.abs(x - from.x1));
}

/** Lines of one spanning cell are joined; a spanning cell below another is one level lower. */
function toSpanning(fragments: readonly Fragment[]): Spanning[] {
  const cells: Spanning[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline)) {
    const { first, last, baseline } = fragment;
    const size = fragment.items[0]?.size ?? 0;
    const same = cells.find(
      (cell) => cell.first === first && cell.last === last && baseline - cell.bottom < 1.7 * size,
    );
    if (same !== undefined) {
      same.fragments.push(fragment);
      same.bottom = baseline;
      continue;
    }
    const over = cells.filter((cell) => cell.first <= last && cell.last >= first && cell.bottom < baseline - 1);
    const level = over.reduce((most, cell) => Math.max(most, cell.level + 1), 0);
    cells.push({ fragments: [fragment], first, last, bottom: baseline, level });
  }
  return cells;
}
