import type { Record } from '../domain/index.js';
import { FULL_COLUMNS } from './datasets/full.js';
import { rowVersion, VERSION_COLUMN } from './editable.js';
import { toCsvLine } from './sheet-to-csv.js';

/** Gives whether a format can be written record by record. */
export const isStreamed = (format: string, ending: string): boolean =>
  format === 'full' && (ending === '.csv' || ending === '.jsonl');

/** Gives the full format line by line: a header and cells as CSV, or objects as JSON Lines with lists as lists. */
export function* fullLines(ending: string, records: Iterable<Record>): Generator<string> {
  if (ending === '.csv') yield toCsvLine(FULL_COLUMNS.map(({ name }) => name));
  for (const record of records) {
    yield ending === '.csv'
      ? toCsvLine(FULL_COLUMNS.map(({ write }) => write(record)))
      : `${JSON.stringify({ ...record, [VERSION_COLUMN]: rowVersion(record) })}\n`;
  }
}
