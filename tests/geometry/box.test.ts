import { describe, expect, it } from 'vitest';
import { bottomOf, holdsMiddle, rightOf, shared, unite } from '../../src/geometry/box.js';

const box = (x: number, y: number, width: number, height: number, page = 1) => ({ page, x, y, width, height });

describe('boxes', () => {
  it('unite to the smallest box around them', () => {
    expect(unite([box(10, 10, 5, 5), box(20, 5, 5, 20)])).toEqual(box(10, 5, 15, 20));
    expect(unite([])).toBeUndefined();
  });

  it('have right and lower edges', () => {
    expect([rightOf(box(1, 2, 3, 4)), bottomOf(box(1, 2, 3, 4))]).toEqual([4, 6]);
  });

  it('hold what has its middle in them, on their own page', () => {
    expect(holdsMiddle(box(0, 0, 10, 10), box(8, 8, 3, 3))).toBe(true);
    expect(holdsMiddle(box(0, 0, 10, 10), box(9, 9, 3, 3))).toBe(false);
    expect(holdsMiddle(box(0, 0, 10, 10), box(1, 1, 1, 1, 2))).toBe(false);
  });
});

describe('shared', () => {
  it('is the common length, negative for a distance', () => {
    expect(shared(0, 10, 5, 20)).toBe(5);
    expect(shared(0, 10, 15, 20)).toBe(-5);
  });
});
