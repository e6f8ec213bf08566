import { describe, expect, it } from 'vitest';
import { LEXICON, readFormula, resolveMaterial } from '../../src/chemistry/index.js';

const abbreviations = new Map([
  ['LLZTO', 'Li6.4La3Zr1.4Ta0.6O12'],
  ['LATP', 'Li1+xAlxTi2−x(PO4)3'],
  ['S1', 'LLZTO'],
  ['A', 'B'],
  ['B', 'A'],
]);

describe('resolveMaterial', () => {
  it('reads a formula as printed', () => {
    expect(resolveMaterial('Li₆PS₅Cl', {})).toEqual({
      formula: 'Li6PS5Cl',
      amounts: { Li: 6, P: 1, S: 5, Cl: 1 },
      ion: 'Li',
      via: 'printed',
      unresolved: [],
    });
  });

  it('expands what the paper defines, through several names', () => {
    expect(resolveMaterial('LLZTO', { abbreviations, lexicon: LEXICON })).toMatchObject({
      formula: 'Li6.4La3Zr1.4Ta0.6O12',
      via: 'abbreviation',
      ion: 'Li',
    });
    expect(resolveMaterial('S1', { abbreviations })).toMatchObject({
      formula: 'Li6.4La3Zr1.4Ta0.6O12',
      via: 'abbreviation',
    });
  });

  it('substitutes variables and says what is left', () => {
    expect(resolveMaterial('LATP', { abbreviations, variables: { x: 0.3 } })).toMatchObject({
      formula: 'Li1.3Al0.3Ti1.7(PO4)3',
      via: 'substituted',
      unresolved: [],
    });
    expect(resolveMaterial('LATP', { abbreviations })).toMatchObject({
      formula: 'Li1+xAlxTi2-x(PO4)3',
      amounts: null,
      unresolved: ['x'],
    });
    expect(resolveMaterial('Na3MX6', { variables: { M: 'Er' } })).toMatchObject({
      formula: 'Na3ErX6',
      via: 'substituted',
      unresolved: ['X'],
    });
  });

  it('asks the lexicon only last, and says so', () => {
    expect(resolveMaterial('LGPS', { lexicon: LEXICON })).toMatchObject({
      formula: 'Li10GeP2S12',
      via: 'lexicon',
      ion: 'Li',
    });
    expect(resolveMaterial('β"-alumina', { lexicon: LEXICON })).toMatchObject({
      formula: null,
      via: 'lexicon',
      ion: 'Na',
    });
    expect(resolveMaterial('Lithium borohydride', { lexicon: LEXICON })).toMatchObject({
      formula: 'LiBH4',
      via: 'lexicon',
    });
    expect(resolveMaterial('LGPS', {})).toEqual({ formula: null, amounts: null, ion: null, via: null, unresolved: [] });
  });

  it('does not run in circles', () => {
    expect(resolveMaterial('A', { abbreviations }).formula).toBeNull();
  });

  it('multiplies out nested mixtures', () => {
    expect(resolveMaterial('(100−y)(0.75Li2S·0.25P2S5)·yLiI', { variables: { y: 20 } }).formula).toBe(
      '60Li2S-20P2S5-20LiI',
    );
  });
});

describe('LEXICON', () => {
  it('holds formulas that can be read, sources, and no name twice', () => {
    for (const { formula, source } of LEXICON) {
      expect(source.length).toBeGreaterThan(5);
      if (formula !== null) expect(readFormula(formula), formula).toBeDefined();
    }
    expect(new Set(LEXICON.map(({ name }) => name)).size).toBe(LEXICON.length);
  });
});
