import { Record } from '../../domain/index.js';
import { rowVersion, VERSION_COLUMN } from '../editable.js';
import { type Cell, type Column, type ColumnType, toSheet } from '../sheet.js';
import type { Dataset } from './dataset.js';

type Name = keyof Record & string;

/** The columns of the full format: the names of the record, in the order of its schema. */
export const RECORD_COLUMNS: readonly Column<Record>[] = (Object.keys(Record.shape) as Name[]).map((name) => ({
  name,
  type: typeOf(name),
  write: (record) => toCell(record[name]),
}));

/** Reads the type of a column off its schema, so that the list of columns cannot fall behind. */
function typeOf(name: Name): ColumnType {
  const schema = Record.shape[name];
  if (schema.safeParse('').success || schema.safeParse('').error?.issues[0]?.code === 'invalid_value') return 'text';
  if (schema.safeParse(true).success) return 'boolean';
  if (schema.safeParse(0.5).success) return 'number';
  return schema.safeParse(1).success ? 'integer' : 'json';
}

function toCell(value: Record[Name] | undefined): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** The columns of exported files: those of the record, and which of its states they show. */
export const FULL_COLUMNS: readonly Column<Record>[] = [
  ...RECORD_COLUMNS,
  { name: VERSION_COLUMN, type: 'text', write: rowVersion },
];

/** Every record as it is, every column; nothing is lost. */
export const FULL: Dataset = {
  name: 'full',
  toSheet: (records) => ({ sheet: toSheet(FULL_COLUMNS, records), losses: [] }),
};
