import type { Decision, Record } from '../../domain/index.js';
import type { DecisionType } from './decide-row.js';

/** A record after each decision on it, the machine's own first, the present one last. */
export type RecordState = { readonly record: Record; readonly decision: Decision | null };

/** A field before and after; `follows` marks what no cell says but what follows from an edit. */
export type FieldChange = {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly follows: boolean;
};

/** A decision that an edited row makes. */
export type PlannedDecision = {
  readonly line: number;
  readonly record: Record;
  readonly type: DecisionType;
  readonly changes: readonly FieldChange[];
  readonly note: string | null;
  readonly error_type: Decision['error_type'];
};

/** What stands in the way of a row; `blocks` is false where only a cell is left aside that no import takes. */
export type Problem = {
  readonly line: number;
  readonly record_id: string | null;
  readonly column: string | null;
  readonly code: string;
  readonly says: string;
  readonly blocks: boolean;
  /** The cell with what the field was, where one cell is at fault. */
  readonly shows?: string;
};

/** What a row comes to; `rounded` are columns whose numbers a spreadsheet rounded harmlessly, which stay as they are. */
export type RowPlan = {
  readonly state: 'unchanged' | 'done' | 'decides' | 'held';
  readonly decision: PlannedDecision | null;
  readonly problems: readonly Problem[];
  readonly rounded: readonly string[];
};

/** What an import would do: `unchanged` rows say nothing new, `done` ones were taken before. */
export type ImportPlan = {
  readonly rows: number;
  readonly unchanged: number;
  readonly done: number;
  readonly rounded: number;
  readonly decisions: readonly PlannedDecision[];
  readonly problems: readonly Problem[];
  /** Columns of the file that are none of a record's. */
  readonly unknownColumns: readonly string[];
};
