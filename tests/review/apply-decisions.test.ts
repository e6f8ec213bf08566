import { expect, test } from 'vitest';
import type { Decision } from '../../src/domain/index.js';
import { applyVerdict, foldDecisions } from '../../src/review/apply-decisions.js';
import { sampleRecord } from '../fixtures/record.js';

const decide = (type: Decision['type'], fields: Decision['fields'] = {}, record_id = 'r'): Decision => ({
  decision_id: Math.random().toString(),
  record_id,
  paper_sha256: 'a',
  type,
  fields,
  error_type: null,
  note: null,
  curator: 'ada',
  at: '2026-01-01T00:00:00Z',
  rules_version: '1',
  quote: { exact: 'x', before: '', after: '', span: { start: 0, end: 1 } },
});

const after = (...log: Decision[]) => applyVerdict(sampleRecord({ record_id: 'r' }), foldDecisions(log).get('r'));

test.each([
  ['accept', 'verified'],
  ['correct', 'verified'],
  ['reject', 'rejected'],
  ['unsure', 'review'],
] as const)('a record that was left with "%s" is %s', (type, status) => {
  expect(after(decide(type)).status).toBe(status);
});

test('nobody decided: the machine keeps its word', () => {
  expect(after()).toEqual(sampleRecord({ record_id: 'r' }));
  expect(after(decide('reject', {}, 'another')).status).toBe('accepted');
});

test('corrections add up and the last decision counts', () => {
  const record = after(
    decide('correct', { temperature_K: 303.15, kind: 'bulk' }),
    decide('correct', { kind: 'total' }),
    decide('unsure'),
  );
  expect(record).toMatchObject({ temperature_K: 303.15, kind: 'total', status: 'review' });
});

test('undo takes back any number of decisions', () => {
  const log = [decide('accept'), decide('correct', { kind: 'bulk' }), decide('undo')];
  expect(after(...log)).toMatchObject({ status: 'verified', kind: 'total' });
  expect(after(...log, decide('undo')).status).toBe('accepted');
  expect(after(...log, decide('undo'), decide('undo'), decide('reject')).status).toBe('rejected');
});

test('a correction that breaks the schema is refused', () => {
  expect(() => after(decide('correct', { temperature_K: 'hot' }))).toThrow('temperature_K');
});
