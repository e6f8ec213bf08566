import { expect, test } from 'vitest';
import { explainRecord } from '../../src/cli/explain-record.js';
import type { Document } from '../../src/domain/index.js';
import { sampleRecord } from '../fixtures/record.js';

const DOCUMENT = { text: 'LLZO conducts with 6.7 × 10−4 S cm−1 at 25 °C.' } as Document;
const reason = { code: 'same-clause', says: 'It stands in the same clause.', evidence: [{ start: 40, end: 45 }] };

test('a record is a tree of fields, reasons, weights and quotes', () => {
  const record = sampleRecord({ reasons: [{ ...reason, field: 'temperature' }] });
  expect(explainRecord(record, { document: DOCUMENT, weightOf: () => 1.25 })).toBe(
    [
      '0123456789abcdef  garnet: 6.7 × 10⁻⁴ S/cm at 298.15 K, Li7La3Zr2O12',
      '├─ text, page 4: LLZO conducts with 6.7 × 10⁻⁴ S cm⁻¹ at 25 °C.',
      '│  └─ page 4: 57, 320, 40, 10 pt (left, top, width, height)',
      '├─ accepted, confidence 0.90, weakest field: temperature',
      '├─ value "6.7 × 10⁻⁴"  0.99',
      '├─ unit "S cm⁻¹"  0.99',
      '├─ temperature "25 °C" (sentence)  0.90',
      '│  └─ +1.25 It stands in the same clause. [same-clause]',
      '│     └─ "25 °C"',
      '├─ material "LLZO" = Li7La3Zr2O12  0.95',
      '├─ kind total  0.90',
      '├─ origin measured  0.98',
      '└─ scope in scope  1.00',
    ].join('\n'),
  );
});

test('what is missing is said and not guessed', () => {
  const record = sampleRecord({
    temperature_K: null,
    temperature_printed: null,
    material: null,
    formula: null,
    page: null,
    boxes: [],
    start: 5,
    end: 9,
    reasons: [reason],
  });
  const tree = explainRecord(record, { document: undefined, weightOf: () => undefined });
  expect(tree).toContain('garnet: 6.7 × 10⁻⁴ S/cm, material unknown');
  expect(tree).toContain('characters 5 to 9 of the file');
  expect(tree).toContain('temperature not stated');
  expect(tree).toContain('└─ It stands in the same clause. [same-clause]');
});

test('with the start of each field, the sum of the weights is the score', () => {
  const record = sampleRecord({ reasons: [{ ...reason, field: 'temperature' }] });
  const tree = explainRecord(record, { document: undefined, weightOf: () => 1.25, biasOf: () => 0.5 });
  expect(tree).toContain('start +0.50, sum +1.75: 0.852');
  expect(tree).toContain('start +0.50, sum +0.50: 0.622');
});
