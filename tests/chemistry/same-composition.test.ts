import { expect, test } from 'vitest';
import { compositionDistance, sameComposition } from '../../src/chemistry/index.js';

const LLZO = { Li: 7, La: 3, Zr: 2, O: 12 };

test.each([
  ['multiples', { Li: 14, La: 6, Zr: 4, O: 24 }, true],
  ['amounts within 1 %', { Li: 7.05, La: 3, Zr: 2, O: 12 }, true],
  ['amounts further apart', { Li: 7.3, La: 3, Zr: 2, O: 12 }, false],
  ['another element, however little', { ...LLZO, Ta: 0.001 }, false],
])('%s', (_, other, same) => {
  expect(sameComposition(LLZO, other)).toBe(same);
  expect(sameComposition(other, LLZO)).toBe(same);
});

test('the distance of compositions is 0 for multiples and 1 where no element is shared', () => {
  expect(compositionDistance(LLZO, { Li: 14, La: 6, Zr: 4, O: 24 })).toBeCloseTo(0);
  expect(compositionDistance({ Li: 3, N: 1 }, { Na: 1, Cl: 1 })).toBeCloseTo(1);
  expect(compositionDistance({ Li: 1, F: 1 }, { Li: 1, Cl: 1 })).toBeCloseTo(0.5);
});
