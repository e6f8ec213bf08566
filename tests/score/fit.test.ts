import { describe, expect, it } from 'vitest';
import { fitWeights, type Judged } from '../../src/score/fit.js';

const prior = { bias: 0, weights: {} };
const repeat = (count: number, judged: Judged): Judged[] => Array.from({ length: count }, () => judged);

describe('fitWeights', () => {
  it('finds the log-odds of a code', () => {
    const judged = [
      ...repeat(900, { codes: ['good'], right: true }),
      ...repeat(100, { codes: ['good'], right: false }),
      ...repeat(500, { codes: [], right: true }),
      ...repeat(500, { codes: [], right: false }),
    ];
    const { bias, weights } = fitWeights(judged, { prior, strength: 0.01 });
    expect(bias).toBeCloseTo(0, 1);
    expect(weights.good).toBeCloseTo(Math.log(9), 1);
  });

  it('keeps the prior of a code that is seen once', () => {
    const { weights } = fitWeights([{ codes: ['rare'], right: true }], {
      prior: { bias: 0, weights: { rare: -2 } },
      strength: 20,
    });
    expect(weights.rare).toBeCloseTo(-2, 0);
  });

  it('does not depend on the order of the judged', () => {
    const judged = [
      ...repeat(5, { codes: ['a', 'b'], right: true }),
      ...repeat(4, { codes: ['b'], right: false }),
      { codes: ['a', 'a'], right: true },
    ];
    expect(fitWeights([...judged].reverse(), { prior })).toEqual(fitWeights(judged, { prior }));
  });

  it('stays finite where a code separates right from wrong', () => {
    const judged = [...repeat(50, { codes: ['sure'], right: true }), ...repeat(50, { codes: [], right: false })];
    const { weights } = fitWeights(judged, { prior });
    expect(weights.sure).toBeGreaterThan(2);
    expect(weights.sure).toBeLessThan(10);
  });
});
