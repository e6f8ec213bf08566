/**
 * Gives for each word of `truth` whether it is part of a longest sequence that `read` holds in the same order, by the
 * greedy shortest edit script (Myers 1986, doi 10.1007/BF01840446): time (N + M)·D and memory D² for D differences.
 */
export function commonOrder(truth: readonly string[], read: readonly string[]): readonly boolean[] {
  const trace = farthestPaths(truth, read);
  const kept = truth.map(() => false);
  let [x, y] = [truth.length, read.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const before = d === 0 ? undefined : trace[d - 1];
    const from = before === undefined ? { x: 0, y: 0 } : stepBack(before, d, x - y);
    while (x > from.x && y > from.y) {
      x--;
      y--;
      kept[x] = true;
    }
    [x, y] = [from.x, from.y];
  }
  return kept;
}

/** Entry d holds the farthest x on each diagonal k = -d…d (at k + d) that d insertions and deletions reach. */
function farthestPaths(truth: readonly string[], read: readonly string[]): readonly Int32Array[] {
  const trace: Int32Array[] = [];
  for (let d = 0; d <= truth.length + read.length; d++) {
    const before = trace[d - 1];
    const reached = new Int32Array(2 * d + 1);
    for (let k = -d; k <= d; k += 2) {
      let x = before === undefined ? 0 : startOf(before, d, k);
      while (x < truth.length && x - k < read.length && x - k >= 0 && truth[x] === read[x - k]) x++;
      reached[k + d] = x;
      if (x >= truth.length && x - k >= read.length) return [...trace, reached];
    }
    trace.push(reached);
  }
  return trace;
}

const at = (path: Int32Array, d: number, k: number): number =>
  Math.abs(k) > d ? Number.NEGATIVE_INFINITY : (path[k + d] ?? Number.NEGATIVE_INFINITY);

/** Whether diagonal k is entered by a word that only `read` has (from k + 1) and not by one that only `truth` has. */
const isInserted = (before: Int32Array, d: number, k: number): boolean =>
  k === -d || (k !== d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));

const startOf = (before: Int32Array, d: number, k: number): number =>
  isInserted(before, d, k) ? at(before, d - 1, k + 1) : at(before, d - 1, k - 1) + 1;

function stepBack(before: Int32Array, d: number, k: number): { readonly x: number; readonly y: number } {
  const diagonal = isInserted(before, d, k) ? k + 1 : k - 1;
  const x = at(before, d - 1, diagonal);
  return { x, y: x - diagonal };
}
