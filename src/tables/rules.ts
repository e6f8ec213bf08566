import type { Ruling } from '../domain/index.js';
import { clusters } from '../geometry/cluster.js';

/** A level line across (part of) a table, made of the segments drawn at one height. */
export type Rule = { readonly x1: number; readonly x2: number; readonly y: number };

/** An upright line. */
export type Upright = { readonly x: number; readonly y1: number; readonly y2: number };

/** Segments at most this far apart in height are one line (double lines are two rules 1 to 3 points apart). */
const LEVEL = 0.8;
/** Segments at most this far from each other go on; in points. */
const TOUCHING = 1.5;
/** Shorter level lines are bars of fractions, dashes or underlined words. */
const SHORTEST = 8;

/** Gives the level lines, with touching segments joined, from top to bottom and left to right. */
export function rulingsToRules(rulings: readonly Ruling[]): Rule[] {
  const level = rulings.filter(({ x1, y1, x2, y2 }) => x2 - x1 > Math.abs(y2 - y1) && x2 - x1 > 0.5);
  return clusters(level, ({ y1, y2 }) => (y1 + y2) / 2, LEVEL)
    .flatMap((group) => {
      const y = group.reduce((sum, { y1, y2 }) => sum + (y1 + y2) / 2, 0) / group.length;
      return joined(group.map(({ x1, x2 }) => [x1, x2] as const)).map(([x1, x2]) => ({ x1, x2, y }));
    })
    .filter(({ x1, x2 }) => x2 - x1 >= SHORTEST);
}

/** Gives the upright lines, with touching segments joined. */
export function rulingsToUprights(rulings: readonly Ruling[]): Upright[] {
  const upright = rulings.filter(({ x1, y1, x2, y2 }) => Math.abs(y2 - y1) > x2 - x1);
  return clusters(upright, ({ x1, x2 }) => (x1 + x2) / 2, LEVEL).flatMap((group) => {
    const x = group.reduce((sum, { x1, x2 }) => sum + (x1 + x2) / 2, 0) / group.length;
    return joined(group.map(({ y1, y2 }) => [y1, y2] as const)).map(([y1, y2]) => ({ x, y1, y2 }));
  });
}

function joined(intervals: readonly (readonly [number, number])[]): [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1] + TOUCHING) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
