import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/grammar/index.js';

const NUMBERS: readonly (readonly [string, string])[] = [
  ['1.2 × 10⁻⁴', '0.00012'],
  ['1.2 × 10−4', '0.00012'],
  ['1.2x10-4', '0.00012'],
  ['1.2 X 10-4', '0.00012'],
  ['1.2·10−4', '0.00012'],
  ['1.2*10-4', '0.00012'],
  ['6.4(2)×10-4', '0.00064±0.00002'],
  ['1.18E-05', '0.0000118'],
  ['1.18e−5', '0.0000118'],
  ['2E-4', '0.0002'],
  ['<1e-8', '<1e-8'],
  ['< 10−8', '<1e-8'],
  ['≤ 3', '<3'],
  ['>5', '>5'],
  ['≥ 0.1', '>0.1'],
  ['up to 3', 'up to3'],
  ['~5', '~5'],
  ['≈0.3', '~0.3'],
  ['ca. 12', '~12'],
  ['0.3–0.8', '0.3..0.8'],
  ['0.8–0.3', '0.3..0.8'],
  ['0.3 to 0.8', '0.3..0.8'],
  ['1–3 × 10−4', '0.0001..0.0003'],
  ['(2.2–6.5) × 10−3', '0.0022..0.0065'],
  ['10−7–10−6', '1e-7..0.000001'],
  ['1,2·10-3', '0.0012'],
  ['0,25', '0.25'],
  ['2,500', '2500'],
  ['61 000', '61000'],
  ['1⋅2 × 10–4', '0.00012'],
  ['3.10-5', '0.00003'],
  ['3.4.10-5', '0.000034'],
  ['5.0 (±1.5) × 10−5', '0.00005±0.000015'],
  ['(5.0 ± 1.5) × 10−5', '0.00005±0.000015'],
  ['1.04 ± 0.05', '1.04±0.05'],
  ['10⁻⁶', '0.000001'],
  ['10-6', '0.000001'],
  ['−3.5', '-3.5'],
  ['-3.5', '-3.5'],
  ['.36 × 10−3', '0.00036'],
  ['4.6 \\times 10^{-3}', '0.0046'],
  ['12', '12'],
  ['0', '0'],
];

function show(text: string): string | undefined {
  const quantity = readNumber(text)?.quantity;
  if (quantity === undefined) return undefined;
  const { value, low, high, qualifier, uncertainty } = quantity;
  if (qualifier === 'range') return `${low}..${high}`;
  return `${qualifier ?? ''}${value ?? low ?? high}${uncertainty === null ? '' : `±${uncertainty.toFixed(9).replace(/0+$/u, '')}`}`;
}

describe('readNumber', () => {
  it.each(NUMBERS)('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each(['n.a.', '—', '', 'Li6PS5Cl', 'x = 0.2', 'see text', '*', 'PS4'])('reads no number in "%s"', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('says whether a power is printed and what follows', () => {
    expect(readNumber('1.2 × 10−4 S cm−1')).toMatchObject({ powered: true, rest: 'S cm-1' });
    expect(readNumber('9.4 mS/cm')).toMatchObject({ powered: false, rest: 'mS/cm' });
    expect(readNumber('3.1 a')).toMatchObject({ powered: false, rest: 'a' });
  });

  it('keeps the printed digits exactly, whatever the notation', () => {
    const mantissa = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99 }))
      .map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`);
    const notation = fc.constantFrom(
      (m: string, e: number) => `${m} × 10−${e}`,
      (m: string, e: number) => `${m}x10-${e}`,
      (m: string, e: number) => `${m}·10–${e}`,
      (m: string, e: number) => `${m}E-${e}`,
      (m: string, e: number) => `${m.replace('.', ',')} × 10-${e}`,
      (m: string, e: number) => `${m} × 10^{-${e}}`,
      (m: string, e: number) => `${m} x 10(-${e})`,
    );
    fc.assert(
      fc.property(mantissa, fc.integer({ min: 1, max: 16 }), notation, (m, e, write) => {
        expect(readNumber(write(m, e))?.quantity.value).toBe(Number(`${m}e-${e}`));
      }),
    );
  });
});
