import { expect, test } from 'vitest';
import type { Decision, Record } from '../../src/domain/index.js';
import { addedRecords, withAdded } from '../../src/review/added-records.js';
import { applyVerdict, foldDecisions } from '../../src/review/apply-decisions.js';
import { reattach } from '../../src/review/reattach.js';
import { sampleRecord } from '../fixtures/record.js';

const missed = sampleRecord({
  record_id: 'added',
  printed: '2.1 × 10⁻⁵',
  sigma_S_cm: 2.1e-5,
  quote: 'At −20 °C it keeps 2.1 × 10⁻⁵ S cm⁻¹.',
  temperature_K: 253.15,
  spans: { value: [{ start: 40, end: 50 }] },
});

const decide = (type: Decision['type'], fields: Decision['fields'] = {}): Decision => ({
  decision_id: `${type} ${Object.keys(fields).length}`,
  record_id: missed.record_id,
  paper_sha256: missed.source_sha256,
  type,
  fields,
  error_type: null,
  note: null,
  curator: 'ada',
  at: '2026-01-01T00:00:00Z',
  rules_version: '1',
  quote: { exact: missed.printed, before: 'At −20 °C it keeps ', after: ' S cm⁻¹.', span: { start: 40, end: 50 } },
});
const add = decide('add', missed);
const left = (...log: Decision[]): Record[] =>
  addedRecords(log).map((record) => applyVerdict(record, foldDecisions(log).get(record.record_id)));

test('an added record is verified, can be corrected and rejected, and goes when it is undone', () => {
  expect(left(add)).toEqual([{ ...missed, status: 'verified' }]);
  expect(left(add, decide('correct', { temperature_K: 263.15 }))).toMatchObject([{ temperature_K: 263.15 }]);
  expect(left(add, decide('reject'))).toMatchObject([{ status: 'rejected' }]);
  expect(left(add, decide('reject'), decide('undo'))).toEqual([{ ...missed, status: 'verified' }]);
  expect(left(add, decide('undo'))).toEqual([]);
  expect(left(add, decide('undo'), { ...add, decision_id: 'again' })).toHaveLength(1);
});

test('added records stand in their places, also in papers without any other', () => {
  const at = (record_id: string, paper: string, start: number): Record =>
    sampleRecord({ record_id, paper, spans: { value: [{ start, end: start + 1 }] } });
  const machine = [at('1', 'b', 10), at('3', 'b', 30), at('4', 'd', 5)];
  const people = [at('5', 'e', 1), at('2', 'b', 20), at('0', 'a', 99)];
  expect([...withAdded(machine, people)].map(({ record_id }) => record_id)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect([...withAdded([], people)]).toHaveLength(3);
});

test('new rules: an added record is no orphan, and becomes a correction of the same fact once the machine finds it', () => {
  expect(reattach([add], [])).toEqual({ decisions: [add], orphans: [] });
  const found = { ...missed, record_id: 'machine', kind: 'unspecified' as const, confidence: 0.4 };
  const { decisions, orphans } = reattach([add], [found]);
  expect(orphans).toEqual([]);
  expect(addedRecords(decisions)).toEqual([]);
  expect(applyVerdict(found, foldDecisions(decisions).get('machine'))).toEqual({
    ...found,
    kind: 'total',
    status: 'verified',
  });
});

test('an addition that is no record is an orphan and breaks nothing', () => {
  const broken = decide('add', { record_id: 'added', printed: 3 });
  expect(addedRecords([broken])).toEqual([]);
  expect(reattach([broken], [])).toEqual({ decisions: [], orphans: [broken] });
});

test('what the machine says otherwise at the same place stays a record of its own', () => {
  const other = { ...missed, record_id: 'machine', temperature_K: 298.15 };
  expect(addedRecords(reattach([add], [other]).decisions)).toHaveLength(1);
  const same = { ...missed, record_id: 'machine' };
  const decided = { ...decide('accept'), record_id: 'machine' };
  expect(addedRecords(reattach([decided, add], [same]).decisions)).toHaveLength(1);
});
