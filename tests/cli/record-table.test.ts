import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTable } from '../../src/cli/record-table.js';
import { sampleRecord } from '../fixtures/record.js';

test('a record is one row with all that a person asks first', () => {
  const table = recordTable([sampleRecord()], 120);
  for (const cell of ['Li7La3Zr2O12', '6.7 × 10⁻⁴', '298.15 K', 'total', '4', '0.90', 'accepted', 'garnet']) {
    expect(table).toContain(` ${cell} `);
  }
});

test('what is not measured or not in scope is said', () => {
  const records = [
    sampleRecord({ origin: 'cited', kind: 'unspecified' }),
    sampleRecord({ in_scope: false, scope_reason: 'electronic', kind: 'electronic' }),
  ];
  const table = recordTable(records, 140);
  expect(table).toContain(' cited ');
  expect(table).toContain(' accepted, electronic ');
});

test('a table fits into the terminal, however long its cells', () => {
  fc.assert(
    fc.property(fc.integer({ min: 90, max: 200 }), fc.string({ maxLength: 200 }), (width, paper) => {
      const records = [sampleRecord({ paper, formula: 'Li'.repeat(100) }), sampleRecord()];
      const widths = recordTable(records, width)
        .split('\n')
        .map((line) => line.length);
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
    }),
  );
});

test('no records are said in words', () => {
  expect(recordTable([], 80)).toBe('No records.');
});
