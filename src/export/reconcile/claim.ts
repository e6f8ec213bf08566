import type { Amounts, ConductivityKind, Record } from '../../domain/index.js';
import { rangeOf, type ValueRange } from '../conflicts/value-range.js';
import type { Entry } from '../datasets/dataset.js';

/** One conductivity with its conditions, of a dataset's row or of a record, as reconciliation compares them. */
export type Claim = {
  /** A row's id as its file has it, or a record id. */
  readonly id: string;
  /** The row as a spreadsheet numbers it: the header is 1; null for records. */
  readonly row: number | null;
  /** In lower case. */
  readonly dois: readonly string[];
  readonly formula: string;
  readonly composition: Amounts;
  readonly sigma: ValueRange;
  readonly kind: ConductivityKind;
  /** In K; null where it is not said, or said as room temperature alone. */
  readonly temperature_K: number | null;
  readonly other_temperature_K: number | null;
  readonly room: boolean;
  /** Whether it stands beside the value of its row: a bulk value of its own. */
  readonly beside: boolean;
  readonly doubts: readonly string[];
  /** What stands behind it; null for rows. */
  readonly record: Record | null;
};

/** Gives what a row of a dataset claims: its value and, where another one stands beside it, the bulk value. */
export function entryToClaims(entry: Entry): Claim[] {
  const { id, number, dois, formula, composition, temperature_K, other_temperature_K, room, doubts } = entry;
  const { sigma_S_cm: value, total_S_cm: total, bulk_S_cm: bulk } = entry;
  const kind = value !== null && value === total ? 'total' : value !== null && value === bulk ? 'bulk' : 'unspecified';
  const base = { id, row: number, dois, formula, composition, temperature_K, other_temperature_K, room, doubts };
  const sigma = rangeOf(entry);
  const main = sigma === null ? [] : [{ ...base, sigma, kind, beside: false, record: null } as const];
  if (bulk === null || bulk === value) return main;
  return [...main, { ...base, sigma: { low: bulk, high: bulk }, kind: 'bulk', beside: true, record: null }];
}

/** Gives what a record claims; nothing when its material, its value or its DOI is not known. */
export function recordToClaims(record: Record): Claim[] {
  const { composition, doi } = record;
  const sigma = rangeOf(record);
  if (composition === null || sigma === null || doi === null) return [];
  return [
    {
      id: record.record_id,
      row: null,
      dois: [doi.toLowerCase()],
      formula: record.formula ?? record.material ?? '',
      composition,
      sigma,
      kind: record.kind,
      temperature_K: record.temperature_K,
      other_temperature_K: null,
      room: record.temperature_K === null && record.room_temperature,
      beside: false,
      doubts: [],
      record,
    },
  ];
}
