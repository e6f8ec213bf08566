import { clusters, lowerBound } from '../geometry/cluster.js';
import type { ScriptedRow } from './attach-scripts.js';
import type { Token } from './run-to-tokens.js';

/** A strip free of text from `top` to `bottom`, with text that starts flush at its right edge `x` and other text to its left. */
export type Gutter = {
  readonly x: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Number of lines that start flush at its right edge. */
  readonly starts: number;
};

/** A gutter is at least this wide; in points. */
const NARROWEST = 5;
/** Lines that start at most this far from each other are flush; in points. */
const FLUSH = 1.6;
const FEWEST_STARTS = 4;

/** Gives the gutters of a page: where several lines start at one x with nothing but white to their left. */
export function findGutters(rows: readonly ScriptedRow[]): Gutter[] {
  const tokens: Token[] = [];
  let leftmost = Number.POSITIVE_INFINITY;
  let widest = 0;
  for (const { placed } of rows)
    for (const { token } of placed) {
      tokens.push(token);
      leftmost = Math.min(leftmost, token.x);
      widest = Math.max(widest, token.right - token.x);
    }
  const groups = clusters(lineStarts(rows), ({ x }) => x, FLUSH).filter(
    (group) => group.length >= FEWEST_STARTS && (group[0]?.x ?? 0) > leftmost + 20,
  );
  if (groups.length === 0) return [];
  const byX = tokens.sort((a, b) => a.x - b.x);
  return groups.flatMap((group) => guttersAt(group, byX, widest));
}

/** Tokens with a gap before them, or none before them at all. */
function lineStarts(rows: readonly ScriptedRow[]): Token[] {
  const starts: Token[] = [];
  for (const { placed } of rows) {
    let before: Token | undefined;
    for (const { token, script } of placed) {
      if (script === undefined && (before === undefined || token.x - before.right > 0.5 * token.size))
        starts.push(token);
      before = token;
    }
  }
  return starts;
}

function guttersAt(starts: readonly Token[], byX: readonly Token[], widest: number): Gutter[] {
  const x = starts[0]?.x ?? 0;
  const [from, to] = [x - NARROWEST, x - 0.3];
  const intruders: number[] = [];
  const end = lowerBound(byX, (t) => t.x, to);
  for (let i = lowerBound(byX, (t) => t.x, from - widest); i < end; i++) {
    const token = byX[i];
    if (token !== undefined && token.right > from) intruders.push(token.baseline);
  }
  const edges = [Number.NEGATIVE_INFINITY, ...intruders.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  const gutters: Gutter[] = [];
  const sorted = [...starts].sort((a, b) => a.baseline - b.baseline);
  for (let i = 1; i < edges.length; i++) {
    const [above = 0, below = 0] = [edges[i - 1], edges[i]];
    if (below - above < 20) continue;
    const inside = sorted.slice(
      lowerBound(sorted, (t) => t.baseline, above + 0.1),
      lowerBound(sorted, (t) => t.baseline, below - 0.1),
    );
    const [first, last] = [inside[0], inside.at(-1)];
    if (inside.length < FEWEST_STARTS || first === undefined || last === undefined) continue;
    gutters.push({ x, left: from, top: above, bottom: below, starts: inside.length });
  }
  return gutters;
}
