import { Decision } from '../../domain/index.js';
import type { FileRow } from './correction-file.js';
import type { DamagedCell } from './edits.js';

/** Columns that people may add: a word on the decision, and what kind of error was corrected. */
export const NOTE_COLUMNS = ['note', 'error_type'] as const;

export type Noted = {
  readonly note: string | null;
  readonly error_type: Decision['error_type'];
  readonly damages: readonly DamagedCell[];
};

const ErrorType = Decision.shape.error_type;

/** Reads the columns that people may add beside a decision. */
export function readNote({ cells }: FileRow): Noted {
  const text = (name: string): string | null => {
    const cell = cells.get(name);
    return cell === null || cell === undefined || String(cell).trim() === '' ? null : String(cell).trim();
  };
  const note = text('note');
  const parsed = ErrorType.safeParse(text('error_type')?.toLowerCase() ?? null);
  if (parsed.success) return { note, error_type: parsed.data, damages: [] };
  const options = ErrorType.unwrap().options.join(', ');
  return {
    note,
    error_type: null,
    damages: [{ column: 'error_type', damage: { code: 'type', says: `it may be ${options}` } }],
  };
}
