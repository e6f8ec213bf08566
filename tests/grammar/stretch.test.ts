import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, holding, startingIn } from '../../src/grammar/index.js';

const stretches = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 20 })
  .map((points) => points.toSorted((a, b) => a - b))
  .map((points) =>
    points.flatMap((start, i) =>
      i % 2 === 0 && points[i + 1] !== undefined ? [{ start, end: points[i + 1] ?? start }] : [],
    ),
  );

describe('stretches', () => {
  it('finds what holds an offset as a search through all would', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 210 }), (sorted, at) => {
        expect(holding(sorted, at)).toEqual(sorted.find(({ start, end }) => start <= at && at < end));
      }),
    );
  });

  it('finds what starts in a window as a filter would', () => {
    fc.assert(
      fc.property(stretches, fc.nat(200), fc.nat(60), (sorted, from, length) => {
        expect(startingIn(sorted, from, from + length)).toEqual(
          sorted.filter(({ start }) => start >= from && start < from + length),
        );
      }),
    );
  });

  it('knows what is covered', () => {
    const coverage = coverageOf(20, [{ start: 3, end: 6 }]);
    expect(coverage.touches({ start: 0, end: 3 })).toBe(false);
    expect(coverage.touches({ start: 0, end: 4 })).toBe(true);
    expect(coverage.touches({ start: 5, end: 9 })).toBe(true);
    expect(coverage.touches({ start: 6, end: 9 })).toBe(false);
    expect(coverage.touches({ start: 4, end: 4 })).toBe(false);
  });
});
