import type { Box, RawPage, RawRun, Ruling } from '../domain/index.js';
import type { Point } from './matrix.js';

export type PageSize = { readonly width: number; readonly height: number };

/** Gives where a point of a page lies after the page is turned counter-clockwise by `angle` (0, 90, 180, 270), top-left origin again. */
export function turnPoint({ x, y }: Point, angle: number, { width, height }: PageSize): Point {
  if (angle === 90) return { x: y, y: width - x };
  if (angle === 180) return { x: width - x, y: height - y };
  if (angle === 270) return { x: height - y, y: x };
  return { x, y };
}

/** Gives the size of a page turned by `angle`. */
export const turnSize = ({ width, height }: PageSize, angle: number): PageSize =>
  angle % 180 === 0 ? { width, height } : { width: height, height: width };

/** Gives a box of a page after turning the page counter-clockwise by `angle`, so that text drawn at that angle stands upright. */
export function turnBox(box: Box, angle: number, size: PageSize): Box {
  const a = turnPoint({ x: box.x, y: box.y }, angle, size);
  const b = turnPoint({ x: box.x + box.width, y: box.y + box.height }, angle, size);
  return {
    page: box.page,
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** Gives a box of a turned page on the page as it was: the inverse of `turnBox` for a page of `size` before turning. */
export const turnBoxBack = (box: Box, angle: number, size: PageSize): Box =>
  turnBox(box, (360 - angle) % 360, turnSize(size, angle));

/** Gives the page turned counter-clockwise by `angle`: what was drawn at that angle reads from left to right. */
export function turnPage(page: RawPage, angle: number): RawPage {
  if (angle === 0) return page;
  const run = (r: RawRun): RawRun => {
    const { x, y } = turnPoint({ x: r.x, y: r.baseline }, angle, page);
    return { ...r, x, baseline: y, angle: (r.angle - angle + 360) % 360 };
  };
  const ruling = (r: Ruling): Ruling => {
    const a = turnPoint({ x: r.x1, y: r.y1 }, angle, page);
    const b = turnPoint({ x: r.x2, y: r.y2 }, angle, page);
    return { x1: Math.min(a.x, b.x), y1: Math.min(a.y, b.y), x2: Math.max(a.x, b.x), y2: Math.max(a.y, b.y) };
  };
  return { ...page, ...turnSize(page, angle), runs: page.runs.map(run), rulings: page.rulings.map(ruling) };
}
