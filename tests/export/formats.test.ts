import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { FILE_FORMATS, fileLosses } from '../../src/export/formats.js';
import { readXlsx } from '../../src/export/read-xlsx.js';
import type { Sheet } from '../../src/export/sheet.js';
import { temporaryFolder } from '../fixtures/folder.js';
import { programFor } from '../fixtures/needs.js';

const SHEET: Sheet = {
  columns: [
    { name: 'ID', type: 'text' },
    { name: 'σ (S cm⁻¹)', type: 'mixed' },
    { name: 'log', type: 'number' },
    { name: 'page', type: 'integer' },
    { name: 'checked', type: 'boolean' },
  ],
  rows: [
    ['a', 6.7e-4, -3.173925197, 4, true],
    ['=1+1', '<1e-10', null, null, false],
    ['Li₇La₃ "LLZO",\nnext', 1.2345678901234567e-12, -11.9, 1, null],
  ],
};

const write = (ending: string): Promise<string | Uint8Array> =>
  FILE_FORMATS[ending]?.(SHEET) ?? Promise.reject(new Error(ending));

test.each(Object.keys(FILE_FORMATS))('%s files of the same table are the same bytes', async (ending) => {
  const first = await write(ending);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // DOS times count in steps of two seconds
  expect(Buffer.from(await write(ending))).toEqual(Buffer.from(first));
});

test('Python reads the CSV', async () => {
  const python = programFor('reading CSV with Python', 'python3');
  if (python === undefined) return;
  const file = join(temporaryFolder(), 'x.csv');
  writeFileSync(file, await write('.csv'));
  const script =
    'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))))';
  const rows = JSON.parse(execFileSync(python, ['-c', script, file], { encoding: 'utf8' }));
  expect(rows).toEqual([
    ['ID', 'σ (S cm⁻¹)', 'log', 'page', 'checked'],
    ['a', '0.00067', '-3.173925197', '4', 'true'],
    ["'=1+1", '<1e-10', '', '', 'false'],
    ['Li₇La₃ "LLZO",\nnext', '1.2345678901234567e-12', '-11.9', '1', ''],
  ]);
});

test('Parquet keeps names, types and nulls; columns that mix numbers and bounds are text', async () => {
  const bytes = Buffer.from(await write('.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  expect(await parquetReadObjects({ file })).toEqual([
    { ID: 'a', 'σ (S cm⁻¹)': '0.00067', log: -3.173925197, page: 4, checked: true },
    { ID: '=1+1', 'σ (S cm⁻¹)': '<1e-10', log: null, page: null, checked: false },
    { ID: 'Li₇La₃ "LLZO",\nnext', 'σ (S cm⁻¹)': '1.2345678901234567e-12', log: -11.9, page: 1, checked: null },
  ]);
});

test('DuckDB reads the Parquet with the same names, types and values', async () => {
  const file = join(temporaryFolder(), 'x.parquet');
  writeFileSync(file, await write('.parquet'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${file}'`);
    expect(described.getRows().map(([name, type]) => [name, type])).toEqual([
      ['ID', 'VARCHAR'],
      ['σ (S cm⁻¹)', 'VARCHAR'],
      ['log', 'DOUBLE'],
      ['page', 'INTEGER'],
      ['checked', 'BOOLEAN'],
    ]);
    expect((await connection.runAndReadAll(`SELECT * FROM '${file}'`)).getRows()).toEqual(
      SHEET.rows.map((row) => row.map((cell, i) => (i === 1 ? String(cell) : cell))),
    );
    const many = await connection.runAndReadAll(`SELECT count(*), max(log) FROM '${file}' WHERE checked`);
    expect(many.getRows()).toEqual([[1n, -3.173925197]]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
});

test('JSON Lines are objects with the names of the columns', async () => {
  const lines = String(await write('.jsonl'))
    .trim()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line))[1]).toEqual({
    ID: '=1+1',
    'σ (S cm⁻¹)': '<1e-10',
    log: null,
    page: null,
    checked: false,
  });
});

test('XLSX keeps text as text and numbers to the last digit', async () => {
  expect(await readXlsx(Buffer.from(await write('.xlsx')))).toEqual([
    ['ID', 'σ (S cm⁻¹)', 'log', 'page', 'checked'],
    ['a', 6.7e-4, -3.173925197, 4, true],
    ['=1+1', '<1e-10', null, null, false],
    ['Li₇La₃ "LLZO",\nnext', 1.2345678901234567e-12, -11.9, 1, null],
  ]);
});

test('what a workbook cannot hold is said, and the workbook still opens', async () => {
  const sheet: Sheet = {
    columns: [{ name: 'ID', type: 'text' }],
    rows: [['fine'], ['a\u0001b\uD800\uFDD0'], ['x'.repeat(40_000)]],
  };
  expect(fileLosses('.csv', sheet)).toEqual([]);
  expect(fileLosses('.xlsx', sheet)).toMatchObject([
    { code: 'xlsx-text', effect: 'reduced', record_ids: { length: 2 } },
  ]);
  const cells = await readXlsx(Buffer.from((await FILE_FORMATS['.xlsx']?.(sheet)) ?? ''));
  expect(cells.map(([cell]) => String(cell).length)).toEqual([2, 4, 2, 32_767]);
});
