import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/score/wilson.js';

describe('wilson', () => {
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])('of %d in %d is %d to %d', (right, total, low, high) => {
    expect(wilson(right, total).low).toBeCloseTo(low, 3);
    expect(wilson(right, total).high).toBeCloseTo(high, 3);
  });
  it('holds the share and stays in [0, 1]', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [right, total] = [Math.min(a, b), Math.max(a, b)];
        const { low, high } = wilson(right, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (total > 0) expect(low <= right / total + 1e-12 && right / total <= high + 1e-12).toBe(true);
      }),
    );
  });
});
