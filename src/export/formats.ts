import type { Record } from '../domain/index.js';
import { CSV_HEADER, recordToCsv } from './record-to-csv.js';

/** A way to write records: what comes first, and a line for each record, with line ends. */
export type FileFormat = { readonly header: string; readonly line: (record: Record) => string };

/** The file formats by ending. */
export const FILE_FORMATS: Readonly<{ [ending: string]: FileFormat }> = {
  '.csv': { header: CSV_HEADER, line: recordToCsv },
  '.jsonl': { header: '', line: (record) => `${JSON.stringify(record)}\n` },
};
