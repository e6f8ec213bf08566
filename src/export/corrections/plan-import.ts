import { RECORD_COLUMNS } from '../datasets/full.js';
import { VERSION_COLUMN } from '../editable.js';
import { groupBy } from '../group-by.js';
import type { CorrectionFile, FileRow } from './correction-file.js';
import type { Damage } from './damage.js';
import type { ImportPlan, PlannedDecision, Problem, RecordState, RowPlan } from './plan.js';
import { type PlanOptions, planRow } from './plan-row.js';
import { NOTE_COLUMNS } from './read-note.js';
import { readRecordId } from './record-id.js';

const KNOWN = new Set<string>([...RECORD_COLUMNS.map(({ name }) => name), VERSION_COLUMN, ...NOTE_COLUMNS]);

/** Finds the states of a record, none for an unknown id; the same id may stand for a paper in two files (PDF and XML), told apart by their hash. */
export type StatesOf = (id: string, sourceSha256: string) => readonly RecordState[];

/**
 * Gives what an edited file would decide: pure, so that a dry run and the import are the same thing.
 * Throws SyntaxError when the file cannot be one that was exported.
 */
export function planImport(file: CorrectionFile, statesOf: StatesOf, options: PlanOptions): ImportPlan {
  if (!file.columns.includes('record_id') && file.rows.length > 0) throw new SyntaxError(noIdColumn(file.columns));
  const read = file.rows.map((row) => ({ row, source: sourceOf(row), ...readRecordId(row.cells.get('record_id')) }));
  const places = groupBy(read, (one) => ('id' in one ? `${one.id} ${one.source}` : ''));
  const planned = read.map((one): RowPlan => {
    if ('damage' in one) return heldRow(one.row.line, null, one.damage);
    if ((places.get(`${one.id} ${one.source}`)?.length ?? 0) > 1) return heldRow(one.row.line, one.id, REPEATED);
    const states = statesOf(one.id, one.source);
    return states.length === 0 ? heldRow(one.row.line, one.id, UNKNOWN) : planRow(one.row, states, options);
  });
  const plans = oneDecisionEach(planned);
  return {
    rows: plans.length,
    unchanged: plans.filter(({ state }) => state === 'unchanged').length,
    done: plans.filter(({ state }) => state === 'done').length,
    rounded: plans.reduce((sum, { rounded }) => sum + rounded.length, 0),
    decisions: plans.flatMap(({ decision }) => (decision === null ? [] : [decision])),
    problems: plans.flatMap(({ problems }) => problems),
    unknownColumns: file.columns.filter((name) => !KNOWN.has(name)),
  };
}

const sourceOf = ({ cells }: FileRow): string => String(cells.get('source_sha256') ?? '');

/** A decision holds for every file of a paper: rows of one id that decide the same are one decision, others hold each other back. */
function oneDecisionEach(plans: readonly RowPlan[]): RowPlan[] {
  const decided = plans.flatMap(({ decision }) => (decision === null ? [] : [decision]));
  const byId = groupBy(decided, ({ record }) => record.record_id);
  return plans.map((plan) => {
    const { decision } = plan;
    if (decision === null) return plan;
    const group = byId.get(decision.record.record_id) ?? [];
    if (new Set(group.map(whatIsDecided)).size > 1) return heldRow(decision.line, decision.record.record_id, DISAGREE);
    return group[0] === decision ? plan : { ...plan, state: 'unchanged', decision: null };
  });
}

const whatIsDecided = ({ type, changes }: PlannedDecision): string =>
  JSON.stringify([type, changes.map(({ field, to }) => [field, to])]);

const UNKNOWN: Damage = {
  code: 'unknown-id',
  says: 'the workspace has no such record; it may be another workspace, or the paper was extracted anew',
};

const REPEATED: Damage = { code: 'repeated-id', says: 'the record stands in several rows; keep one' };

const DISAGREE: Damage = {
  code: 'repeated-id',
  says: 'the paper is there in several files, and the rows of this record say different things; edit one, or all alike',
};

function heldRow(line: number, record_id: string | null, { code, says }: Damage): RowPlan {
  const problem: Problem = { line, record_id, column: 'record_id', code, says, blocks: true };
  return { state: 'held', decision: null, problems: [problem], rounded: [] };
}

function noIdColumn(columns: readonly string[]): string {
  const shown = columns.slice(0, 4).join(', ');
  return `it has no column record_id (it begins with ${shown}); only files of \`sigmine export --format full\` come back`;
}
