import { expect, test } from 'vitest';
import { quoteOf } from '../../src/review/quote-of.js';
import { reattach } from '../../src/review/reattach.js';
import { decisionOn } from '../fixtures/decision.js';
import { sampleRecord } from '../fixtures/record.js';

const before = sampleRecord({ record_id: 'before' });
const decision = decisionOn(before);

test('a quote keeps the value and the rest of its sentence', () => {
  expect(quoteOf(before)).toEqual({
    exact: '6.7 × 10⁻⁴',
    before: 'LLZO conducts with ',
    after: ' S cm⁻¹ at 25 °C.',
    span: { start: 19, end: 29 },
  });
});

test('what is there stays as it is', () => {
  const decisions = [decision];
  expect(reattach(decisions, [before])).toEqual({ decisions, orphans: [] });
});

test('a record with another id and the same quote takes its decisions over, all of them', () => {
  const after = sampleRecord({ record_id: 'after', material: 'Li7La3Zr2O12' });
  const second = decisionOn(before, { type: 'undo' });
  const { decisions, orphans } = reattach([decision, second], [after]);
  expect(orphans).toEqual([]);
  expect(decisions).toEqual([
    { ...decision, record_id: 'after' },
    { ...second, record_id: 'after' },
  ]);
});

test('a sentence that is read a little differently is found again', () => {
  const after = sampleRecord({ record_id: 'after', quote: 'LLZO conducts with 6.7 × 10⁻⁴ S cm⁻¹ at 25°C [12].' });
  expect(reattach([decision], [after]).decisions[0]?.record_id).toBe('after');
});

test.each([
  ['another value', { printed: '6.8 × 10⁻⁴', quote: 'LLZO conducts with 6.8 × 10⁻⁴ S cm⁻¹ at 25 °C.' }],
  ['another paper', { source_sha256: 'b'.repeat(64) }],
  ['another sentence', { quote: 'A value of 6.7 × 10⁻⁴ S cm⁻¹ was assumed for the separator in all simulations.' }],
])('%s makes an orphan, which is kept', (_, fields) => {
  const after = sampleRecord({ record_id: 'after', ...fields });
  expect(reattach([decision], [after])).toEqual({ decisions: [], orphans: [decision] });
});

test('two records that are equally alike are left to a person, unless one stands in the same place', () => {
  const twins = ['one', 'two'].map((record_id, i) =>
    sampleRecord({ record_id, spans: { value: [{ start: 90 + i, end: 99 }] } }),
  );
  expect(reattach([decision], twins).orphans).toEqual([decision]);
  const placed = [...twins.slice(1), sampleRecord({ record_id: 'same' })];
  expect(reattach([decision], placed).decisions[0]?.record_id).toBe('same');
});

test('a record with decisions of its own is not taken', () => {
  const after = sampleRecord({ record_id: 'after' });
  const own = decisionOn(after);
  expect(reattach([own, decision], [after])).toEqual({ decisions: [own], orphans: [decision] });
});
