import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliabilityBins } from '../../src/evaluate/calibration.js';
import {
  decadesBetween,
  drawReliability,
  drawRisk,
  driftOf,
  formatRisk,
  judgeDecision,
  riskCurve,
  rowAtTarget,
} from '../../src/evaluate/index.js';
import { binomialAtMost } from '../../src/evaluate/risk-drift.js';

const trials = Array.from({ length: 100 }, (_, i) => ({
  joint: 1 - i / 100,
  eligible: i % 10 !== 9,
  right: i < 60 || i % 2 === 0,
}));

describe('risk', () => {
  const rows = riskCurve(trials);

  it('accepts the surest first and never what a person must see', () => {
    expect(rows).toHaveLength(90);
    expect(rows[0]).toMatchObject({ at: 1, accepted: 1, precision: 1, review: 99 });
    expect(rows.at(-1)).toMatchObject({ accepted: 90, review: 10 });
  });

  it('finds how much can be accepted at a target', () => {
    const row = rowAtTarget(rows, 0.98);
    expect(row?.precision).toBeGreaterThanOrEqual(0.98);
    expect(row?.accepted).toBeGreaterThanOrEqual(54);
    expect(rowAtTarget(riskCurve([{ joint: 1, eligible: true, right: false }]), 0.98)).toBeUndefined();
  });

  it('tells the load of review at three targets', () => {
    const text = formatRisk(trials, 36);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toMatch(/^0\.98 .* 100\.0 %|98\.\d %/mu);
  });

  it('is drawn as the same SVG each time', () => {
    const svg = drawRisk(rows, [0.98]);
    expect(svg).toBe(drawRisk(riskCurve(trials), [0.98]));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
    const bins = reliabilityBins(
      [
        { confidence: 0.95, right: true },
        { confidence: 0.3, right: false },
      ],
      10,
    );
    expect(drawReliability(bins, 'x')).not.toMatch(/NaN|undefined/u);
    expect(drawReliability([], 'x')).toContain('</svg>');
    expect(drawRisk([], [])).toContain('</svg>');
  });
});

describe('drift', () => {
  it.each([
    [0, 5, 0.5, 1 / 32],
    [1, 2, 0.5, 0.75],
    [8, 10, 0.98, 0.0162],
    [10, 10, 0.98, 1],
  ])('at most %d of %d with probability %d has the probability %d', (k, n, p, wanted) => {
    expect(binomialAtMost(k, n, p)).toBeCloseTo(wanted, 4);
  });

  it('is the sum of binomial terms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (n, p) => {
        const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (n - k + 1)) / k);
        const k = Math.floor(n / 2);
        const sum = Array.from({ length: k + 1 }, (_, i) => choose(i) * p ** i * (1 - p) ** (n - i)).reduce(
          (a, b) => a + b,
        );
        expect(binomialAtMost(k, n, p)).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('contradicts a promise that decisions do not keep, and no other', () => {
    expect(driftOf(50, 45, 0.98).contradicted).toBe(true);
    expect(driftOf(50, 49, 0.98).contradicted).toBe(false);
    expect(driftOf(0, 0, 0.98).contradicted).toBe(false);
  });
});

describe('judging by decisions', () => {
  it('takes a correction as the field being wrong', () => {
    const judged = judgeDecision({ type: 'correct', fields: { temperature_K: 300 } });
    expect(judged).toMatchObject({ all: false, right: { temperature: false, material: true, value: true } });
    expect(judgeDecision({ type: 'correct', fields: { origin: 'cited' } })).toMatchObject({ all: true });
    expect(judgeDecision({ type: 'accept', fields: {} })?.all).toBe(true);
    expect(judgeDecision({ type: 'reject', fields: {} })).toEqual({ all: false, right: { scope: false } });
    expect(judgeDecision({ type: 'unsure', fields: {} })).toBeUndefined();
  });

  it('knows a wrong power of ten from another value', () => {
    expect(decadesBetween(3.1e-4, 3.1e-3)).toBe(-1);
    expect(decadesBetween(3.1e4, 3.1e-4)).toBe(8);
    expect(decadesBetween(3.1e-4, 3.1e-4)).toBe(0);
    expect(decadesBetween(3.1e-4, 2.9e-3)).toBe(0);
  });
});
