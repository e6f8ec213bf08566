// By deep import: natural's main entry prints to standard output and loads database drivers
import distances from 'natural/lib/natural/distance/levenshtein_distance.js';

/** Longer texts are compared by their first characters, since the distance takes time and memory with the product of lengths. */
const LONGEST = 600;

/** Gives how alike two texts are, from 0 (nothing in common) to 1 (equal): 1 − Levenshtein distance / length of the longer. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - distances.LevenshteinDistance(left, right) / longer;
}
