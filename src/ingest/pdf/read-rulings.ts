import type { Ruling } from '../../domain/index.js';
import { type Matrix, transform } from '../../geometry/matrix.js';

/** How pdf.js packs paths (DrawOPS of its util.js): a code, then its coordinates. */
const MOVE = 0;
const LINE = 1;
const COORDINATES = [2, 2, 6, 4, 0];
const CLOSE = 4;

/** A filled rectangle up to this thick is a line; in points. */
const THICKEST = 2.6;
/** Lines shorter than this say nothing about a table; in points. */
const SHORTEST = 3;

/** Gives the level and upright lines of a path on the page as seen: its edges when stroked, its thin shapes when filled. */
export function readRulings(path: ArrayLike<number>, matrix: Matrix, stroked: boolean): Ruling[] {
  const rulings: Ruling[] = [];
  for (const points of subpaths(path, matrix)) {
    if (!stroked) pushThin(rulings, points);
    else for (let i = 1; i < points.length; i++) pushEdge(rulings, points[i - 1], points[i]);
  }
  return rulings;
}

type At = { readonly x: number; readonly y: number };

function subpaths(path: ArrayLike<number>, matrix: Matrix): At[][] {
  const all: At[][] = [];
  let points: At[] = [];
  let curved = false;
  const flush = (): void => {
    if (!curved && points.length > 1) all.push(points);
    [points, curved] = [[], false];
  };
  for (let i = 0; i < path.length; ) {
    const code = path[i++] ?? CLOSE;
    const at = transform(matrix, path[i] ?? 0, path[i + 1] ?? 0);
    if (code === MOVE) flush();
    if (code === MOVE || code === LINE) points.push(at);
    else if (code === CLOSE) points.push(points[0] ?? at);
    else curved = true;
    i += COORDINATES[code] ?? path.length;
  }
  flush();
  return all;
}

function pushEdge(rulings: Ruling[], a: At | undefined, b: At | undefined): void {
  if (a === undefined || b === undefined) return;
  const [x1, x2] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [y1, y2] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  if (Math.min(x2 - x1, y2 - y1) < 0.5 && Math.max(x2 - x1, y2 - y1) >= SHORTEST) rulings.push({ x1, y1, x2, y2 });
}

function pushThin(rulings: Ruling[], points: readonly At[]): void {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points)
    [x1, y1, x2, y2] = [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)];
  const [w, h] = [x2 - x1, y2 - y1];
  if (Math.min(w, h) > THICKEST || Math.max(w, h) < SHORTEST) return;
  if (h <= w) rulings.push({ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 });
  else rulings.push({ y1, y2, x1: (x1 + x2) / 2, x2: (x1 + x2) / 2 });
}
