import { describe, expect, it } from 'vitest';
import type { Candidate, Field, Reason, Scored } from '../../src/domain/index.js';
import { plausibilityOf } from '../../src/score/checks/plausibility.js';
import { confidenceOf, scoreAll, weightOf } from '../../src/score/index.js';
import { type Change, makeCandidate } from './make-candidate.js';

type Plain = Pick<Change, 'sigma' | 'kelvin' | 'reasons'> & { readonly materialCodes?: readonly string[] };

/** A candidate whose fields are all said plainly, with what differs. */
function candidate({ materialCodes = ['material-after-preposition'], ...change }: Plain = {}): Candidate {
  const made = makeCandidate({ kind: 'total', ...change });
  const because = (field: Field, ...codes: readonly string[]): Reason[] =>
    codes.map((code) => ({ code, says: '', field }));
  return {
    ...made,
    temperature: { ...made.temperature, reasons: because('temperature', 'temperature-at') },
    material: { ...made.material, reasons: because('material', ...materialCodes) },
    kind: { ...made.kind, reasons: because('kind', 'kind-before') },
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
