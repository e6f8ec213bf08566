import type { Loss } from './losses.js';
import type { Sheet } from './sheet.js';
import { sheetToCsv } from './sheet-to-csv.js';
import { sheetToJsonl } from './sheet-to-jsonl.js';
import { sheetToParquet } from './sheet-to-parquet.js';
import { sheetToXlsx } from './sheet-to-xlsx.js';
import { toXlsxText } from './xlsx-text.js';

/** Writes a table as the bytes of a file. */
export type FileWriter = (sheet: Sheet) => Promise<string | Uint8Array>;

/** The file formats by ending. */
export const FILE_FORMATS: Readonly<{ [ending: string]: FileWriter }> = {
  '.csv': async (sheet) => sheetToCsv(sheet),
  '.jsonl': async (sheet) => sheetToJsonl(sheet),
  '.xlsx': sheetToXlsx,
  '.parquet': async (sheet) => sheetToParquet(sheet),
};

/** Gives what a kind of file cannot hold of a table, by the first cell of each row. */
export function fileLosses(ending: string, { rows }: Sheet): Loss[] {
  if (ending !== '.xlsx') return [];
  const cut = rows.filter((row) => row.some((cell) => typeof cell === 'string' && toXlsxText(cell) !== cell));
  const record_ids = cut.map(([id]) => String(id));
  const says = 'cells with characters that a workbook cannot hold, or with more than 32,767 of them';
  return cut.length === 0 ? [] : [{ code: 'xlsx-text', says, effect: 'reduced', record_ids }];
}
