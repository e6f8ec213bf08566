import { createHash } from 'node:crypto';
import type { Record } from '../domain/index.js';

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

/** The column of exported files that says which state of the record a row shows, so that an import sees what changed since. */
export const VERSION_COLUMN = 'row_version';

/** Gives twelve hexadecimal digits that change with whatever can be edited, status included. */
export function rowVersion(record: Record): string {
  const state = [record.status, ...EDITABLE.map((name) => record[name])];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 12);
}
