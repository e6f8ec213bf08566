/** A possible pair of a row and a column with what it is worth (> 0). */
export type Edge = { readonly row: number; readonly column: number; readonly weight: number };

/**
 * Gives the one-to-one assignment of rows to columns with the greatest total weight, by the Hungarian method
 * (Kuhn 1955, doi 10.1002/nav.3800020109) on each connected component; cubic in the size of a component.
 */
export function assign(edges: readonly Edge[]): (readonly [row: number, column: number])[] {
  return components(edges).flatMap(assignComponent);
}

/** Edges that share a row or column, directly or over others, in the order of their first edge. */
function components(edges: readonly Edge[]): Edge[][] {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    let at = node;
    while ((parent.get(at) ?? at) !== at) at = parent.get(at) ?? at;
    parent.set(node, at);
    return at;
  };
  for (const { row, column } of edges) parent.set(find(`r${row}`), find(`c${column}`));
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = find(`r${edge.row}`);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [edge]);
    else group.push(edge);
  }
  return [...groups.values()];
}

const ascending = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

function assignComponent(edges: readonly Edge[]): (readonly [number, number])[] {
  const rows = ascending(edges.map((edge) => edge.row));
  const columns = ascending(edges.map((edge) => edge.column));
  const weights = new Map(edges.map(({ row, column, weight }) => [`${row} ${column}`, weight]));
  const size = Math.max(rows.length, columns.length);
  const cost = (i: number, j: number): number => -(weights.get(`${rows[i]} ${columns[j]}`) ?? 0);
  return rowOfColumn(size, cost).flatMap((i, j) => {
    const [row, column] = [rows[i], columns[j]];
    const paired = row !== undefined && column !== undefined && weights.has(`${row} ${column}`);
    return paired ? [[row, column] as const] : [];
  });
}

/** Solves a square assignment problem at least cost; potentials and augmenting paths, indices from 1 with 0 as the free column. */
function rowOfColumn(size: number, cost: (row: number, column: number) => number): number[] {
  const zeros = (): number[] => new Array<number>(size + 1).fill(0);
  const [u, v, matched, way] = [zeros(), zeros(), zeros(), zeros()];
  const at = (list: readonly number[], i: number): number => list[i] ?? 0;
  for (let row = 1; row <= size; row++) {
    matched[0] = row;
    let column = 0;
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(size + 1).fill(false);
    do {
      used[column] = true;
      const i = at(matched, column);
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let j = 1; j <= size; j++) {
        if (used[j] === true) continue;
        const reduced = cost(i - 1, j - 1) - at(u, i) - at(v, j);
        if (reduced < at(least, j)) {
          least[j] = reduced;
          way[j] = column;
        }
        if (at(least, j) < delta) [delta, next] = [at(least, j), j];
      }
      for (let j = 0; j <= size; j++) {
        if (used[j] === true) {
          u[at(matched, j)] = at(u, at(matched, j)) + delta;
          v[j] = at(v, j) - delta;
        } else least[j] = at(least, j) - delta;
      }
      column = next;
    } while (at(matched, column) !== 0);
    while (column !== 0) {
      const before = at(way, column);
      matched[column] = at(matched, before);
      column = before;
    }
  }
  return matched.slice(1).map((row) => row - 1);
}
