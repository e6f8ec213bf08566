import type { Line } from '../domain/index.js';
import { rightOf, unite } from '../geometry/box.js';
import { lowerBound } from '../geometry/cluster.js';

/** Lines of one paragraph are at most this far apart, in sizes. */
const PITCH = 1.7;
/** Justified lines are flush on both sides within this part of the size. */
const FLUSH = 0.4;

/** Gives the lines with justified ones whole again that wide word spaces cut: a line above or below reaches as far on both sides. */
export function healLines(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.box.x - b.box.x);
  const gone = new Set<Line>();
  const healed = sorted.flatMap((line, i) => {
    if (gone.has(line)) return [];
    const row = rowFrom(sorted, i);
    const model = row.length > 1 ? modelOf(line, row, sorted) : undefined;
    if (model === undefined) return [line];
    const parts = row.filter((part) => rightOf(part.box) <= rightOf(model.box) + FLUSH * line.size);
    for (const part of parts) gone.add(part);
    return [joinLines(parts)];
  });
  return healed;
}

/** The lines on one baseline from the one at `i` on. */
function rowFrom(sorted: readonly Line[], i: number): Line[] {
  const row: Line[] = [];
  const first = sorted[i];
  for (let j = i; first !== undefined && j < sorted.length; j++) {
    const line = sorted[j];
    if (line === undefined || line.baseline - first.baseline > 0.05 * first.size) break;
    if (line.box.x >= first.box.x && Math.abs(line.size - first.size) < 0.05 * first.size) row.push(line);
  }
  return row;
}

/** A line right above or below that starts where `first` starts and ends where a later part of the row ends. */
function modelOf(first: Line, row: readonly Line[], sorted: readonly Line[]): Line | undefined {
  const tolerance = FLUSH * first.size;
  const from = lowerBound(sorted, ({ baseline }) => baseline, first.baseline - PITCH * first.size);
  const to = lowerBound(sorted, ({ baseline }) => baseline, first.baseline + PITCH * first.size);
  return sorted
    .slice(from, to)
    .find(
      (line) =>
        Math.abs(line.baseline - first.baseline) > 0.8 * first.size &&
        Math.abs(line.size - first.size) < 0.05 * first.size &&
        Math.abs(line.box.x - first.box.x) < tolerance &&
        row.slice(1).some((part) => Math.abs(rightOf(part.box) - rightOf(line.box)) < tolerance),
    );
}

function joinLines(parts: readonly Line[]): Line {
  const [first, ...rest] = parts;
  if (first === undefined) throw new RangeError('Cannot join lines: there are none');
  const words = [first, ...rest].flatMap((line) => line.words);
  return { ...first, words, box: unite(parts.map(({ box }) => box)) ?? first.box };
}
