import type { FileCell } from './correction-file.js';
import type { Damage } from './damage.js';

const ID = /^[0-9a-f]{16}$/u;

/** Reads the cell that ties a row to its record; spreadsheets take ids of digits, or of digits around an e, for numbers. */
export function readRecordId(cell: FileCell | undefined): { readonly id: string } | { readonly damage: Damage } {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  if (typeof cell !== 'number' && !/^[\d.,]+(?:E\+?\d+)?$/u.test(text) && text !== '') return { id: text };
  if (typeof cell === 'string' && ID.test(text)) return { id: text };
  if (text === '') return { damage: { code: 'no-id', says: 'the row has no record_id, so it belongs to no record' } };
  const says = 'a spreadsheet took the record_id for a number; import the file with that column as text, or use XLSX';
  return { damage: { code: 'lost-id', says } };
}
