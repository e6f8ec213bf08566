import type { Box, Line } from '../domain/index.js';
import { rightOf, shared, unite } from '../geometry/box.js';

/** Lines below each other in one column. */
export type Stack = { readonly lines: readonly Line[]; readonly box: Box };

/** Lines of one stack are at most this far apart, in sizes, baseline to baseline. */
const PITCH = 1.75;
/** Sizes of one stack differ at most by this part. */
const SIZES = 0.13;
/** Two lines of one column share at least this part of the narrower. */
const SHARE = 0.5;

type Growing = { readonly lines: Line[]; left: number; right: number };

/** Gives the lines of a page in stacks; a stack ends where the size changes, at a gap, or where a line spans several columns. */
export function linesToStacks(lines: readonly Line[]): Stack[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x);
  const done: Growing[] = [];
  let open: Growing[] = [];
  sorted.forEach((line, i) => {
    open = open.filter(
      (stack) => line.baseline - lastOf(stack).baseline <= PITCH * Math.max(line.size, lastOf(stack).size),
    );
    const above = open.filter((stack) => isAbove(stack, line));
    const [stack] = above;
    if (stack !== undefined && above.length === 1 && !isShared(lastOf(stack), line, { sorted, i })) grow(stack, line);
    else {
      const fresh = { lines: [line], left: line.box.x, right: rightOf(line.box) };
      open.push(fresh);
      done.push(fresh);
    }
  });
  return done.map(({ lines: own }) => toStack(own));
}

/** Gives a stack of lines with the box around them. */
export function toStack(lines: readonly Line[]): Stack {
  const box = unite(lines.map((line) => line.box)) ?? { page: 1, x: 0, y: 0, width: 0, height: 0 };
  return { lines, box };
}

const lastOf = ({ lines }: Growing): Line => lines.at(-1) ?? NOWHERE;
const NOWHERE: Line = {
  words: [],
  box: { page: 1, x: 0, y: 0, width: 0, height: 0 },
  baseline: Number.NEGATIVE_INFINITY,
  size: 1,
  bold: false,
  font: '',
  angle: 0,
};

function grow(stack: Growing, line: Line): void {
  stack.lines.push(line);
  stack.left = Math.min(stack.left, line.box.x);
  stack.right = Math.max(stack.right, rightOf(line.box));
}

function isAbove(stack: Growing, line: Line): boolean {
  const last = lastOf(stack);
  if (Math.abs(Math.log(last.size / line.size)) > SIZES) return false;
  if (line.baseline - last.baseline < 0.4 * line.size) return continuesRow(stack, line);
  const common = shared(stack.left, stack.right, line.box.x, rightOf(line.box));
  return common >= SHARE * Math.min(stack.right - stack.left, line.box.width);
}

/** A wide gap within a line cut it in two: the lines above it reach over the gap. */
function continuesRow({ lines, right }: Growing, line: Line): boolean {
  const [before, last] = [lines.at(-2), lines.at(-1)];
  if (before === undefined || last === undefined || Math.abs(last.baseline - line.baseline) > 0.1 * line.size)
    return false;
  return (
    line.box.x >= rightOf(last.box) &&
    rightOf(line.box) <= right + line.size &&
    rightOf(before.box) > line.box.x + line.size
  );
}

/** Whether another line stands beside `line` under `above`: then `above` spans columns. */
function isShared(
  above: Line,
  line: Line,
  { sorted, i }: { readonly sorted: readonly Line[]; readonly i: number },
): boolean {
  if (line.baseline - above.baseline < 0.4 * line.size) return false;
  const beside = (other: Line | undefined): boolean =>
    other !== undefined &&
    other.baseline > above.baseline + 0.4 * above.size &&
    shared(other.box.x, rightOf(other.box), line.box.x, rightOf(line.box)) < -0.5 * line.size &&
    shared(other.box.x, rightOf(other.box), above.box.x, rightOf(above.box)) > 2 * line.size &&
    Math.abs(Math.log(other.size / line.size)) < SIZES;
  for (let j = i - 1; j >= 0 && (sorted[j]?.baseline ?? 0) > line.baseline - 1.2 * line.size; j--)
    if (beside(sorted[j])) return true;
  for (let j = i + 1; j < sorted.length && (sorted[j]?.baseline ?? 0) < line.baseline + 1.2 * line.size; j++)
    if (beside(sorted[j])) return true;
  return false;
}
