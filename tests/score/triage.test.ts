import { describe, expect, it } from 'vitest';
import { byField } from '../../src/score/fit-fields.js';
import { Configuration, DEFAULT_POLICY, isListed, Policy } from '../../src/score/policy.js';
import { assurance, isAudited, triageBy } from '../../src/score/triage.js';
import { WEIGHTS } from '../../src/score/weights.js';

const sure = byField(() => 0.999);
const decide = triageBy(DEFAULT_POLICY, WEIGHTS);

describe('triage', () => {
  it('accepts what is sure in every decisive field', () => {
    expect(decide({ outOfScope: null, confidence: sure, reasons: [] })).toBe('accepted');
  });

  it.each(['value', 'unit', 'temperature', 'material', 'scope'] as const)('does not accept a doubtful %s', (field) => {
    expect(decide({ outOfScope: null, confidence: { ...sure, [field]: 0.7 }, reasons: [] })).toBe('review');
  });

  it('lets kind and origin decide only when they are more likely wrong than right', () => {
    expect(decide({ outOfScope: null, confidence: { ...sure, origin: 0.7 }, reasons: [] })).toBe('accepted');
    expect(decide({ outOfScope: null, confidence: { ...sure, kind: 0.4 }, reasons: [] })).toBe('review');
  });

  it('rejects what is surely out of scope and reviews what may be', () => {
    expect(decide({ outOfScope: 'liquid', confidence: sure, reasons: [] })).toBe('rejected');
    expect(decide({ outOfScope: 'liquid', confidence: { ...sure, scope: 0.5 }, reasons: [] })).toBe('review');
  });

  it('obeys the policy: what to discard, what to review, how good to be', () => {
    const policy = Policy.parse({ discard: [], always_review: ['my-code'], target: 0.95 });
    const own = triageBy(policy, WEIGHTS);
    expect(own({ outOfScope: 'liquid', confidence: sure, reasons: [] })).toBe('review');
    expect(own({ outOfScope: null, confidence: sure, reasons: [{ code: 'my-code', says: '' }] })).toBe('review');
    expect(own({ outOfScope: null, confidence: sure, reasons: [{ code: 'contradiction', says: '' }] })).toBe(
      'accepted',
    );
    const fair = { ...sure, material: 0.87 };
    expect(own({ outOfScope: null, confidence: fair, reasons: [] })).toBe('accepted');
    expect(
      triageBy(Policy.parse({ target: 0.999 }), WEIGHTS)({ outOfScope: null, confidence: fair, reasons: [] }),
    ).toBe('review');
  });

  it('multiplies the decisive fields', () => {
    const plain = { joint: { slope: 1, shift: 0 } };
    expect(assurance({ ...sure, value: 0.9, material: 0.5 }, DEFAULT_POLICY, plain).joint).toBeCloseTo(0.449, 2);
  });
});

describe('policy', () => {
  it('is data: unknown settings and impossible targets are refused', () => {
    expect(Configuration.safeParse({ triage: { target: 0.99 }, other: 1 }).success).toBe(true);
    expect(Configuration.safeParse({ triage: { target: 2 } }).success).toBe(false);
    expect(Configuration.safeParse({ triage: { tarket: 0.9 } }).success).toBe(false);
  });

  it('knows codes by name and by beginning', () => {
    expect(isListed('doubt-torn', ['doubt-*'])).toBe(true);
    expect(isListed('contradiction', ['contradiction'])).toBe(true);
    expect(isListed('contradictions', ['contradiction', 'doubt-*'])).toBe(false);
  });

  it('audits the share it says, always the same records', () => {
    const ids = Array.from({ length: 4096 }, (_, i) =>
      (i * 1048573).toString(16).padStart(8, '0').slice(-8).padEnd(16, '0'),
    );
    const audited = ids.filter((id) => isAudited(id, Policy.parse({ audit_share: 0.1 })));
    expect(audited.length / ids.length).toBeCloseTo(0.1, 1);
    expect(ids.filter((id) => isAudited(id, Policy.parse({ audit_share: 0.1 })))).toEqual(audited);
    expect(ids.some((id) => isAudited(id, Policy.parse({ audit_share: 0 })))).toBe(false);
  });
});
