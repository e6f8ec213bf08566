import type { Record } from '../domain/index.js';
import { CSV_HEADER, recordToCsv } from '../export/record-to-csv.js';
import { recordTable } from './record-table.js';
import { print } from './terminal.js';

/** Prints records as they come; `end` prints what can only be said at the end. */
export type RecordWriter = {
  readonly write: (records: readonly Record[]) => Promise<void>;
  readonly end: () => Promise<void>;
};

export function openWriter(format: 'jsonl' | 'csv' | 'table'): RecordWriter {
  switch (format) {
    case 'jsonl':
      return {
        write: (records) => printAll(records.map((record) => `${JSON.stringify(record)}\n`)),
        end: async () => {},
      };
    case 'csv':
      return csvWriter();
    case 'table':
      return tableWriter();
  }
}

const printAll = async (lines: readonly string[]): Promise<void> => {
  if (lines.length > 0) await print(lines.join(''));
};

function csvWriter(): RecordWriter {
  let header = CSV_HEADER;
  const flush = async (lines: readonly string[]): Promise<void> => {
    await printAll([header, ...lines]);
    header = '';
  };
  return { write: (records) => flush(records.map(recordToCsv)), end: () => flush([]) };
}

function tableWriter(): RecordWriter {
  const all: Record[] = [];
  return {
    write: async (records) => void all.push(...records),
    end: () => print(`${recordTable(all, process.stdout.columns ?? 160)}\n`),
  };
}
