import { Record } from '../../domain/index.js';
import { EDITABLE_COLUMNS, rowVersion, VERSION_COLUMN } from '../editable.js';
import { type Cell, type Column, type ColumnType, toSheet } from '../sheet.js';
import type { Dataset } from './dataset.js';

type Name = keyof Record & string;

const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ['_S_cm', 'in S/cm'],
  ['_K', 'in K'],
  ['_eV', 'in eV'],
];

/** The columns of the full format: the names of the record, in the order of its schema. */
export const RECORD_COLUMNS: readonly Column<Record>[] = (Object.keys(Record.shape) as Name[]).map((name) => ({
  name,
  type: typeOf(name),
  help: { says: helpOf(name), editable: EDITABLE_COLUMNS.some((editable) => editable === name) },
  write: (record) => toCell(record[name]),
}));

/** The unit that a name ends with, and what the schema says of the field. */
function helpOf(name: Name): string {
  const unit = UNITS.find(([ending]) => name.endsWith(ending))?.[1];
  return [unit, Record.shape[name].description].filter((part) => part !== undefined).join('; ');
}

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
  {
    name: VERSION_COLUMN,
    type: 'text',
    help: { says: 'the state that the row shows', editable: false },
    write: rowVersion,
  },
];

/** Every record as it is, every column; nothing is lost. */
export const FULL: Dataset = {
  name: 'full',
  toSheet: (records) => ({ sheet: toSheet(FULL_COLUMNS, records), losses: [] }),
};
