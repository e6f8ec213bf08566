import { describe, expect, it } from 'vitest';
import { type Candidate, type ConductivityMention, point, type Reason, type Scored } from '../../src/domain/index.js';
import { plausibilityOf } from '../../src/score/checks/plausibility.js';
import { confidenceOf, scoreAll, weightOf } from '../../src/score/index.js';

const MENTION: ConductivityMention = {
  kind: 'conductivity',
  span: { start: 0, end: 10 },
  printed: '1 mS/cm',
  rule: 'test',
  quantity: point(1),
  factor: 1e-3,
  unitPrinted: 'mS/cm',
  doubts: [],
  via: 'text',
};

type Change = {
  sigma?: number;
  kelvin?: number | null;
  reasons?: readonly Reason[];
  materialCodes?: readonly string[];
};

function candidate({
  sigma = 1e-3,
  kelvin = 298.15,
  reasons = [],
  materialCodes = ['material-after-preposition'],
}: Change = {}): Candidate {
  const none = { value: null, evidence: [], reasons: [] };
  const material = { printed: 'Li3YCl6', formula: 'Li3YCl6', amounts: { Li: 3, Y: 1, Cl: 6 }, words: [], ion: 'Li' };
  const temperature = {
    quantity: kelvin === null ? null : point(kelvin),
    printed: '25 °C',
    source: 'sentence' as const,
    words: false,
  };
  return {
    reading: { mention: MENTION, sigma: point(sigma), reasons },
    temperature: {
      value: temperature,
      evidence: [],
      reasons: [{ code: 'temperature-at', says: '', field: 'temperature' }],
    },
    material: {
      value: material,
      evidence: [],
      reasons: materialCodes.map((code) => ({ code, says: '', field: 'material' as const })),
    },
    kind: { value: 'total', evidence: [], reasons: [{ code: 'kind-before', says: '', field: 'kind' }] },
    origin: { value: 'measured', evidence: [], reasons: [] },
    scope: none,
    method: none,
    activationEnergy: none,
    alternatives: { temperature: [], material: [] },
    places: [],
  };
}

function score(one: Candidate): Scored {
  const [scored] = scoreAll([one]);
  if (scored === undefined) throw new Error('one candidate gives one score');
  return scored;
}

describe('score', () => {
  it('accepts what is said plainly', () => {
    expect(score(candidate()).status).toBe('accepted');
  });

  it('is as sure as its weakest field and names it', () => {
    const scored = score(candidate({ materialCodes: ['material-context', 'material-close-rival'] }));
    expect(scored.weakest).toBe('material');
    expect(Math.min(...Object.values(scored.confidence))).toBe(scored.confidence.material);
    expect(scored.status).toBe('review');
  });

  it.each([
    'doubt-lost-sign',
    'doubt-lost-exponent',
    'doubt-repaired-glyph',
    'doubt-ambiguous-scale',
    'doubt-torn',
    'doubt-unit-incomplete',
    'contradiction',
  ])('never accepts %s unseen', (code) => {
    expect(score(candidate({ reasons: [{ code, says: '', field: 'value' }] })).status).toBe('review');
  });

  it('gives the same confidences for the same reasons, whatever their order', () => {
    const { reasons } = score(candidate());
    expect(confidenceOf([...reasons].reverse())).toEqual(confidenceOf(reasons));
  });

  it('weighs unknown codes as nothing', () => {
    expect(weightOf({ code: 'no-such-code', says: '' })).toBe(0);
  });
});

describe('plausibility', () => {
  it.each([
    [0.1, 573.15],
    [1e-5, 873.15],
    [3e-2, 298.15],
    [1e-12, 303.15],
  ])('takes %d S/cm at %d K', (sigma, kelvin) => {
    expect(plausibilityOf(candidate({ sigma, kelvin }))).toEqual([]);
  });

  it.each([
    [1200, 298.15],
    [0.8, 298.15],
    [100, 1073.15],
    [1e-19, null],
    [-1, null],
  ])('doubts %d S/cm at %d K', (sigma, kelvin) => {
    expect(plausibilityOf(candidate({ sigma, kelvin })).map((r) => r.code)).toEqual(['implausible-magnitude']);
  });
});
