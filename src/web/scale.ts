/** A linear map from numbers to pixels. */
export type Scale = { readonly from: number; readonly to: number; readonly at: (value: number) => number };

/** Gives the scale from an interval of numbers to one of pixels; an interval without width is widened. */
export function scaleOf(values: readonly number[], pixels: readonly [number, number], margin = 0.06): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = high - low || 1;
  const [from, to] = [low - width * margin, high + width * margin];
  const [start, end] = pixels;
  return { from, to, at: (value) => start + ((value - from) / (to - from)) * (end - start) };
}

/** Gives round numbers within a scale, about `wanted` of them. */
export function ticksOf({ from, to }: Scale, wanted = 6): number[] {
  const raw = (to - from) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw) ?? raw;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
