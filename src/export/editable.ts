import { createHash } from 'node:crypto';
import { Record } from '../domain/index.js';
import { toXlsxText } from './xlsx-text.js';

/** The fields of a record that a person may correct in a spreadsheet; the others are evidence, identity or the machine's word. */
export const EDITABLE = [
  'doi',
  'title',
  'in_scope',
  'scope_reason',
  'sigma_S_cm',
  'low_S_cm',
  'high_S_cm',
  'qualifier',
  'uncertainty_S_cm',
  'temperature_K',
  'temperature_low_K',
  'temperature_high_K',
  'room_temperature',
  'material',
  'formula',
  'composition',
  'material_words',
  'kind',
  'ion',
  'origin',
  'method',
  'activation_energy_eV',
] as const satisfies readonly (keyof Record)[];

export type EditableField = (typeof EDITABLE)[number];

/** The columns that an edited file may change: the status says what a person decided. */
export const EDITABLE_COLUMNS = ['status', ...EDITABLE] as const;

const EVIDENCE = (Object.keys(Record.shape) as (keyof Record)[]).filter(
  (name) => !EDITABLE_COLUMNS.some((editable) => editable === name),
);

/** The column of exported files that says which state of the record a row shows, so that an import sees what changed since. */
export const VERSION_COLUMN = 'row_version';

/**
 * Gives the state of a record as "v", twelve digits that change with whatever can be edited, and eight for all else. What no
 * spreadsheet keeps does not count: control characters, kinds of line ends, digits after the fifteenth.
 */
export function rowVersion(record: Record): string {
  const evidence = digestOf(EVIDENCE.map((name) => record[name]));
  return `v${editableDigest(EDITABLE_COLUMNS.map((name) => record[name]))}-${evidence.slice(0, 8)}`;
}

/** Gives the twelve digits for the values of the editable columns, in their order. */
export const editableDigest = (values: readonly unknown[]): string => digestOf(values).slice(0, 12);

const digestOf = (values: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(values.map(kept)))
    .digest('hex');

/** The digits that spreadsheets keep of a number (Excel specifications and limits). */
const DIGITS = 15;

/** Gives what a spreadsheet keeps of a value; nothing and an empty text are the same in it. */
export function kept(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return toXlsxText(value) || null;
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS));
  return typeof value === 'object' ? toXlsxText(JSON.stringify(value)) : value;
}
