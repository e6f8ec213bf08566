import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, heaviest, lowerBound, median } from '../../src/geometry/cluster.js';

describe('median', () => {
  it('is the middle value', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([])).toBeUndefined();
  });
});

describe('heaviest', () => {
  it('is the key with the most weight, the first of equals', () => {
    expect(
      heaviest(
        ['a', 'bb', 'cc'],
        (s) => s.length,
        (s) => s.length,
      ),
    ).toBe(2);
    expect(heaviest(['a', 'b'], (s) => s)).toBe('a');
    expect(heaviest([], (s: string) => s)).toBeUndefined();
  });
});

describe('clusters', () => {
  it('chain values that are near', () => {
    expect(clusters([5, 1, 1.5, 2, 9], (n) => n, 0.6)).toEqual([[1, 1.5, 2], [5], [9]]);
  });
});

describe('lowerBound', () => {
  it('is the index that a linear search finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -5, max: 60 }), (numbers, limit) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const found = sorted.findIndex((n) => n >= limit);
        expect(lowerBound(sorted, (n) => n, limit)).toBe(found < 0 ? sorted.length : found);
      }),
    );
  });
});
