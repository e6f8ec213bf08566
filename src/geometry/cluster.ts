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
  // Most lists have one key, for which no map is needed.
  let sums: Map<K, number> | undefined;
  let only: { readonly key: K; sum: number } | undefined;
  for (const item of items) {
    const k = key(item);
    if (only === undefined) only = { key: k, sum: weight(item) };
    else if (sums === undefined && only.key === k) only.sum += weight(item);
    else {
      sums ??= new Map([[only.key, only.sum]]);
      sums.set(k, (sums.get(k) ?? 0) + weight(item));
    }
  }
  return sums === undefined ? only?.key : heaviestOf(sums);
}

function heaviestOf<K>(sums: ReadonlyMap<K, number>): K | undefined {
  let best: K | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [k, sum] of sums) {
    if (sum <= most) continue;
    best = k;
    most = sum;
  }
  return best;
}

/** Gives sorted items in groups in which each value is within `tolerance` of the one before it. */
export function clusters<T>(items: readonly T[], value: (item: T) => number, tolerance: number): T[][] {
  const groups: T[][] = [];
  let group: T[] | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const item of inOrder(items, value)) {
    const own = value(item);
    if (group !== undefined && own - last <= tolerance) group.push(item);
    else {
      group = [item];
      groups.push(group);
    }
    last = own;
  }
  return groups;
}

/** Gives items by ascending value: the list itself when it is in order already, as most are. */
function inOrder<T>(items: readonly T[], value: (item: T) => number): readonly T[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const own = value(item);
    if (!(own >= last)) return [...items].sort((a, b) => value(a) - value(b));
    last = own;
  }
  return items;
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
