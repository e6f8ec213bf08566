import { expect, test } from 'vitest';
import type { Decision, Record } from '../../src/domain/index.js';
import { agreementOf, differences } from '../../src/review/agreement.js';
import { cohensKappa } from '../../src/review/cohens-kappa.js';
import { secondOpinions, secondPassSample } from '../../src/review/second-opinions.js';
import { decisionOn } from '../fixtures/decision.js';
import { sampleRecord } from '../fixtures/record.js';

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);
const table = (yesYes: number, yesNo: number, noYes: number, noNo: number) => [
  ...times(yesYes, ['yes', 'yes'] as const),
  ...times(yesNo, ['yes', 'no'] as const),
  ...times(noYes, ['no', 'yes'] as const),
  ...times(noNo, ['no', 'no'] as const),
];

// By hand: po = 35/50, pe = 25/50 · 30/50 + 25/50 · 20/50 = 0.5; po = 0.6, pe = 0.6 · 0.7 + 0.4 · 0.3 = 0.54
test.each([
  [table(20, 5, 10, 15), 0.4],
  [table(45, 15, 25, 15), 0.06 / 0.46],
  [table(10, 0, 0, 10), 1],
  [table(0, 10, 10, 0), -1],
  [table(25, 25, 25, 25), 0],
])('kappa of %#', (pairs, kappa) => expect(cohensKappa(pairs)).toBeCloseTo(kappa, 12));

test('kappa of three labels', () => {
  // po = 4/6; first a3 b2 c1, second a2 b3 c1; pe = (3·2 + 2·3 + 1·1)/36 = 13/36; (24 − 13)/(36 − 13)
  const pairs = [
    ['a', 'a'],
    ['a', 'a'],
    ['a', 'b'],
    ['b', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ] as const;
  expect(cohensKappa([...pairs.slice(0, 4), ['b', 'b'], ['c', 'c']])).toBeCloseTo((5 * 6 - 13) / (36 - 13), 12);
  expect(cohensKappa(pairs)).toBeCloseTo((3 * 6 - 13) / (36 - 13), 12);
});

test('no items, or one label alone, have no kappa', () => {
  expect(cohensKappa([])).toBeNull();
  expect(cohensKappa(times(9, ['yes', 'yes'] as const))).toBeNull();
});

const [a, b, c] = ['a', 'b', 'c'].map((record_id) => sampleRecord({ record_id })) as [Record, Record, Record];
const machine = new Map([a, b, c].map((record) => [record.record_id, record]));
const blind = (record: Record, more: Partial<Decision> = {}): Decision =>
  decisionOn(record, { curator: 'bob', blind: true, ...more });
const correct = (fields: Partial<Record>): Partial<Decision> => ({ type: 'correct', fields });

test('pairs are what stood when the second opinion was given', () => {
  const log = [
    decisionOn(a, correct({ kind: 'bulk' })),
    decisionOn(b),
    decisionOn(c),
    blind(a),
    blind(b, { type: 'reject' }),
    decisionOn(b, { type: 'reject', curator: 'eve' }),
  ];
  const pairs = secondOpinions(log);
  expect(pairs.map(({ record_id, settled }) => [record_id, settled])).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(pairs[1]).toMatchObject({
    first: { curator: 'ada', verdict: { type: 'accept' } },
    second: { curator: 'bob', verdict: { type: 'reject' } },
  });
  expect(pairs.map((pair) => differences(pair, machine.get(pair.record_id) ?? a))).toEqual([['kind'], ['decision']]);
  const undone = [...log, blind(a, { type: 'undo', of: log[3]?.decision_id ?? '' })];
  expect(secondOpinions(undone).map(({ record_id }) => record_id)).toEqual(['b']);
});

test('agreement counts fields of records that both kept', () => {
  const log = [
    decisionOn(a, correct({ temperature_K: 310 })),
    decisionOn(b, correct({ kind: 'bulk' })),
    decisionOn(c, { type: 'reject' }),
    blind(a, correct({ temperature_K: 310.0001 })),
    blind(b),
    blind(c, { type: 'reject' }),
  ];
  const rows = agreementOf(secondOpinions(log), machine);
  const of = (name: string) => rows.find((row) => row.of === name);
  // correct–correct, correct–accept, reject–reject: po = 2/3, pe = (2·1 + 1·1)/9
  expect(of('decision')).toEqual({ of: 'decision', records: 3, agreed: 2, kappa: 0.5 });
  expect(of('temperature')).toEqual({ of: 'temperature', records: 2, agreed: 2, kappa: 1 });
  expect(of('kind')).toEqual({ of: 'kind', records: 2, agreed: 1, kappa: 0 });
  expect(rows.map((row) => row.of)).toEqual([
    'decision',
    'value',
    'temperature',
    'material',
    'kind',
    'origin',
    'scope',
  ]);
});

test('the sample for a second pass is what others decided on and nobody judged twice, always in the same order', () => {
  const records = Array.from({ length: 30 }, (_, i) => sampleRecord({ record_id: `r${i}` }));
  const log = records.map((record, i) => decisionOn(record, i < 3 ? { curator: 'bob' } : {}));
  const sample = secondPassSample(log, 'bob', 10);
  expect(sample).toHaveLength(10);
  expect(sample).toEqual(secondPassSample(log.toReversed(), 'bob', 10));
  expect(sample).not.toEqual(records.slice(3, 13).map(({ record_id }) => record_id));
  expect(secondPassSample(log, 'bob', 99)).toHaveLength(27);
  const [first] = records.filter(({ record_id }) => record_id === sample[0]);
  if (first === undefined) throw new Error('a sample');
  expect(secondPassSample([...log, blind(first)], 'eve', 99)).toHaveLength(29);
  expect(secondPassSample([decisionOn(a, { type: 'unsure' })], 'bob', 9)).toEqual([]);
});
