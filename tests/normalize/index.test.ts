import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectConductivity } from '../../src/detect/conductivity/index.js';
import { type Reading, viewOf } from '../../src/domain/index.js';
import { normalize } from '../../src/normalize/index.js';
import { shiftDecimal } from '../../src/normalize/shift-decimal.js';
import { documentFromText } from '../../src/text/index.js';

function readings(text: string): Reading[] {
  const view = viewOf(documentFromText(text));
  const mentions = detectConductivity(view);
  return mentions.map((mention) => normalize(mention, mentions, view));
}
const codes = (text: string): string[][] => readings(text).map(({ reasons }) => reasons.map(({ code }) => code));

describe('shiftDecimal', () => {
  it.each([
    [6.7, 1e-4, 6.7e-4],
    [1.1, 1e-3, 1.1e-3],
    [0.3, 1e-6, 3e-7],
    [1.2e-5, 0.01, 1.2e-7],
    [2400, 1, 2400],
    [3, 0.5, 1.5],
    [0, 1e-3, 0],
  ])('%d times %d', (value, factor, product) => {
    expect(shiftDecimal(value, factor)).toBe(product);
  });

  it('moves the point without touching the digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), fc.integer({ min: -9, max: 3 }), (digits, power) => {
        expect(shiftDecimal(digits / 1000, Number(`1e${power}`))).toBe(Number(`${digits}e${power - 3}`));
      }),
    );
  });
});

describe('normalize', () => {
  it('keeps the printed digits in S/cm', () => {
    expect(readings('It has 6.7 mS cm−1 at 25 °C.').map(({ sigma }) => sigma.value)).toEqual([6.7e-3]);
    expect(readings('It has 1.1 × 10−2 S m−1 at 25 °C.').map(({ sigma }) => sigma.value)).toEqual([1.1e-4]);
  });

  it('gives reasons for the unit', () => {
    expect(codes('It has 6.7 mS cm−1 at 25 °C.')).toEqual([['unit-printed', 'value-printed']]);
    expect(codes('They have 6 × 10−4 and 2 × 10−5 S cm−1.')).toEqual([
      ['unit-from-list', 'value-printed'],
      ['unit-printed', 'value-printed'],
    ]);
    expect(codes('Here log σ = −3.5 (σ in S cm−1).')).toEqual([['unit-from-logarithm', 'value-printed']]);
    expect(codes('Its resistivity is 25 Ω cm at 300 °C.')).toEqual([['unit-from-resistivity', 'value-printed']]);
    expect(codes('An ionic conductivity of 2 × 10−4 was mentioned.')).toEqual([
      ['unit-missing', 'doubt-unit-incomplete', 'value-printed'],
    ]);
  });

  it('gives a reason for each doubt', () => {
    expect(codes('The pellet has 6.1 10 4 S cm 1 at 300 K.')).toEqual([
      ['unit-printed', 'doubt-lost-sign', 'value-printed'],
    ]);
  });

  it('says when a doubtful value stands elsewhere without doubt', () => {
    const all = codes('The pellet has 6.1 10 4 S cm 1 at 300 K. In the table it is 6.1 × 10−4 S cm−1 again.');
    expect(all[0]).toContain('value-confirmed');
    expect(all[1]).not.toContain('value-confirmed');
  });

  it('keeps bounds and ranges as such', () => {
    const [bound, range] = readings('It exceeds 2 mS/cm. The films have 0.3–0.8 mS/cm in all.');
    expect(bound?.sigma).toEqual({ value: null, low: 2e-3, high: null, qualifier: '>', uncertainty: null });
    expect(bound?.reasons.map(({ code }) => code)).toContain('value-bound');
    expect(range?.sigma).toEqual({ value: null, low: 3e-4, high: 8e-4, qualifier: 'range', uncertainty: null });
    expect(range?.reasons.map(({ code }) => code)).toContain('value-range');
  });

  it('inverts resistivities with their bounds', () => {
    const [reading] = readings('The resistivity exceeds 10⁸ Ω cm in the dark.');
    expect(reading?.sigma).toEqual({ value: null, low: null, high: 1e-8, qualifier: '<', uncertainty: null });
  });

  it('marks what no material has', () => {
    expect(codes('A conductivity of 5 × 10⁹ S/cm was printed.')[0]).toContain('value-impossible');
  });

  it('cites evidence that lies in the text', () => {
    const text = 'They have 6 × 10−4 and 2 × 10−5 S cm−1.';
    for (const { reasons } of readings(text))
      for (const { evidence = [] } of reasons)
        for (const { start, end } of evidence) expect(text.slice(start, end)).toMatch(/\S/u);
  });
});
