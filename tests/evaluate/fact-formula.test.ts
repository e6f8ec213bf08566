import { describe, expect, it } from 'vitest';
import { readFractions, sameFormula } from '../../src/evaluate/fact-formula.js';
import { samePassageFormula } from '../../src/evaluate/passage-formula.js';

const SAME: readonly (readonly [string, string])[] = [
  ['Li6PS5Cl', 'Li₆PS₅Cl'],
  ['75Li2S-25P2S5', '0.75Li2S·0.25P2S5'],
  ['Li1.3Al0.3Ti1.7(PO4)3', 'Li1.3Al0.3Ti1.7P3O12'],
  ['Na2O·9Al2O3', 'Na2Al18O28'],
];
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['Li6PS5Cl', 'Li6PS5Br'],
  ['Li6.4La3Zr1.4Ta0.6O12', 'Li6.6La3Zr1.6Ta0.4O12'],
  ['75Li2S-25P2S5', '70Li2S-30P2S5'],
];

describe.each([
  ['of papers', sameFormula],
  ['of passages', samePassageFormula],
] as const)('formula comparison %s', (_, same) => {
  it.each(SAME)('%s is %s', (a, b) => expect(same(a, b)).toBe(true));
  it.each(DIFFERENT)('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));
});

describe('readFractions', () => {
  it('puts variables in', () => {
    expect(sameFormula('Li7-3xAlxLa3Zr2O12 (x = 0.2)', 'Li6.4Al0.2La3Zr2O12')).toBe(true);
    expect(sameFormula('Li3xLa2/3-xTiO3 (x=0.11)', 'Li0.33La0.5567TiO3')).toBe(true);
    expect(sameFormula('(100-x)Li2S-xP2S5 (x = 25)', '75Li2S-25P2S5')).toBe(true);
  });

  it('cannot read names, open variables and single elements', () => {
    for (const text of ['LLZO', 'argyrodite', 'Li7-3xAlxLa3Zr2O12', 'Li', '', null])
      expect(readFractions(text)).toBeUndefined();
  });

  it('gives fractions that add up to one', () => {
    const fractions = readFractions('95(75Li2S-25P2S5)-5LiI') ?? readFractions('Li3PS4-0.5LiI');
    expect([...(fractions?.values() ?? [])].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect([...(readFractions('Li3PS4·0.5LiI')?.keys() ?? [])].sort()).toEqual(['I', 'Li', 'P', 'S']);
  });
});
