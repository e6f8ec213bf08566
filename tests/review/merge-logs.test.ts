import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDecisions } from '../../src/review/apply-decisions.js';
import { logToLines, parseLog } from '../../src/review/log-lines.js';
import { inOrderOfTime, mergeLogs } from '../../src/review/merge-logs.js';
import { decisionOn } from '../fixtures/decision.js';
import { sampleRecord } from '../fixtures/record.js';

const record = sampleRecord();
const pool = Array.from({ length: 6 }, (_, i) =>
  decisionOn(sampleRecord({ record_id: `r${i % 3}` }), {
    type: i % 2 === 0 ? 'accept' : 'reject',
    curator: i < 3 ? 'ada' : 'bob',
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, i >> 1)).toISOString(),
  }),
);

test('groups that merge have the same log, whoever begins, and merging again adds nothing', () => {
  fc.assert(
    fc.property(fc.subarray(pool), fc.subarray(pool), (ours, theirs) => {
      const merged = inOrderOfTime([...ours, ...mergeLogs(ours, theirs).fresh]);
      expect(inOrderOfTime([...theirs, ...mergeLogs(theirs, ours).fresh])).toEqual(merged);
      expect(logToLines(merged)).toBe(logToLines(merged.toReversed()));
      expect(mergeLogs(merged, theirs)).toMatchObject({ fresh: [], known: theirs.length, forged: [] });
    }),
  );
});

test('records that groups decided otherwise are listed, and the later decision counts', () => {
  const [ours, theirs] = [[decisionOn(record)], [decisionOn(record, { type: 'reject', curator: 'bob' })]];
  const { fresh, disputed } = mergeLogs(ours, theirs);
  expect(disputed).toEqual([
    { record_id: record.record_id, ours: { type: 'accept', fields: {} }, theirs: { type: 'reject', fields: {} } },
  ]);
  expect(foldDecisions([...ours, ...fresh]).get(record.record_id)?.type).toBe('reject');
  expect(mergeLogs(ours, [decisionOn(record, { curator: 'bob' })]).disputed).toEqual([]);
});

test('a decision that was edited is found', () => {
  const decision = decisionOn(record);
  expect(mergeLogs([decision], [{ ...decision, curator: 'eve' }]).forged).toEqual([decision.decision_id]);
  expect(mergeLogs([], [decision, { ...decision, type: 'reject' }]).forged).toEqual([decision.decision_id]);
  expect(mergeLogs([], [decision, decision])).toMatchObject({ fresh: [decision], known: 1, forged: [] });
});

test('lines keep every decision, and say where they are wrong', () => {
  const log = [
    decisionOn(record, { type: 'correct', fields: { temperature_K: 310 }, batch: 'b', of: 'x' }),
    decisionOn(record),
  ];
  expect(parseLog(logToLines(log))).toEqual(log);
  const line = JSON.stringify(log[0]);
  expect(() => parseLog(`${line}\n\n{"type"`)).toThrow(/line 3 is no JSON/u);
  expect(() => parseLog(`${line}\n{}`)).toThrow(/line 2 is no decision: decision_id/u);
  expect(() => parseLog(line.replace('310', '"hot"'))).toThrow(/line 1 is no decision: temperature_K/u);
});
