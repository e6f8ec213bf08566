import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logScale, powerOfTen, someDecades } from '../../../src/export/draw/log-scale.js';

test('an axis covers whole decades and puts values in proportion to their logarithm', () => {
  const scale = logScale([2e-5, 3e-3], 0, 300);
  expect(scale.decades).toEqual([-5, -4, -3, -2]);
  expect([1e-5, 1e-4, 1e-2].map(scale.at)).toEqual([0, expect.closeTo(100), 300]);
});

test('one decade at least, and any decade where there is nothing to show', () => {
  expect(logScale([1e-4], 0, 1).decades).toEqual([-4, -3]);
  expect(logScale([0, Number.POSITIVE_INFINITY], 0, 1).decades).toEqual([0, 1]);
});

test('every value has its place on the axis, and no more decades are named than asked for', () => {
  const sigma = fc.double({ min: 1e-18, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(fc.array(sigma, { minLength: 1 }), (values) => {
      const scale = logScale(values, 10, 90);
      for (const value of values) {
        expect(scale.at(value)).toBeGreaterThanOrEqual(10 - 1e-6);
        expect(scale.at(value)).toBeLessThanOrEqual(90 + 1e-6);
      }
      expect(someDecades(scale, 7).length).toBeLessThanOrEqual(8);
    }),
  );
});

test('powers of ten are raised', () => expect([-12, 0, 3].map(powerOfTen)).toEqual(['10⁻¹²', '10⁰', '10³']));
