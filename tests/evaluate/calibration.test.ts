import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, riskCoverageCurve, type Trial } from '../../src/evaluate/calibration.js';

const trial = (confidence: number, right: boolean): Trial => ({ confidence, right });
const trials = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

describe('calibrate', () => {
  it('finds no fault with certain and right claims', () => {
    const report = calibrate([trial(1, true), trial(1, true), trial(0, false)]);
    expect(report).toMatchObject({ brier: 0, expectedError: 0, accuracy: 2 / 3 });
    expect(report.logLoss).toBeCloseTo(0, 5);
  });

  it('gives the known scores of a small set', () => {
    const report = calibrate([trial(0.9, true), trial(0.8, false), trial(0.6, true), trial(0.3, false)]);
    expect(report.brier).toBeCloseTo((0.01 + 0.64 + 0.16 + 0.09) / 4, 12);
    expect(report.logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.2) + Math.log(0.6) + Math.log(0.7)) / 4, 12);
    expect(report.expectedError).toBeCloseTo((0.1 + 0.8 + 0.4 + 0.3) / 4, 12);
    expect(report.bins.map((bin) => [bin.from, bin.trials])).toEqual([
      [0.3, 1],
      [0.6, 1],
      [0.8, 1],
      [0.9, 1],
    ]);
  });

  it('draws risk over coverage from the surest claims down', () => {
    const curve = riskCoverageCurve([trial(0.5, false), trial(0.9, true), trial(0.5, true), trial(0.2, false)]);
    expect(curve).toEqual([
      { confidence: 0.9, coverage: 0.25, risk: 0 },
      { confidence: 0.5, coverage: 0.75, risk: 1 / 3 },
      { confidence: 0.2, coverage: 1, risk: 0.5 },
    ]);
  });

  it('says zero of nothing', () => {
    const report = calibrate([]);
    expect(report).toMatchObject({ trials: 0, brier: 0, logLoss: 0, expectedError: 0, meanRisk: 0, bins: [] });
  });

  it('puts every claim into one bin and ends at full coverage with the error rate', () => {
    fc.assert(
      fc.property(trials, (given) => {
        const report = calibrate(given);
        expect(report.bins.reduce((sum, bin) => sum + bin.trials, 0)).toBe(given.length);
        expect(report.riskCoverage.at(-1)?.coverage).toBe(1);
        expect(report.riskCoverage.at(-1)?.risk).toBeCloseTo(1 - report.accuracy, 12);
        expect(report.expectedError).toBeLessThanOrEqual(1);
        expect(report.meanRisk).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
