import { describe, expect, it } from 'vitest';
import {
  amountsOf,
  flattenMixture,
  formatFormula,
  freeVariables,
  parseFormula,
  repairSigns,
  substitute,
} from '../../src/chemistry/index.js';

const substituted = (formula: string, assignments: Record<string, number | string>): string =>
  formatFormula(substitute(parseFormula(formula), assignments));

describe('substitute', () => {
  it.each([
    ['Li7−3xAlxLa3Zr2O12', { x: 0.2 }, 'Li6.4Al0.2La3Zr2O12'],
    ['Li3xLa2/3−xTiO3', { x: 0.11 }, 'Li0.33La0.5567TiO3'],
    ['Li1+x+yAlxTi2−xSiyP3−yO12', { x: 0.3, y: 0.2 }, 'Li1.5Al0.3Ti1.7Si0.2P2.8O12'],
    ['Li7-xLa3Zr2-xNbxO12', { x: 0 }, 'Li7La3Zr2O12'],
    ['Li7-xLa3Zr2-xNbxO12', { x: 2 }, 'Li5La3Nb2O12'],
    ['Li(3−x)/2Ti2(PO4)3', { x: 1 }, 'LiTi2(PO4)3'],
    ['LixLa(1−x)/3NbO3', { x: 0.1 }, 'Li0.1La0.3NbO3'],
    ['Ce1−xGdxO2−x/2', { x: 0.1 }, 'Ce0.9Gd0.1O1.95'],
    ['(100−x)Li2S–xP2S5', { x: 25 }, '75Li2S-25P2S5'],
    ['(1−y)Li4SiO4–yLi3PO4', { y: 0 }, 'Li4SiO4'],
    ['(1−y)Li4SiO4–yLi3PO4', { y: 1 }, 'Li3PO4'],
    ['75Li2S·(25−x)P2S5·xP2O5', { x: 4 }, '75Li2S-21P2S5-4P2O5'],
    ['Na3MX6', { M: 'Y', X: 'Cl' }, 'Na3YCl6'],
    ['Li3OX', { X: 'BH4' }, 'Li3O(BH4)'],
    ['Li3−xM1−xZrxCl6', { x: 0.5, M: 'Er' }, 'Li2.5Er0.5Zr0.5Cl6'],
    ['Ce0.8Ln0.2O1.9', { Ln: 'Sm' }, 'Ce0.8Sm0.2O1.9'],
    ['Li1+xMxTi2−x(PO4)3', { x: 0.3 }, 'Li1.3M0.3Ti1.7(PO4)3'],
    ['BaZr1−xYxO3−δ', { x: 0.2 }, 'BaZr0.8Y0.2O3-δ'],
  ])('puts values into %s', (formula, values, expected) => {
    expect(substituted(formula, values)).toBe(expected);
  });

  it('leaves what it is not told', () => {
    expect(freeVariables(substitute(parseFormula('Li3−xM1−xZrxX6'), { x: 0.2 }))).toEqual(['M', 'X']);
    expect(freeVariables(parseFormula('BaZr0.8Y0.2O3−δ'))).toEqual([]);
    expect(freeVariables(parseFormula('(100−x)Li2S–xP2S5'))).toEqual(['x']);
    expect(freeVariables(parseFormula('Ba(Zr,Ce)O3'))).toEqual(['(Zr,Ce)']);
  });

  it('ignores symbols that are none', () => {
    expect(substituted('Na3MX6', { M: 'Q9', X: 'Cl' })).toBe('Na3MCl6');
  });
});

describe('flattenMixture', () => {
  it.each([
    ['98(65Li2S-35P2S5)-2LiI', '63.7Li2S-34.3P2S5-2LiI'],
    ['90(0.75Li2S·0.25P2S5)·10LiI', '67.5Li2S-22.5P2S5-10LiI'],
    ['0.7(0.6AgI-0.4Ag2S)-0.3P2S5', '0.42AgI-0.28Ag2S-0.3P2S5'],
    ['75Li2S-25P2S5', '75Li2S-25P2S5'],
  ])('multiplies out %s', (printed, expected) => {
    expect(formatFormula(flattenMixture(parseFormula(printed)))).toBe(expected);
  });

  it('keeps the balance of a glass in which percentages stand inside percentages', () => {
    expect(amountsOf(flattenMixture(parseFormula('50(50Li2S-50P2S5)-50LiI')))).toEqual({
      Li: 100,
      S: 150,
      P: 50,
      I: 50,
    });
  });
});

describe('repairSigns', () => {
  it.each([
    ['Li1−xAlxTi2−x(PO4)3', 'Li1+xAlxTi2-x(PO4)3'],
    ['Sm1−xCaxF3−x', 'Sm1-xCaxF3-x'],
    ['Ba1−xLaxSnF4−x', 'Ba1-xLaxSnF4+x'],
    ['Li7−xLa3Zr2−xNbxO12', 'Li7-xLa3Zr2-xNbxO12'],
    ['Na3PS4', 'Na3PS4'],
  ])('chooses signs of %s by charge', (guessed, expected) => {
    expect(formatFormula(repairSigns(parseFormula(guessed)))).toBe(expected);
  });
});
