import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from './sheet.js';
import { withoutTimes } from './without-times.js';
import { toXlsxText } from './xlsx-text.js';

/**
 * Gives a table as an Excel workbook, the same bytes each time: header and first column stay in sight, columns that an import takes
 * are green, and a second sheet says what the columns hold. The only door to write-excel-file.
 */
export async function sheetToXlsx(sheet: Sheet): Promise<Uint8Array> {
  const { columns, rows } = sheet;
  const formats = columns.map(({ name }) => (SMALL.test(name) ? SCIENTIFIC : undefined));
  const table = {
    sheet: 'records',
    data: [headerOf(sheet), ...rows.map((row) => row.map((cell, i) => toCell(cell, formats[i])))],
    columns: columns.map((_, i) => ({ width: widthOf(sheet, i) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
  const workbook = await writeExcelFile([table, ...helpSheets(sheet)]).toBuffer();
  return withoutTimes(new Uint8Array(workbook));
}

/** Conductivities, which span ten powers of ten. */
const SMALL = /_S_cm$|\(S cm-1\)|^IC \(|^target$/u;

/** All digits that a spreadsheet has, so that a CSV that it writes loses none. */
const SCIENTIFIC = '0.0#############E+00';

const GREEN = '#e2efda';
const GREY = '#ededed';

const headerOf = ({ columns }: Sheet) =>
  columns.map(({ name, help }) => ({
    value: name,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: help?.editable === true ? GREEN : GREY,
  }));

/** In characters: what the header and most cells need. */
function widthOf({ columns, rows }: Sheet, at: number): number {
  const { name = '', type } = columns[at] ?? {};
  const longest = type === 'json' ? 14 : Math.max(0, ...rows.slice(0, 200).map((row) => shownLength(row[at] ?? null)));
  return Math.min(40, Math.max(name.length + 2, longest + 1, 8));
}

/** Nobody reads a hash to its end. */
const shownLength = (cell: Cell): number => {
  const text = cell === null ? '' : String(cell);
  return text.length > 40 && !/\s/u.test(text) ? 12 : [...text].length;
};

/** What the columns hold, for those that say it. */
function helpSheets({ columns }: Sheet) {
  const helped = columns.flatMap(({ name, help }) => (help === undefined ? [] : [{ name, ...help }]));
  if (helped.length === 0) return [];
  const header = ['column', 'what it holds', 'edits are taken by sigmine import'];
  const lines = helped.map(({ name, says, editable }) => [name, says, editable ? 'yes' : '']);
  const bold = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: GREY }));
  const data = [bold, ...lines.map((line) => line.map((cell) => toCell(cell)))];
  return [{ sheet: 'columns', data, columns: [{ width: 24 }, { width: 90 }, { width: 36 }], stickyRowsCount: 1 }];
}

/** Text is marked as text, so that a spreadsheet neither runs it as a formula nor takes it for a date. */
function toCell(cell: Cell, format?: string) {
  switch (typeof cell) {
    case 'string':
      return { value: escaped(toXlsxText(cell)), type: String, format: '@' };
    case 'number':
      return { value: cell, type: Number, ...(format === undefined ? {} : { format }) };
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
