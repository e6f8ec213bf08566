import type { Span } from '../domain/index.js';

/** Gives the stretch that holds an offset, by bisection over sorted stretches that do not overlap, or undefined. */
export function holding<T extends Span>(sorted: readonly T[], at: number): T | undefined {
  const found = sorted[firstEndingBehind(sorted, at)];
  return found !== undefined && found.start <= at ? found : undefined;
}

/** Gives the stretches that start in [start, end), of sorted ones. */
export function startingIn<T extends Span>(sorted: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let i = firstStartingFrom(sorted, start); i < sorted.length; i++) {
    const one = sorted[i];
    if (one === undefined || one.start >= end) break;
    found.push(one);
  }
  return found;
}

const firstEndingBehind = (sorted: readonly Span[], at: number): number =>
  bisect(sorted.length, (i) => (sorted[i]?.end ?? 0) > at);
const firstStartingFrom = (sorted: readonly Span[], at: number): number =>
  bisect(sorted.length, (i) => (sorted[i]?.start ?? 0) >= at);

/** Gives the first index for which a condition holds that holds for all later ones. */
function bisect(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which characters of a text are taken: `touches` asks for a span in time of its own length. */
export type Coverage = { readonly touches: (span: Span) => boolean };

/** Gives the coverage of spans over a text of `length` characters. */
export function coverageOf(length: number, spans: readonly Span[]): Coverage {
  const taken = new Uint8Array(length + 1);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return { touches: ({ start, end }) => taken.subarray(start, end).includes(1) };
}
