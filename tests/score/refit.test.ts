import { describe, expect, it } from 'vitest';
import { acceptAt, acceptanceCurve } from '../../src/score/acceptance.js';
import { byField, crossValidate, type FitRecord, fitFields } from '../../src/score/fit-fields.js';
import { DEFAULT_POLICY } from '../../src/score/policy.js';
import { type RefitRecord, refit } from '../../src/score/refit.js';
import { PRIOR, WEIGHTS, Weights } from '../../src/score/weights.js';

/** Papers of ten records each; the material is right four times out of five with `good`, once out of five with `bad`. */
const records: RefitRecord[] = Array.from({ length: 400 }, (_, i) => {
  const good = i % 2 === 0;
  const material = good ? i % 10 !== 0 : i % 10 === 1;
  return {
    paper: `paper ${Math.floor(i / 10)}`,
    codes: byField((field) => (field === 'material' ? [good ? 'good' : 'bad'] : [])),
    right: { value: true, unit: true, temperature: true, material, kind: true, origin: true, scope: true },
    eligible: true,
    all: material,
  };
});
const options = {
  policy: DEFAULT_POLICY,
  fitted: '2025-01-31',
  sets: ['made up'],
  hash: (text: string) => `${text.length}`,
};

describe('refit', () => {
  const { weights, heldOut, trials } = refit(records, options);

  it('finds which reasons speak for a field', () => {
    expect(weights.weights.material.good).toBeGreaterThan(0.5);
    expect(weights.weights.material.bad).toBeLessThan(-0.5);
  });

  it('gives records of papers held out the confidence that their kind deserves', () => {
    const mean = (wanted: boolean): number => {
      const chosen = heldOut.filter((_, i) => (i % 2 === 0) === wanted).map(({ material }) => material);
      return chosen.reduce((a, b) => a + b, 0) / chosen.length;
    };
    expect(mean(true)).toBeCloseTo(0.8, 1);
    expect(mean(false)).toBeCloseTo(0.2, 1);
    expect(trials).toHaveLength(400);
  });

  it('gives the same bytes for the same records, and other ones for others', () => {
    expect(JSON.stringify(refit(records, options).weights)).toBe(JSON.stringify(weights));
    expect(refit(records.slice(1), options).weights.version).not.toBe(weights.version);
  });

  it('writes what it can read, with codes that no record has at their prior', () => {
    expect(Weights.parse(JSON.parse(JSON.stringify(weights)))).toEqual(weights);
    const unseen = Object.keys(PRIOR.weights.temperature).filter((code) => !(code in weights.weights.temperature));
    expect(unseen).toEqual([]);
    expect(weights.weights.temperature['temperature-processing']).toBeLessThan(-0.5);
  });
});

describe('cross-validation', () => {
  it('never lets a paper speak for itself', () => {
    const lone: FitRecord = {
      paper: 'lone',
      codes: byField(() => ['only here']),
      right: { material: false },
    };
    const seen = crossValidate([...records, lone], PRIOR).at(-1)?.material ?? 0;
    const without = crossValidate([...records, { ...lone, right: {} }], PRIOR).at(-1)?.material ?? 0;
    expect(seen).toBeCloseTo(without, 1);
  });

  it('does not depend on the order of records beyond rounding', () => {
    const forward = fitFields(records, PRIOR).weights.material;
    const backward = fitFields([...records].reverse(), PRIOR).weights.material;
    for (const [code, weight] of Object.entries(forward)) expect(backward[code]).toBeCloseTo(weight, 2);
  });
});

describe('acceptance', () => {
  const trials = Array.from({ length: 200 }, (_, i) => ({
    joint: 0.5 + i / 400,
    eligible: i % 10 !== 0,
    right: i > 100 || i % 2 === 0,
  }));
  const curve = acceptanceCurve(trials);

  it('takes the lowest threshold that keeps the target from there on', () => {
    const { at, precision } = acceptAt(curve, 0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(curve.filter((point) => point.at >= at).every((point) => point.precision >= 0.98)).toBe(true);
    const below = curve.filter((point) => point.at < at).at(-1);
    expect(below?.precision).toBeLessThan(0.98);
  });

  it('accepts less for a higher target, and nothing where none is good enough', () => {
    expect(acceptAt(curve, 0.99).share).toBeLessThanOrEqual(acceptAt(curve, 0.9).share);
    const hopeless = acceptanceCurve([{ joint: 1, eligible: true, right: false }]);
    expect(acceptAt(hopeless, 0.98).at).toBeGreaterThan(1);
  });

  it('meets the targets with the weights that ship', () => {
    for (const target of [0.95, 0.98, 0.99]) {
      const { precision, share } = acceptAt(WEIGHTS.acceptance, target);
      expect(precision).toBeGreaterThanOrEqual(target);
      expect(share).toBeGreaterThan(0.2);
    }
  });
});
