import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sheetToXlsx } from '../../../src/export/sheet-to-xlsx.js';
import { asFile } from '../../fixtures/corrections.js';

const cellsOf = async (ending: string, bytes: Uint8Array | string) =>
  (await asFile(ending, bytes)).rows.map(({ line, cells }) => [line, ...cells.values()]);

describe('CSV', () => {
  const rows = [
    [2, 'a', '=1'],
    [4, 'b', null],
  ];

  test.each([
    ['commas', 'record_id,material\r\na,\'=1\r\n,\r\nb,""\r\n'],
    ['semicolons', "record_id;material\na;'=1\n;\nb;\n"],
    ['tabs', "record_id\tmaterial\na\t'=1\n\t\nb\n"],
    ['a byte-order mark', "\uFEFFrecord_id,material\na,'=1\n,\nb,\n"],
  ])('with %s', async (_, text) => expect(await cellsOf('.csv', text)).toEqual(rows));

  test('in UTF-16, as Excel writes Unicode text', async () => {
    const text = '\uFEFFrecord_id\tmaterial\r\na\tLi₇\r\n';
    expect(await cellsOf('.csv', Buffer.from(text, 'utf16le'))).toEqual([[2, 'a', 'Li₇']]);
  });

  test('what was typed as a formula is one', async () => {
    expect(await cellsOf('.csv', 'record_id,sigma_S_cm\na,=A1*2\n')).toEqual([[2, 'a', { formula: '=A1*2' }]]);
  });

  test.each([
    ['another encoding', Buffer.from('record_id\n10 \u00b0C', 'latin1'), 'it is not in UTF-8'],
    ['a column twice', 'record_id,kind,kind\n', 'the column kind stands there twice'],
    ['more cells than columns', 'record_id,kind\na,b,c\n', 'row 2 has a cell in column 3, which has no name'],
  ])('refused: %s', async (_, text, says) => await expect(asFile('.csv', text)).rejects.toThrow(says));
});

describe('JSON Lines', () => {
  test('lines of objects, lists as text', async () => {
    expect(await cellsOf('.jsonl', '{"record_id":"a","material_words":["x"],"page":1}\n\n{"record_id":"b"}\n')).toEqual(
      [
        [1, 'a', '["x"]', 1],
        [3, 'b'],
      ],
    );
  });

  test.each(['{', '[1]', 'null', '7'])(
    'refused: %s',
    async (line) => await expect(asFile('.jsonl', `{}\n${line}\n`)).rejects.toThrow('line 2 is no JSON object'),
  );
});

describe('XLSX', () => {
  const workbook = () =>
    sheetToXlsx({
      columns: ['record_id', 'sigma_S_cm', 'note'].map((name) => ({ name, type: 'text' })),
      rows: [
        ['a', 1, 'x'],
        ['b', 2, null],
      ],
    });

  /** As a spreadsheet writes a cell that it computes. */
  async function withFormula(): Promise<Uint8Array> {
    const files = unzipSync(await workbook());
    const sheet = Object.keys(files).find((name) => /worksheets\/[^/]+\.xml$/u.test(name)) ?? '';
    const xml = strFromU8(files[sheet] ?? new Uint8Array());
    const computed = xml.replace(/(<c r="B3"[^>]*>)(<v>2<\/v>)/u, '$1<f>B2*2</f>$2');
    expect(computed).not.toBe(xml);
    return zipSync({ ...files, [sheet]: strToU8(computed) });
  }

  test('cells as a spreadsheet took them, formulas marked', async () => {
    expect(await cellsOf('.xlsx', await workbook())).toEqual([
      [2, 'a', 1, 'x'],
      [3, 'b', 2, null],
    ]);
    expect(await cellsOf('.xlsx', await withFormula())).toEqual([
      [2, 'a', 1, 'x'],
      [3, 'b', { formula: 2 }, null],
    ]);
  });

  test('refused: no workbook', async () =>
    await expect(asFile('.xlsx', 'record_id,kind')).rejects.toThrow('it is no workbook that can be read'));
});
