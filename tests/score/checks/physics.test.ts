import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrhenius } from '../../../src/score/checks/arrhenius.js';
import { bulkTotal } from '../../../src/score/checks/bulk-total.js';
import { chargeOf } from '../../../src/score/checks/charge.js';
import { lostTypographyOf } from '../../../src/score/checks/lost-typography.js';
import { plausibilityOf, temperaturePlausibilityOf } from '../../../src/score/checks/plausibility.js';
import { sameCondition } from '../../../src/score/checks/same-condition.js';
import { unresolvedOf } from '../../../src/score/checks/unresolved.js';
import { expectLinear } from '../../fixtures/linear.js';
import { codesOf, makeCandidate } from '../make-candidate.js';

const paper = (...candidates: ReturnType<typeof makeCandidate>[]) => ({ candidates, document: undefined });
/** σT = A exp(−E/kT), with σ = 1 mS/cm at 298.15 K. */
const arrheniusAt = (kelvin: number, energy: number): number =>
  ((1e-3 * 298.15) / kelvin) * Math.exp((energy / 8.617333262e-5) * (1 / 298.15 - 1 / kelvin));

describe('plausibility', () => {
  const silver = { formula: 'AgI', amounts: { Ag: 1, I: 1 }, ion: 'Ag' };
  const ceria = { formula: 'Ce0.9Gd0.1O1.95', amounts: { Ce: 0.9, Gd: 0.1, O: 1.95 }, ion: 'O' };
  it.each([
    ['0.1 S/cm at 300 °C is normal for Ag⁺', { ...silver, sigma: 0.1, kelvin: 573.15 }],
    ['2 S/cm at 300 °C is α-AgI', { ...silver, sigma: 2, kelvin: 573.15 }],
    ['10⁻⁵ S/cm at 600 °C is normal for O²⁻', { ...ceria, sigma: 1e-5, kelvin: 873.15 }],
    ['0.1 S/cm at 800 °C is normal for O²⁻', { ...ceria, sigma: 0.1, kelvin: 1073.15 }],
    ['10⁻¹² S/cm at 100 °C is normal for O²⁻', { ...ceria, sigma: 1e-12, kelvin: 373.15 }],
    ['32 mS/cm at 25 °C is the best of Na⁺', { formula: null, amounts: null, ion: 'Na', sigma: 0.032 }],
  ])('%s', (_, change) => {
    expect(plausibilityOf(makeCandidate(change))).toEqual([]);
  });

  it.each([
    ['1 S/cm at 25 °C of Li⁺', { sigma: 1 }],
    ['10⁻² S/cm at 25 °C of O²⁻', { ...ceria, sigma: 1e-2 }],
    ['100 S/cm of anything', { formula: null, amounts: null, ion: null, sigma: 100, kelvin: 1000 }],
  ])('doubts %s', (_, change) => {
    expect(codesOf(plausibilityOf(makeCandidate(change)))).toEqual(['implausible-magnitude']);
  });

  it('calls rare what its family never shows: a garnet with 50 mS/cm', () => {
    const garnet = { formula: 'Li7La3Zr2O12', amounts: { Li: 7, La: 3, Zr: 2, O: 12 }, sigma: 0.05 };
    expect(codesOf(plausibilityOf(makeCandidate(garnet)))).toEqual(['unusual-magnitude']);
  });

  it('doubts temperatures of the furnace', () => {
    expect(codesOf(temperaturePlausibilityOf(makeCandidate({ kelvin: 1223 })))).toEqual(['temperature-unusual']);
    expect(temperaturePlausibilityOf(makeCandidate({ kelvin: 573 }))).toEqual([]);
    expect(temperaturePlausibilityOf(makeCandidate({ ...ceria, kelvin: 1223 }))).toEqual([]);
  });
});

describe('charge', () => {
  it('sees balance and its lack', () => {
    expect(codesOf(chargeOf(makeCandidate()))).toEqual(['charge-balanced']);
    expect(codesOf(chargeOf(makeCandidate({ amounts: { Li: 5, Y: 1, Cl: 6 } })))).toEqual(['charge-unbalanced']);
  });
  it('says nothing where nothing is resolved', () => {
    expect(chargeOf(makeCandidate({ amounts: null }))).toEqual([]);
    expect(chargeOf(makeCandidate({ amounts: { C: 2, H: 4, O: 1 } }))).toEqual([]);
  });
});

describe('Arrhenius lines', () => {
  it('takes values of one activation energy, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1.2, noNaN: true }), (energy) => {
        const values = [298.15, 323.15, 348.15, 373.15].map((kelvin) =>
          makeCandidate({ kelvin, sigma: arrheniusAt(kelvin, energy) }),
        );
        for (const reasons of arrhenius(paper(...values))) {
          expect(codesOf(reasons)).toEqual(['arrhenius-fits', 'temperature-arrhenius-fits', 'material-arrhenius-fits']);
        }
      }),
    );
  });

  it('finds the one value that is off by two decades', () => {
    const kelvins = [298.15, 318.15, 338.15, 358.15, 378.15];
    const values = kelvins.map((kelvin, i) =>
      makeCandidate({ kelvin, sigma: arrheniusAt(kelvin, 0.4) * (i === 2 ? 1e-2 : 1) }),
    );
    const found = arrhenius(paper(...values)).map((reasons) => codesOf(reasons).includes('arrhenius-outlier'));
    expect(found).toEqual([false, false, true, false, false]);
  });

  it('doubts two temperatures at which conductivity falls, and an energy that is not the stated one', () => {
    const falling = [makeCandidate(), makeCandidate({ kelvin: 373.15, sigma: 1e-4 })];
    for (const reasons of arrhenius(paper(...falling)))
      expect(codesOf(reasons)).toEqual(['temperature-arrhenius-doubt', 'material-arrhenius-doubt']);
    const warm = { kelvin: 373.15, sigma: arrheniusAt(373.15, 0.8), energy: 0.3 };
    expect(codesOf(arrhenius(paper(makeCandidate(), makeCandidate(warm)))[1])).toEqual([
      'temperature-arrhenius-doubt',
      'material-arrhenius-doubt',
    ]);
    const right = { ...warm, energy: 0.8 };
    expect(codesOf(arrhenius(paper(makeCandidate(), makeCandidate(right)))[1])).toContain('arrhenius-fits');
  });

  it('compares one material only', () => {
    const other = makeCandidate({ kelvin: 373.15, sigma: 1e-6, amounts: { Li: 6, P: 1, S: 5, Cl: 1 } });
    expect(arrhenius(paper(makeCandidate(), other))).toEqual([[], []]);
  });
});

describe('bulk and total', () => {
  const pair = (bulk: number, total: number) =>
    bulkTotal(paper(makeCandidate({ kind: 'bulk', sigma: bulk }), makeCandidate({ kind: 'total', sigma: total })));
  it('doubts a total conductivity above that of the bulk', () => {
    expect(pair(1e-4, 5e-4).map(codesOf)).toEqual([['bulk-below-total'], ['bulk-below-total']]);
  });
  it('is content with the order that series resistances have', () => {
    expect(pair(5e-4, 1e-4).map(codesOf)).toEqual([['bulk-above-total'], ['bulk-above-total']]);
  });
});

describe('other checks', () => {
  it('doubts two values of one material at one temperature', () => {
    const found = sameCondition(paper(makeCandidate(), makeCandidate({ sigma: 4e-3, start: 30 })));
    expect(found.map(codesOf)).toEqual([
      ['material-same-condition', 'temperature-same-condition'],
      ['material-same-condition', 'temperature-same-condition'],
    ]);
    expect(sameCondition(paper(makeCandidate(), makeCandidate({ start: 30 })))).toEqual([[], []]);
  });

  it.each(['1.2 × 103 S cm−1', '104 S/cm', '3·105 S/cm'])('doubts %s', (printed) => {
    expect(codesOf(lostTypographyOf(makeCandidate({ printed, sigma: 1200 })))).toEqual(['lost-typography']);
  });
  it.each(['1.2 × 10−3 S cm−1', '103 mS/cm', '0.25 S/cm'])('takes %s', (printed) => {
    expect(lostTypographyOf(makeCandidate({ printed, sigma: 0.1 }))).toEqual([]);
  });

  it('tells open formulas from names', () => {
    expect(codesOf(unresolvedOf(makeCandidate({ amounts: null })))).toEqual(['material-unresolved']);
    expect(codesOf(unresolvedOf(makeCandidate({ amounts: null, formula: null })))).toEqual(['material-name-only']);
    expect(unresolvedOf(makeCandidate())).toEqual([]);
  });

  it('stays linear with ten thousand values of one condition', () => {
    expectLinear(
      'v',
      ({ length }) => {
        const many = Array.from({ length }, (_, i) => makeCandidate({ sigma: 1e-3 * (1 + i), start: 10 * i }));
        sameCondition(paper(...many));
        arrhenius(paper(...many));
        bulkTotal(paper(...many));
      },
      1_200,
    );
  });
});
