import { expect, it } from 'vitest';
import { asPrinted } from '../../src/web/as-printed.js';

it.each([
  ['2.1', 'mS cm⁻¹', '2.1 mS cm⁻¹'],
  ['3 × 10⁻⁴ S cm⁻¹', 'S cm⁻¹', '3 × 10⁻⁴ S cm⁻¹'],
  ['−3.59', 'S cm⁻¹', '10^−3.59 S cm⁻¹'],
  ['−3.59', '', '10^−3.59 S/cm'],
])('writes %s with %s as %s', (printed, unit_printed, said) => {
  expect(asPrinted({ printed, unit_printed })).toBe(said);
});
