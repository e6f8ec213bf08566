/** A share lies between these. */
export type Interval = { readonly low: number; readonly high: number };

/** The quantile of the normal distribution for 95 % on both sides. */
const Z = 1.959964;

/** Gives the interval of Wilson (J. Am. Stat. Assoc. 22 (1927) 209, doi 10.1080/01621459.1927.10502953) for a share, at 95 % unless `z` says otherwise. */
export function wilson(right: number, total: number, z: number = Z): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const p = right / total;
  const scale = 1 + (z * z) / total;
  const middle = (p + (z * z) / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
