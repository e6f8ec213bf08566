import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptAt, acceptanceCurve, nestedAcceptance } from '../../src/score/acceptance.js';
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
  const sure = acceptanceCurve(Array.from({ length: 10 }, () => trials).flat());

  it('takes the lowest threshold that keeps the target from there on', () => {
    const { at, precision } = acceptAt(sure, 0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(sure.filter((point) => point.at >= at).every((point) => point.precision >= 0.98)).toBe(true);
    const below = sure.filter((point) => point.at < at).at(-1);
    expect(below?.low).toBeLessThan(0.98);
  });

  it('takes curves without certainties as they are', () => {
    const bare = curve.map(({ at, precision, share }) => ({ at, precision, share }));
    const { at, precision } = acceptAt(bare, 0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(bare.filter((point) => point.at < at).at(-1)?.precision).toBeLessThan(0.98);
  });

  it('promises nothing of a few', () => {
    const few = Array.from({ length: 20 }, () => ({ joint: 0.9, eligible: true, right: true }));
    expect(acceptAt(acceptanceCurve(few), 0.98).share).toBe(0);
    expect(acceptAt(acceptanceCurve([...few, ...few, ...few]), 0.98).share).toBe(1);
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

  it('never gets less precise from a higher threshold, and keeps the number of right ones', () => {
    const trial = fc.record({
      joint: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      eligible: fc.boolean(),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 60 }), (some) => {
        const measured = acceptanceCurve(some);
        for (const [i, { precision, share }] of measured.entries()) {
          expect(precision).toBeGreaterThanOrEqual(measured[i - 1]?.precision ?? 0);
          expect(share).toBeLessThanOrEqual(measured[i - 1]?.share ?? 1);
        }
        const open = some.filter(({ joint, eligible }) => eligible && joint >= 0.3);
        const right = open.filter((one) => one.right).length;
        if (some.every(({ joint }) => joint >= 0.3) && open.length > 0)
          expect(measured[0]?.precision).toBeCloseTo(right / open.length, 3);
      }),
    );
  });

  it('is not undone by one wrong record at the very top', () => {
    const top = { joint: 0.999, eligible: true, right: false };
    const many = Array.from({ length: 300 }, (_, i) => ({ joint: 0.6 + i / 1000, eligible: true, right: true }));
    expect(acceptAt(acceptanceCurve([top, ...many]), 0.98).share).toBe(1);
  });

  it('is measured with thresholds that other papers chose', () => {
    // Right from 0.8 on in every fold but the last, whose papers are all wrong
    const made = Array.from({ length: 500 }, (_, i) => ({ joint: 0.6 + (i % 100) / 250, fold: Math.floor(i / 100) }));
    const folds = made.map(({ fold }) => fold);
    const judge = (worst: number) =>
      made.map(({ joint, fold }) => ({ joint, eligible: true, right: fold !== worst && joint >= 0.8 }));
    const fair = nestedAcceptance(judge(9), folds, 0.95);
    expect(fair).toEqual({ accepted: expect.any(Number), right: 250, share: 1 });
    expect(fair.right / fair.accepted).toBeGreaterThanOrEqual(0.95);
    const { accepted, right } = nestedAcceptance(judge(4), folds, 0.98);
    expect(accepted - right).toBeGreaterThanOrEqual(50);
  });
});
