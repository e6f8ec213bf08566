import fc from 'fast-check';
import { expect, test } from 'vitest';
import { point } from '../../src/domain/index.js';
import { fromKelvin, fromSiemens, readQuantity, toKelvin, toSiemens, writeQuantity } from '../../src/web/quantities.js';

test.each([
  ['6.7e-4', point(6.7e-4)],
  ['6.7×10⁻⁴', point(6.7e-4)],
  ['6.7 x 10^-4', point(6.7e-4)],
  ['−5', point(-5)],
  ['~25', point(25, '~')],
  ['>1e-3', { value: null, low: 1e-3, high: null, qualifier: '>', uncertainty: null }],
  ['up to 2', { value: null, low: null, high: 2, qualifier: 'up to', uncertainty: null }],
  ['1e-4 – 3e-4', { value: null, low: 1e-4, high: 3e-4, qualifier: 'range', uncertainty: null }],
  ['25 to 60', { value: null, low: 25, high: 60, qualifier: 'range', uncertainty: null }],
])('"%s" is read', (typed, quantity) => expect(readQuantity(typed)).toEqual(quantity));

test.each(['', 'hot', '1,2', '6.7e', '3 – 1', '1e-4 S/cm', '--5', `1${'0'.repeat(40)}`])('"%s" is not read', (typed) =>
  expect(readQuantity(typed)).toBeUndefined(),
);

test('units convert there and back', () => {
  expect(toSiemens(point(0.67), 'mS/cm').value).toBe(0.00067);
  expect(toKelvin(point(25), '°C').value).toBe(298.15);
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e3, noNaN: true }), (value) => {
      expect(toSiemens(fromSiemens(point(value), 'mS/cm'), 'mS/cm').value).toBeCloseTo(value, 9);
      expect(toKelvin(fromKelvin(point(value), '°C'), '°C').value).toBeCloseTo(value, 6);
    }),
  );
});

test('what is written is read as the same, to eight digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-15, max: 1e6, noNaN: true }), (value) => {
      const short = Number(value.toPrecision(8));
      expect(readQuantity(writeQuantity(point(value)))?.value).toBe(short);
    }),
  );
});
