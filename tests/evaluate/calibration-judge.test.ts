import { describe, expect, it } from 'vitest';
import type { GoldFact, GoldPaper, GoldPassage } from '../../src/domain/index.js';
import { judgeFacts, judgePassage } from '../../src/evaluate/index.js';
import { sampleRecord } from '../fixtures/record.js';

const FACT: GoldFact = {
  id: 'f1',
  sigma_S_cm: 6.7e-4,
  temperature_K: 298.15,
  material: 'LLZO',
  formula: 'Li7La3Zr2O12',
  kind: 'total',
  origin: 'measured',
  in_scope: true,
};
const PAPER: GoldPaper = { head: { paper: 'garnet', file: 'garnet.pdf', complete: true }, facts: [FACT] };
const judge = (change: Parameters<typeof sampleRecord>[0]) => judgeFacts(PAPER, [sampleRecord(change)])[0];

describe('judging records by facts', () => {
  it('takes every field of a right record as right', () => {
    expect(judge({})).toMatchObject({
      all: true,
      decades: 0,
      right: { value: true, temperature: true, material: true },
    });
  });

  it('blames the field that is wrong', () => {
    expect(judge({ temperature_K: 373.15 })).toMatchObject({
      all: false,
      right: { temperature: false, material: true },
    });
    const other = { material: 'LPS', formula: 'Li3PS4' };
    expect(judge(other)).toMatchObject({ all: false, right: { temperature: true, material: false } });
    expect(judge({ origin: 'cited' })).toMatchObject({ all: true, right: { origin: false } });
  });

  it('knows a misread power of ten', () => {
    expect(judge({ sigma_S_cm: 6.7e-3 })).toMatchObject({ all: false, decades: 1, right: { value: false } });
  });

  it('takes other values as out of scope, and does not judge what claims nothing', () => {
    expect(judge({ sigma_S_cm: 3.3e-9 })).toMatchObject({ all: false, right: { scope: false } });
    expect(judge({ in_scope: false, scope_reason: 'liquid' })).toMatchObject({ all: null, right: { scope: false } });
  });
});

describe('judging records by passages', () => {
  const value = {
    printed: '6.7e-4',
    start: 10,
    end: 20,
    sigma_S_cm: 6.7e-4,
    sigma_low: null,
    sigma_high: null,
    temperature_K: 298.15,
    material_printed: 'LLZO',
    formula: 'Li7La3Zr2O12',
    in_scope: true,
    scope_reason: null,
    damaged: false,
  };
  const gold: GoldPassage = { id: 'p', negatives: false, records: [value] };

  it('goes by where the value stands', () => {
    const [right] = judgePassage(gold, [sampleRecord({ start: 12, end: 18 })]);
    expect(right).toMatchObject({ all: true, right: { value: true } });
    const [misread] = judgePassage(gold, [sampleRecord({ start: 12, end: 18, sigma_S_cm: 6.7e-2 })]);
    expect(misread).toMatchObject({ all: false, decades: 2, right: { value: false } });
    const [elsewhere] = judgePassage(gold, [sampleRecord({ start: 50, end: 58, sigma_S_cm: 2e-9 })]);
    expect(elsewhere).toMatchObject({ all: false, right: { scope: false } });
  });

  it('does not blame a value for being said twice', () => {
    const twice = [sampleRecord({ start: 12, end: 18 }), sampleRecord({ start: 60, end: 66 })];
    expect(judgePassage(gold, twice).map(({ all }) => all)).toEqual([true, true]);
  });
});
