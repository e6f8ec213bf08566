import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Record } from '../../src/domain/index.js';
import { csvToRecords } from '../../src/export/csv-to-records.js';
import { CSV_COLUMNS, CSV_HEADER, recordToCsv } from '../../src/export/record-to-csv.js';
import { guard, unguard } from '../../src/export/sheet-to-csv.js';
import { anyText } from '../fixtures/any-record.js';
import { sampleRecord } from '../fixtures/record.js';

const textOrNull = fc.option(anyText, { nil: null });
const numberOrNull = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  { nil: null },
);

const record: fc.Arbitrary<Record> = fc
  .record({
    paper: anyText,
    doi: textOrNull,
    title: textOrNull,
    printed: anyText,
    material: textOrNull,
    formula: textOrNull,
    quote: anyText,
    sigma_S_cm: numberOrNull,
    temperature_K: numberOrNull,
    material_words: fc.array(anyText),
    page: fc.option(fc.integer({ min: 1, max: 2 ** 31 }), { nil: null }),
    in_scope: fc.boolean(),
    qualifier: fc.constantFrom(null, '~', '>', '<', 'up to', 'order of magnitude', 'range'),
    composition: fc.option(
      fc.dictionary(fc.constantFrom('Li', 'O', 'Zr'), fc.double({ min: 0.01, max: 20, noNaN: true })),
      {
        nil: null,
      },
    ),
  })
  .map((fields) => sampleRecord(fields));

test('the columns are the names of the record', () => {
  expect(CSV_COLUMNS).toEqual(Object.keys(Record.shape));
  expect(CSV_HEADER).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
});

test('records come back from CSV as they were', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), (records) => {
      expect(csvToRecords(CSV_HEADER + records.map(recordToCsv).join(''))).toEqual(records);
    }),
  );
});

test('each record is one record for another reader of RFC 4180', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
      const rows: string[][] = parse(CSV_HEADER + records.map(recordToCsv).join(''));
      expect(rows.map((row) => row.length)).toEqual([CSV_COLUMNS, ...records].map(() => CSV_COLUMNS.length));
    }),
  );
});

test('no cell starts as a formula for a spreadsheet, and the guard can be undone', () => {
  fc.assert(
    fc.property(anyText, (cell) => {
      expect(guard(cell)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      expect(unguard(guard(cell))).toBe(cell);
    }),
  );
});

test('numbers below zero stay numbers and lists are JSON', () => {
  const line = recordToCsv(sampleRecord({ temperature_K: 298.15, sigma_S_cm: 1e-12, material_words: ['a', 'b"c'] }));
  expect(line).toContain(',1e-12,');
  expect(line).toContain('"[""a"",""b\\""c""]"');
});

test('a cell that cannot be read is named', () => {
  const line = recordToCsv(sampleRecord()).replace('accepted', 'maybe');
  expect(() => csvToRecords(CSV_HEADER + line)).toThrow('Cannot read line 2 of the CSV, column status');
});
