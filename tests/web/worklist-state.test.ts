import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHOICE_NAMES,
  choiceOf,
  type Filters,
  filterRows,
  NO_FILTERS,
  rowsLeft,
} from '../../src/web/worklist-state.js';
import { sampleRow } from '../fixtures/row.js';

const ALL: Filters = { ...NO_FILTERS, status: '' };
const rows = [
  sampleRow({ record_id: 'a', confidence: 0.9, status: 'accepted', paper: 'one', ion: 'Li' }),
  sampleRow({ record_id: 'b', confidence: 0.2, paper: 'one', kind: 'bulk', ion: null }),
  sampleRow({ record_id: 'c', confidence: 0.6, paper: 'two', where: 'table', family: null, curator: 'ada' }),
  sampleRow({ record_id: 'd', confidence: 0.4, paper: 'two', weakest_field: 'material', material: 'NASICON' }),
];
const ids = (filters: Partial<Filters>): string =>
  filterRows(rows, { ...ALL, ...filters })
    .map(({ record_id }) => record_id)
    .join('');

test.each([
  [{ status: 'accepted' }, 'a'],
  [{ paper: 'two' }, 'dc'],
  [{ kind: 'bulk' }, 'b'],
  [{ ion: 'none' }, 'b'],
  [{ family: 'none' }, 'c'],
  [{ where: 'table' }, 'c'],
  [{ weakest: 'material' }, 'd'],
  [{ curator: 'ada' }, 'c'],
  [{ curator: 'none' }, 'bda'],
  [{ from: '30', to: '70' }, 'dc'],
  [{ from: 'x', to: '' }, 'bdca'],
  [{ text: 'nasi two' }, 'd'],
  [{ text: 'nasi one' }, ''],
  [{ order: 'paper' as const }, 'abcd'],
] as const)('%o leaves %s', (filters, left) => expect(ids(filters)).toBe(left));

test('what is probably right and new to the dataset is most useful', () => {
  const list = [
    sampleRow({ record_id: 'known', confidence: 0.8 }),
    sampleRow({ record_id: 'settled', status: 'accepted', source_sha256: 'b' }),
    sampleRow({ record_id: 'new', confidence: 0.8, material: 'Li6PS5Cl', formula: 'Li6PS5Cl' }),
    sampleRow({ record_id: 'cold', confidence: 0.8, material: 'Li3YCl6', formula: 'Li3YCl6', temperature_K: null }),
    sampleRow({ record_id: 'foreign', confidence: 0.9, in_scope: false }),
  ];
  const order = filterRows(list, { ...NO_FILTERS, order: 'use' }).map(({ record_id }) => record_id);
  expect(order).toEqual(['new', 'known', 'cold', 'foreign']);
});

test('the counts of a filter are those that choosing its values would leave', () => {
  const row = fc.record({
    paper: fc.constantFrom('p', 'q'),
    kind: fc.constantFrom('bulk' as const, 'total' as const),
    ion: fc.constantFrom('Li', null),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.constantFrom('', 'p'), (list, paper) => {
      const some = list.map((fields) => sampleRow(fields));
      for (const choice of CHOICE_NAMES) {
        const offered = rowsLeft(some, { ...ALL, paper }, choice);
        for (const value of new Set(offered.map((one) => choiceOf(one, choice)))) {
          const count = offered.filter((one) => choiceOf(one, choice) === value).length;
          expect(rowsLeft(some, { ...ALL, paper, [choice]: value })).toHaveLength(count);
        }
      }
    }),
  );
});
