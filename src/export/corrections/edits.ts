import type { Decision, Record, Status } from '../../domain/index.js';
import { EDITABLE_COLUMNS } from '../editable.js';
import type { FileCell, FileRow } from './correction-file.js';
import type { Damage } from './damage.js';
import { readCell } from './read-cell.js';

/** `shows` is the cell with what the field was: "4-Mar", was 298.15. */
export type DamagedCell = { readonly column: string; readonly damage: Damage; readonly shows?: string };

/** What a row says otherwise than a state of its record. */
export type Edits = {
  /** The columns that differ, status and damage included. */
  readonly touched: readonly string[];
  readonly fields: Decision['fields'];
  readonly status: Status | undefined;
  readonly damages: readonly DamagedCell[];
  readonly rounded: readonly string[];
};

/** Reads the editable cells of a row against a state of its record; what looks like damage is an edit only when trusted. */
export function readEdits({ cells }: FileRow, base: Record, trust: boolean): Edits {
  const values: Decision['fields'] = {};
  const damages: DamagedCell[] = [];
  const rounded: string[] = [];
  for (const column of EDITABLE_COLUMNS) {
    const cell = cells.get(column);
    if (cell === undefined) continue;
    const read = readCell(column, cell, base[column]);
    if (read.is === 'rounded') rounded.push(column);
    else if (read.is === 'edit' || (read.is === 'doubt' && trust)) values[column] = read.value;
    else if (read.is === 'damage' || read.is === 'doubt')
      damages.push({ column, damage: read.damage, shows: showCell(cell, base[column]) });
  }
  const { status, ...fields } = values;
  const touched = [...Object.keys(values), ...damages.map(({ column }) => column)];
  return { touched, fields, status: status as Status | undefined, damages, rounded };
}

/** As many characters of a cell as help to find it. */
const SHOWN = 40;

function showCell(cell: FileCell, was: unknown): string {
  const value = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : cell;
  const text = value === null ? '(empty)' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return [text, was === null ? '(empty)' : typeof was === 'string' ? was : JSON.stringify(was)]
    .map((one) => (one.length > SHOWN ? `${one.slice(0, SHOWN)}…` : one))
    .join(', was ');
}
