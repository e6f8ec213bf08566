import { describe, expect, it } from 'vitest';
import type { GoldFact, GoldPaper } from '../../src/domain/index.js';
import { type Prediction, scoreFacts } from '../../src/evaluate/index.js';
import type { FactReport } from '../../src/evaluate/score-facts.js';

const fact = (id: string, more: Partial<GoldFact> = {}): GoldFact => ({
  id,
  sigma_S_cm: 2.1e-3,
  low_S_cm: null,
  high_S_cm: null,
  temperature_K: 298.15,
  rt: true,
  material: 'LPSC',
  formula: 'Li6PS5Cl',
  kind: 'total',
  origin: 'measured',
  in_scope: true,
  ...more,
});

const right: Prediction = {
  sigma_S_cm: 2.1e-3,
  temperature_K: 298.15,
  formula: 'Li6PS5Cl',
  kind: 'total',
  origin: 'measured',
  status: 'accepted',
  confidence: 0.9,
  quote: 'LPSC reaches 2.1 mS cm−1 at room temperature.',
};

const score = (facts: readonly GoldFact[], predictions: readonly Prediction[], complete = true): FactReport => {
  const gold: GoldPaper = { head: { paper: 'p', file: 'p.pdf', complete }, facts };
  return scoreFacts([{ gold, predictions }]);
};

describe('scoreFacts', () => {
  it('finds a fact with all its fields', () => {
    const report = score([fact('p-1')], [right]);
    expect(report.levels.all).toEqual({ right: 1, precision: 1, recall: 1, f1: 1 });
    expect(report).toMatchObject({ kind: { right: 1, given: 1 }, misses: [], falsePositives: 0 });
  });

  it.each<[string, Prediction, 'temperature' | 'material']>([
    ['temperature', { ...right, temperature_K: 333.15 }, 'temperature'],
    ['missing temperature', { ...right, temperature_K: null }, 'temperature'],
    ['material', { ...right, formula: 'Li6PS5Br' }, 'material'],
  ])('counts a wrong %s against its field alone', (_, prediction, field) => {
    const report = score([fact('p-1')], [prediction]);
    expect(report.levels.value.f1).toBe(1);
    expect(report.levels[field].f1).toBe(0);
    expect(report.levels.all.f1).toBe(0);
    expect(report.misses).toMatchObject([{ type: field, fact: 'p-1', quote: right.quote }]);
  });

  it('takes any temperature within 10 K of room temperature', () => {
    expect(score([fact('p-1')], [{ ...right, temperature_K: 303 }]).levels.temperature.f1).toBe(1);
    expect(score([fact('p-1', { rt: false })], [{ ...right, temperature_K: 303 }]).levels.temperature.f1).toBe(0);
  });

  it('does not count a repeated fact as false, but does count one that contradicts', () => {
    expect(score([fact('p-1')], [right, { ...right, temperature_K: null }])).toMatchObject({
      duplicates: 1,
      falsePositives: 0,
    });
    expect(score([fact('p-1')], [right, { ...right, temperature_K: 400 }])).toMatchObject({
      duplicates: 0,
      falsePositives: 1,
    });
  });

  it('counts electronic values given out as ionic, and leaves labelled ones alone', () => {
    const electronic = fact('p-2', { sigma_S_cm: 4e-9, kind: 'electronic', in_scope: false });
    const wrong = score([electronic], [{ ...right, sigma_S_cm: 4e-9 }]);
    expect(wrong).toMatchObject({ falsePositives: 1, outOfScope: { gold: 1, hit: 1 } });
    expect(wrong.misses).toMatchObject([{ type: 'out of scope', fact: 'p-2' }]);
    const labelled = score([electronic], [{ ...right, sigma_S_cm: 4e-9, kind: 'electronic' }]);
    expect(labelled).toMatchObject({ falsePositives: 0, outOfScope: { hit: 0 }, notScored: { notIonic: 1 } });
  });

  it('takes unknown values as neutral where the gold is incomplete', () => {
    const stray = { ...right, sigma_S_cm: 5e-2 };
    expect(score([fact('p-1')], [right, stray], false)).toMatchObject({ neutral: 1, falsePositives: 0 });
    expect(score([fact('p-1')], [right, stray], true)).toMatchObject({ neutral: 0, falsePositives: 1 });
  });

  it('keeps bounds and numbers apart in the count of mixed-up ones', () => {
    const bound = fact('p-1', { sigma_S_cm: null, low_S_cm: 1e-3 });
    const report = score([bound], [{ ...right, sigma_S_cm: 1e-3 }]);
    expect(report).toMatchObject({ boundOrPointMixedUp: 1, levels: { value: { f1: 1 } } });
    expect(score([bound], [{ ...right, sigma_S_cm: null, high_S_cm: 1e-3 }]).levels.value.f1).toBe(0);
  });

  it('says how much of the gold is accepted without review', () => {
    const other = fact('p-2', { sigma_S_cm: 7e-5, temperature_K: 233.15, rt: false });
    const report = score(
      [fact('p-1'), other],
      [right, { ...right, sigma_S_cm: 7e-5, temperature_K: 233.15, status: 'review' }],
    );
    expect(report.levels.all.recall).toBe(1);
    expect(report.accepted.all).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('groups recall by hard tag and keeps outcomes for calibration', () => {
    const report = score([fact('p-1', { hard: ['respectively'] }), fact('p-2', { sigma_S_cm: 1e-5 })], [right]);
    expect(report.byHardTag).toEqual([
      { name: '(none)', gold: 1, value: 0, temperature: 0, material: 0, all: 0 },
      { name: 'respectively', gold: 1, value: 1, temperature: 1, material: 1, all: 1 },
    ]);
    expect(report.outcomes).toEqual([{ confidence: 0.9, value: true, temperature: true, material: true, all: true }]);
  });
});
