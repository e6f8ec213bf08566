import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, ColumnType, Sheet } from './sheet.js';

const TYPES = {
  text: 'STRING',
  json: 'STRING',
  mixed: 'STRING',
  number: 'DOUBLE',
  integer: 'INT32',
  boolean: 'BOOLEAN',
} as const satisfies { readonly [type in ColumnType]: string };

/** Gives a table as Apache Parquet; columns that mix numbers and bounds are text. The only door to hyparquet-writer. */
export function sheetToParquet({ columns, rows }: Sheet): Uint8Array {
  const columnData: ColumnSource[] = columns.map(({ name, type }, i) => ({
    name,
    type: TYPES[type],
    nullable: true,
    data: rows.map((row) => toParquet(row[i] ?? null, type)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const toParquet = (cell: Cell, type: ColumnType): Cell => (type === 'mixed' && cell !== null ? String(cell) : cell);
