import { readSheet } from 'read-excel-file/node';

/** A cell of a workbook: what a spreadsheet took it for. */
export type XlsxCell = string | number | boolean | Date | null;

/** Reads the first sheet of a workbook into rows of cells: the only door to read-excel-file. Throws when the bytes are no workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxCell[][]> {
  const rows = await readSheet(Buffer.from(bytes), { trim: false });
  return rows.map((row) => row.map(toCell));
}

function toCell(cell: unknown): XlsxCell {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return cell instanceof Date ? cell : String(cell);
}
