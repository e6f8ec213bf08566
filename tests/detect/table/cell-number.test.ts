import { describe, expect, test } from 'vitest';
import { readCellNumber } from '../../../src/detect/table/cell-number.js';

type Read = {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly uncertainty?: number;
  readonly printed?: string;
};

const CELLS: readonly (readonly [cell: string, read: Read])[] = [
  ['1.58', { value: 1.58 }],
  ['0.0012', { value: 0.0012 }],
  ['−3.5', { value: -3.5 }],
  ['-3.52(4)', { value: -3.52, uncertainty: 0.04 }],
  ['1.2 × 10⁻⁴', { value: 1.2e-4 }],
  ['1.2·10⁻⁴', { value: 1.2e-4 }],
  ['1.2 × 10−4', { value: 1.2e-4 }],
  ['1.18E-05', { value: 1.18e-5 }],
  ['10⁻⁴', { value: 1e-4 }],
  ['(2.2–6.5) × 10⁻³', { low: 2.2e-3, high: 6.5e-3 }],
  ['1.0–2.5', { low: 1, high: 2.5 }],
  ['<0.1', { high: 0.1 }],
  ['> 1.5', { low: 1.5 }],
  ['~3', { value: 3 }],
  ['0.50 ± 0.02', { value: 0.5, uncertainty: 0.02 }],
  ['2.35(8)', { value: 2.35, uncertainty: 0.08 }],
  ['1.2ᵃ', { value: 1.2, printed: '1.2' }],
  ['1.2 [31]', { value: 1.2, printed: '1.2' }],
  ['1.2 × 10⁻⁴ at 50 °C', { value: 1.2e-4, printed: '1.2 × 10⁻⁴' }],
  ['* 0.2 × 10⁻³ milled', { value: 2e-4, printed: '0.2 × 10⁻³' }],
  ['4.6 (25 °C)', { value: 4.6, printed: '4.6' }],
];

describe('numbers of cells', () => {
  test.each(CELLS)('%s', (cell, { value = null, low = null, high = null, uncertainty = null, printed }) => {
    const number = readCellNumber(cell);
    expect(number?.quantity.value ?? null).toBe(value);
    expect([number?.quantity.low ?? null, number?.quantity.high ?? null]).toEqual([low, high]);
    expect(number?.quantity.uncertainty ?? null).toBe(uncertainty);
    expect(number?.doubts).toEqual([]);
    if (printed !== undefined) expect(cell.slice(number?.start, number?.end)).toBe(printed);
  });

  test.each(['', '—', '–', 'n.a.', 'n/a', 'insulating', 'this work', '(a)', '16 vol% LLZO', '70 wt% LLZO', '5%'])(
    '%s is no number',
    (cell) => {
      expect(readCellNumber(cell)).toBeUndefined();
    },
  );

  test.each(['1.2 × 103', '610-5'])('%s is doubted', (cell) => {
    expect(readCellNumber(cell)?.doubts).toEqual(['lost-exponent']);
  });
});
