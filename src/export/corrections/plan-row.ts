import type { Decision, Record } from '../../domain/index.js';
import { EDITABLE, EDITABLE_COLUMNS, editableDigest, rowVersion, VERSION_COLUMN } from '../editable.js';
import { checkCorrection } from './check-correction.js';
import { completeFields } from './complete-fields.js';
import type { FileRow } from './correction-file.js';
import type { Damage } from './damage.js';
import { decideRow, isDone } from './decide-row.js';
import { type Edits, readEdits } from './edits.js';
import type { FieldChange, Problem, RecordState, RowPlan } from './plan.js';
import { plainValue } from './read-cell.js';
import { type Noted, readNote } from './read-note.js';
import { readOnlyEdits } from './read-only-edits.js';

/** `trust` takes what looks like damage as meant, where it can be read at all. */
export type PlanOptions = { readonly trust: boolean };

/** Gives what a row of an edited file decides on its record, against the state that it was exported from. */
export function planRow(row: FileRow, states: readonly RecordState[], { trust }: PlanOptions): RowPlan {
  const now = states.at(-1)?.record;
  if (now === undefined) throw new RangeError('Cannot plan a row without a record');
  const at = { line: row.line, record_id: now.record_id };
  const version = versionOf(row);
  const seen = states.findLastIndex(({ record }) => rowVersion(record) === version);
  const noted = readNote(row);
  const readOnly = readOnlyEdits(row, now, version).map((column) => leftAside(at, column, READ_ONLY));
  const held = (problems: readonly Problem[]): RowPlan => ({
    ...NOTHING,
    state: 'held',
    problems: [...problems, ...readOnly],
  });
  if (version !== null && editedPart(version) === digestOfRow(row))
    return { ...NOTHING, problems: [...readOnly, ...lone(at, noted)] };

  const edits = readEdits(row, states[seen]?.record ?? now, trust);
  if (seen < 0 && edits.touched.length > 0) return held([toProblem(at, null, unknownState(version, edits.touched))]);
  const damages = [...edits.damages, ...noted.damages].map(({ column, damage, shows }) => ({
    ...toProblem(at, column, damage),
    ...(shows === undefined ? {} : { shows }),
  }));
  if (damages.length > 0) return held(damages);
  const { rounded } = edits;
  if (edits.touched.length === 0) return { ...NOTHING, rounded, problems: [...readOnly, ...lone(at, noted)] };

  const base = states[seen]?.record ?? now;
  const decided = decideRow(base.status, edits.status, Object.keys(edits.fields).length > 0);
  if ('damage' in decided) return held([toProblem(at, 'status', decided.damage)]);
  const { type } = decided;
  const fields = type === 'correct' || type === 'amend' ? withFollowing(edits.fields) : {};
  if (seen < states.length - 1) {
    if (isDone(now, type, fields)) return { ...NOTHING, state: 'done', rounded, problems: readOnly };
    return held([toProblem(at, null, conflict(states.slice(seen + 1)))]);
  }
  const objections = checkCorrection({ ...now, ...(fields as Partial<Record>) }, Object.keys(fields));
  const standing = objections.filter(({ doubt }) => !(doubt && trust));
  if (standing.length > 0) return held(standing.map(({ column, code, says }) => toProblem(at, column, { code, says })));
  const { note, error_type } = noted;
  const changes = changesOf(now, fields, edits);
  const decision = { line: row.line, record: now, type, changes, note, error_type };
  return { state: 'decides', decision, rounded, problems: readOnly };
}

const NOTHING: RowPlan = { state: 'unchanged', decision: null, problems: [], rounded: [] };

/** A row that nobody edited still says what its version stands for, whatever happened to the record since. */
function digestOfRow({ cells }: FileRow): string | undefined {
  if (!EDITABLE_COLUMNS.every((name) => cells.has(name))) return undefined;
  return editableDigest(EDITABLE_COLUMNS.map((name) => plainValue(name, cells.get(name) ?? null)));
}

const editedPart = (version: string): string => version.slice(1).split('-')[0] ?? '';

type At = { readonly line: number; readonly record_id: string };

function versionOf({ cells }: FileRow): string | null {
  const cell = cells.get(VERSION_COLUMN);
  return typeof cell === 'string' ? cell.trim() : null;
}

const toProblem = (at: At, column: string | null, { code, says }: Damage): Problem => ({
  ...at,
  column,
  code,
  says,
  blocks: true,
});

const leftAside = (at: At, column: string, damage: Damage): Problem => ({
  ...toProblem(at, column, damage),
  blocks: false,
});

const READ_ONLY: Damage = { code: 'read-only', says: 'this column cannot be edited; the edit is left aside' };

/** What people wrote beside a row that decides nothing. */
const lone = (at: At, { note, damages }: Noted): Problem[] => [
  ...(note === null ? [] : [leftAside(at, 'note', LONE_NOTE)]),
  ...damages.map(({ column, damage }) => leftAside(at, column, damage)),
];

const LONE_NOTE: Damage = {
  code: 'note',
  says: 'a note without a decision; write "verified" as the status to accept with it',
};

function unknownState(version: string | null, touched: readonly string[]): Damage {
  const differs = `differs from the record in ${touched.join(', ')}`;
  return version === null
    ? {
        code: 'no-version',
        says: `${VERSION_COLUMN} is missing, and the row ${differs}; export again and edit that file`,
      }
    : { code: 'changed', says: `the record was extracted anew since the export, and the row ${differs}; export again` };
}

function conflict(since: readonly RecordState[]): Damage {
  const list = since.flatMap(({ decision }) => (decision === null ? [] : [decision])).map(inWords);
  return { code: 'conflict', says: `decided since the export: ${list.join('; ')}; export again, or decide in review` };
}

const inWords = ({ curator, type, at, fields }: Decision): string =>
  [
    curator,
    type,
    ...Object.keys(fields).filter((name) => type !== 'add' && name !== 'composition'),
    at.slice(0, 16),
  ].join(' ');

/** A value that replaces a bound or a range takes its qualifier away, too. */
function withFollowing(fields: Decision['fields']): Decision['fields'] {
  const whole = completeFields(fields);
  return typeof fields.sigma_S_cm === 'number' ? { qualifier: null, ...whole } : whole;
}

function changesOf(now: Record, fields: Decision['fields'], edits: Edits): FieldChange[] {
  return EDITABLE.flatMap((field) => {
    const [from, to] = [now[field], field in fields ? fields[field] : now[field]];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to, follows: !(field in edits.fields) }];
  });
}
