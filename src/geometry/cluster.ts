/** Gives the middle value of a list of numbers, undefined for none; the list need not be sorted. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Gives the key with the most weight, the first seen one among equals, undefined for none. */
export function heaviest<T, K>(
  items: Iterable<T>,
  key: (item: T) => K,
  weight: (item: T) => number = () => 1,
): K | undefined {
  const sums = new Map<K, number>();
  for (const item of items) {
    const k = key(item);
    sums.set(k, (sums.get(k) ?? 0) + weight(item));
  }
  let best: K | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [k, sum] of sums) if (sum > most) [best, most] = [k, sum];
  return best;
}

/** Gives sorted items in groups in which each value is within `tolerance` of the one before it. */
export function clusters<T>(items: readonly T[], value: (item: T) => number, tolerance: number): T[][] {
  const sorted = [...items].sort((a, b) => value(a) - value(b));
  const groups: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && value(item) - last <= tolerance) group.push(item);
    else groups.push([item]);
    last = value(item);
  }
  return groups;
}

/** Gives the index of the first of ascending items whose value is at least `limit`. */
export function lowerBound<T>(items: readonly T[], value: (item: T) => number, limit: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && value(item) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
