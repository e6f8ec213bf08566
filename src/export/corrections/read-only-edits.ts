import { Record } from '../../domain/index.js';
import { EDITABLE_COLUMNS, rowVersion } from '../editable.js';
import type { FileCell, FileRow } from './correction-file.js';
import { type Name, readCell } from './read-cell.js';
import { roundingOf } from './rounding.js';

const READ_ONLY = (Object.keys(Record.shape) as Name[]).filter(
  (name) => name !== 'record_id' && !EDITABLE_COLUMNS.some((editable) => editable === name),
);

/** Gives the columns of evidence and identity that a row changes; where the record itself was extracted anew since, nobody can tell. */
export function readOnlyEdits({ cells }: FileRow, now: Record, version: string | null): string[] {
  const same = version !== null && version.split('-')[1] === rowVersion(now).split('-')[1];
  if (!same) return [];
  return READ_ONLY.filter((name) => {
    const cell = cells.get(name);
    if (cell === undefined) return false;
    const was = now[name];
    if (isSameNumber(cell, was)) return false;
    if (typeof was === 'number' && roundingOf(String(cell), was) !== undefined) return false;
    const { is } = readCell(name, cell, was);
    return is !== 'same' && is !== 'rounded';
  });
}

/** Printed numbers are text, which spreadsheets take for numbers: "1.0" comes back as 1. */
const isSameNumber = (cell: FileCell, was: unknown): boolean =>
  typeof was === 'string' &&
  /\d/u.test(was) &&
  (typeof cell === 'number' || typeof cell === 'string') &&
  Number(cell) === Number(was);
