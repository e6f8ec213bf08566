import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from './sheet.js';
import { withoutTimes } from './without-times.js';
import { toXlsxText } from './xlsx-text.js';

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
      return { value: escaped(toXlsxText(cell)), type: String };
    case 'number':
      return { value: cell, type: Number };
    case 'boolean':
      return { value: cell, type: Boolean };
    default:
      return null;
  }
}

/**
 * What looks like an escaped character (ECMA-376, 22.9.2.19: "_x000D_") is text here; and the writer, which looks texts up in an
 * object, mistakes names such as "toString" for texts that it has.
 */
function escaped(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain;
}
