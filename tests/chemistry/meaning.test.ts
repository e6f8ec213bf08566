import { describe, expect, it } from 'vitest';
import {
  amountsOf,
  chargeBalance,
  familyOf,
  mobileIonOf,
  parseFormula,
  sameComposition,
} from '../../src/chemistry/index.js';
import type { Amounts } from '../../src/domain/index.js';

function amounts(formula: string): Amounts {
  const found = amountsOf(parseFormula(formula));
  if (found === null) throw new Error(`no amounts in ${formula}`);
  return found;
}

describe('chargeBalance', () => {
  it.each([
    'Li6.4Al0.2La3Zr2O12',
    'Li1.3Al0.3Ti1.7(PO4)3',
    'Li6PS5Cl',
    'Li10GeP2S12',
    'Na3Zr2Si2PO12',
    'LiBH4',
    'RbAg4I5',
    'BaSnF4',
    'CsHSO4',
    'Li3N',
    '75Li2S-25P2S5',
    'Na2.88Sb0.88W0.12S4',
    'La0.9Sr0.1Ga0.8Mg0.2O2.85',
    'LiNH2',
  ])('balances %s', (formula) => {
    expect(chargeBalance(amounts(formula)).balanced).toBe(true);
  });

  it.each([
    ['LiO', -1],
    ['Li7PS4', 2],
    ['ZrO6', -8],
    ['NaCl2', -1],
  ])('finds the charge of %s', (formula, charge) => {
    expect(chargeBalance(amounts(formula))).toEqual({ balanced: false, charge });
  });

  it('tolerates rounded amounts', () => {
    expect(chargeBalance(amounts('Li0.33La0.557TiO3')).balanced).toBe(true);
  });
});

describe('mobileIonOf', () => {
  it.each([
    ['Li6.4La3Zr1.4Ta0.6O12', 'Li'],
    ['Na3Zr2Si2PO12', 'Na'],
    ['K2Mg2TeO6', 'K'],
    ['RbAg4I5', 'Ag'],
    ['Rb4Cu16I7Cl13', 'Cu'],
    ['MgSc2Se4', 'Mg'],
    ['CaZr4(PO4)6', 'Ca'],
    ['MgZr4(PO4)6', 'Mg'],
    ['ZnPS3', 'Zn'],
    ['Zr0.84Y0.16O1.92', 'O'],
    ['Ce0.8Gd0.2O1.9', 'O'],
    ['La0.9Sr0.1Ga0.8Mg0.2O2.85', 'O'],
    ['La9.33Si6O26', 'O'],
    ['Bi1.6Er0.4O3', 'O'],
    ['La2Mo2O9', 'O'],
    ['Ba7Nb3.9Mo1.1O20.05', 'O'],
    ['BaZr0.8Y0.2O3', 'H'],
    ['BaCe0.9Y0.1O3', 'H'],
    ['CsHSO4', 'H'],
    ['CsH2PO4', 'H'],
    ['Rb3H(SeO4)2', 'H'],
    ['BaSnF4', 'F'],
    ['LaF3', 'F'],
    ['Sm0.95Ca0.05F2.95', 'F'],
    ['LiBH4', 'Li'],
    ['Mg(BH4)2', 'Mg'],
    ['NaCB11H12', 'Na'],
    ['75Li2S-25P2S5', 'Li'],
    ['Na0.5Bi0.49TiO2.985', 'O'],
    ['Gd2Zr2O7', 'O'],
    ['Na1.67Mg0.67Al10.33O17', 'Na'],
    ['Ag3SI', 'Ag'],
    ['Al2(WO4)3', 'Al'],
    ['Li2OHCl', 'Li'],
  ])('of %s is %s', (formula, ion) => {
    expect(mobileIonOf(amounts(formula))).toBe(ion);
  });

  it('believes words that name the carrier', () => {
    expect(mobileIonOf(amounts('La0.99Ca0.01NbO4'), ['proton conductor'])).toBe('H');
    expect(mobileIonOf(null, ['sodium-ion conductor'])).toBe('Na');
    expect(mobileIonOf(amounts('Na3PS4'), ['lithium-ion'])).toBe('Na');
    expect(mobileIonOf(null)).toBeNull();
  });
});

describe('familyOf', () => {
  it.each([
    ['Li6.4La3Zr1.4Ta0.6O12', 'garnet'],
    ['Li5La3Ta2O12', 'garnet'],
    ['Li1.3Al0.3Ti1.7(PO4)3', 'NASICON'],
    ['Na3Zr2Si2PO12', 'NASICON'],
    ['Li6PS5Cl', 'argyrodite'],
    ['Li5.5PS4.5Cl1.5', 'argyrodite'],
    ['Li10GeP2S12', 'LGPS-type'],
    ['75Li2S-25P2S5', 'thiophosphate'],
    ['Na3SbS4', 'sulfide'],
    ['Li3YCl6', 'halide'],
    ['Na2ZrCl6', 'halide'],
    ['Li3OCl', 'antiperovskite'],
    ['Li0.33La0.557TiO3', 'perovskite'],
    ['La0.9Sr0.1Ga0.8Mg0.2O2.85', 'perovskite'],
    ['BaZr0.8Y0.2O3', 'perovskite'],
    ['Li14Zn(GeO4)4', 'LISICON'],
    ['LiBH4', 'borohydride'],
    ['Na2B12H12', 'borohydride'],
    ['Ce0.8Gd0.2O1.9', 'fluorite'],
    ['Zr0.84Y0.16O1.92', 'fluorite'],
    ['La9.33Si6O26', 'apatite'],
    ['Na1.67Mg0.67Al10.33O17', 'beta-alumina'],
    ['CsHSO4', 'acid salt'],
    ['BaSnF4', 'fluoride'],
  ])('of %s is %s', (formula, family) => {
    expect(familyOf(amounts(formula))).toBe(family);
  });
});

describe('sameComposition', () => {
  it('compares fractions, not spelling', () => {
    expect(sameComposition(amounts('LiTi2(PO4)3'), amounts('LiTi2P3O12'))).toBe(true);
    expect(sameComposition(amounts('75Li2S-25P2S5'), amounts('Li3PS4'))).toBe(true);
    expect(sameComposition(amounts('Li6PS5Cl'), amounts('Li6PS5Br'))).toBe(false);
    expect(sameComposition(amounts('Li6.4La3Zr1.4Ta0.6O12'), amounts('Li6.5La3Zr1.5Ta0.5O12'))).toBe(false);
    expect(sameComposition(amounts('Li0.33La0.557TiO3'), amounts('Li0.33La0.5567TiO3'))).toBe(true);
  });
});
