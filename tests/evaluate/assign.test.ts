import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Edge } from '../../src/evaluate/assign.js';

const weightOf = (edges: readonly Edge[], pairs: readonly (readonly [number, number])[]): number =>
  pairs.reduce((sum, [row, column]) => {
    return sum + (edges.find((edge) => edge.row === row && edge.column === column)?.weight ?? Number.NaN);
  }, 0);

/** The best total by trying everything. */
function best(edges: readonly Edge[], rows: ReadonlySet<number>, columns: ReadonlySet<number>): number {
  const [first, ...rest] = edges;
  if (first === undefined) return 0;
  const without = best(rest, rows, columns);
  if (rows.has(first.row) || columns.has(first.column)) return without;
  const taken = best(rest, new Set([...rows, first.row]), new Set([...columns, first.column]));
  return Math.max(without, first.weight + taken);
}

const edge = fc.record({ row: fc.nat(4), column: fc.nat(4), weight: fc.integer({ min: 1, max: 50 }) });
const edges = fc.uniqueArray(edge, { maxLength: 12, selector: ({ row, column }) => `${row} ${column}` });

describe('assign', () => {
  it('gives up a good pair for two that are better together', () => {
    const found = assign([
      { row: 0, column: 0, weight: 5 },
      { row: 0, column: 1, weight: 4 },
      { row: 1, column: 0, weight: 4 },
    ]);
    expect(found.sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('pairs nothing without edges', () => expect(assign([])).toEqual([]));

  it('uses each row and column once and reaches the best total', () => {
    fc.assert(
      fc.property(edges, (given) => {
        const found = assign(given);
        expect(new Set(found.map(([row]) => row)).size).toBe(found.length);
        expect(new Set(found.map(([, column]) => column)).size).toBe(found.length);
        expect(weightOf(given, found)).toBe(best(given, new Set(), new Set()));
      }),
    );
  });

  it('does not depend on the order of the edges, in total', () => {
    fc.assert(
      fc.property(edges, (given) => {
        expect(weightOf(given, assign([...given].reverse()))).toBe(weightOf(given, assign(given)));
      }),
    );
  });
});
