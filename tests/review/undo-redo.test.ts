import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/domain/index.js';
import { foldDecisions } from '../../src/review/apply-decisions.js';
import { redoable, undoable } from '../../src/review/undo-redo.js';
import { decisionOn } from '../fixtures/decision.js';
import { sampleRecord } from '../fixtures/record.js';

const on = (record_id: string, more: Partial<Decision> = {}): Decision => decisionOn(sampleRecord({ record_id }), more);

/** What the server writes when a curator asks for a step. */
const stepped = (log: readonly Decision[], type: 'undo' | 'redo', curator = 'ada'): Decision[] => {
  const targets = (type === 'undo' ? undoable : redoable)(log, curator);
  const batch = targets.length > 1 ? { batch: `step ${log.length}` } : {};
  return [...log, ...targets.map((d) => on(d.record_id, { type, of: d.decision_id, curator, ...batch }))];
};
const verdicts = (log: readonly Decision[]): unknown => Object.fromEntries(foldDecisions(log));

test("undo takes a curator's newest decision that nobody decided over", () => {
  const [first, second, over] = [on('one'), on('two'), on('one', { curator: 'bob' })];
  const log = [first, second, over];
  expect(undoable(log, 'ada')).toEqual([second]);
  const undone = stepped(log, 'undo');
  expect(undoable(undone, 'ada')).toEqual([]);
  expect(undoable(stepped(undone, 'undo', 'bob'), 'ada')).toEqual([first]);
});

test('undo and redo go to any depth and back', () => {
  const kinds = fc.constantFrom('accept', 'reject', 'unsure');
  const wanted = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), type: kinds }), { maxLength: 8 });
  fc.assert(
    fc.property(wanted, (list) => {
      const states: unknown[] = [{}];
      let log: Decision[] = [];
      for (const { id, type } of list) {
        log = [...log, on(id, { type })];
        states.push(verdicts(log));
      }
      for (const before of states.slice(0, -1).toReversed()) {
        log = stepped(log, 'undo');
        expect(verdicts(log)).toEqual(before);
      }
      expect(undoable(log, 'ada')).toEqual([]);
      for (const after of states.slice(1)) {
        log = stepped(log, 'redo');
        expect(verdicts(log)).toEqual(after);
      }
      expect(redoable(log, 'ada')).toEqual([]);
    }),
  );
});

test('a batch is one step, both ways', () => {
  const log = [on('x'), on('a', { batch: 'b1' }), on('b', { batch: 'b1' }), on('c', { batch: 'b1' })];
  const undone = stepped(log, 'undo');
  expect(Object.keys(verdicts(undone) as object)).toEqual(['x']);
  expect(verdicts(stepped(undone, 'undo'))).toEqual({});
  expect(verdicts(stepped(stepped(stepped(undone, 'undo'), 'redo'), 'redo'))).toEqual(verdicts(log));
});

test('of a batch, what others decided over stays', () => {
  const log = [on('a', { batch: 'b1' }), on('b', { batch: 'b1' }), on('a', { curator: 'bob', type: 'reject' })];
  expect(verdicts(stepped(log, 'undo'))).toEqual({ a: { type: 'reject', fields: {} } });
});

test('a new decision ends redo; one of another curator ends it for that record', () => {
  const undone = stepped([on('a'), on('b')], 'undo');
  expect(redoable(undone, 'ada')).toHaveLength(1);
  expect(redoable([...undone, on('c')], 'ada')).toEqual([]);
  expect(redoable([...undone, on('b', { curator: 'bob' })], 'ada')).toEqual([]);
  expect(redoable([...undone, on('c', { curator: 'bob' })], 'ada')).toHaveLength(1);
  expect(redoable(undone, 'bob')).toEqual([]);
});

test('an undo names what it takes back, so that logs can be merged in between', () => {
  const [ours, theirs] = [on('a', { type: 'correct', fields: { kind: 'bulk' } }), on('a', { curator: 'bob' })];
  const undo = on('a', { type: 'undo', of: ours.decision_id });
  expect(verdicts([ours, theirs, undo])).toEqual({ a: { type: 'accept', fields: {} } });
  const redo = on('a', { type: 'redo', of: ours.decision_id });
  expect(verdicts([ours, theirs, undo, redo])).toEqual({ a: { type: 'accept', fields: { kind: 'bulk' } } });
  expect(verdicts([theirs, on('a', { type: 'undo', of: 'of another group' })])).toEqual(verdicts([theirs]));
});

test('a second opinion changes no record, and hides no first one from undo', () => {
  const [first, second] = [on('a'), on('a', { curator: 'bob', type: 'reject', blind: true })];
  expect(verdicts([first, second])).toEqual({ a: { type: 'accept', fields: {} } });
  expect(undoable([first, second], 'ada')).toEqual([first]);
  expect(undoable([first, second], 'bob')).toEqual([second]);
});
