import type { RawRun } from '../../domain/index.js';

/** Text beyond the edge goes on with a line when it starts at most so many sizes behind what stands before it. */
const GAP = 14;
/** Raised and lowered text stands at most so many points off its line, and right behind what it belongs to. */
const SCRIPT = 5;

/**
 * Gives the runs without those beyond the right edge of a page of this width, but with those that go on with a line or row
 * of it: tables and lines that were set too wide.
 */
export function withOverhang(runs: readonly RawRun[], width: number): RawRun[] {
  const isBeyond = ({ x, width: own }: RawRun): boolean => x + own / 2 > width + 1;
  const beyond = runs.filter(isBeyond);
  if (beyond.length === 0) return [...runs];
  const ends = new Map<string, number>();
  const keyOf = ({ baseline }: RawRun): string => baseline.toFixed(0);
  for (const run of runs)
    if (!isBeyond(run) && run.angle === 0) ends.set(keyOf(run), Math.max(ends.get(keyOf(run)) ?? 0, run.x + run.width));
  const kept = new Set<RawRun>();
  for (const run of beyond.sort((a, b) => a.x - b.x)) {
    const end = (from: number, to: number): number =>
      Math.max(...Array.from({ length: to - from + 1 }, (_, i) => ends.get((run.baseline + from + i).toFixed(0)) ?? 0));
    const level = run.x - end(-1, 1) <= GAP * run.size;
    const script = run.x - end(-SCRIPT, SCRIPT) <= 0.5 * run.size;
    if (run.angle !== 0 || !(level || script)) continue;
    kept.add(run);
    ends.set(keyOf(run), Math.max(ends.get(keyOf(run)) ?? 0, run.x + run.width));
  }
  return runs.filter((run) => !isBeyond(run) || kept.has(run));
}
