import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from './sheet.js';
import { withoutTimes } from './without-times.js';

/** The most characters that a cell of a spreadsheet holds (Excel specifications and limits). */
const LONGEST = 32_767;

/** Gives a table as an Excel workbook of one sheet with a fixed header row, the same bytes each time. The only door to write-excel-file. */
export async function sheetToXlsx({ columns, rows }: Sheet): Promise<Uint8Array> {
  const header = columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  const lines = [header, ...rows.map((row) => row.map(toCell))];
  const workbook = await writeExcelFile(lines, { sheet: 'records', stickyRowsCount: 1 }).toBuffer();
  return withoutTimes(new Uint8Array(workbook));
}

/** Text is marked as text, so that a spreadsheet neither runs it as a formula nor takes it for a date. */
function toCell(cell: Cell) {
  switch (typeof cell) {
    case 'string':
      return { value: toXlsxText(cell), type: String };
    case 'number':
      return { value: cell, type: Number };
    case 'boolean':
      return { value: cell, type: Boolean };
    default:
      return null;
  }
}

/** Characters that XML 1.0 cannot hold (section 2.2), lone surrogates, and what the writer drops with them (U+FFFD). */
const NOT_XML = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF]',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
);

/** Gives what a spreadsheet can hold of a text: no control characters, line ends as LF, cut where it is too long. */
export const toXlsxText = (text: string): string =>
  text.replace(NOT_XML, '').replaceAll(/\r\n?/gu, '\n').slice(0, LONGEST);
