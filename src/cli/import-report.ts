import type { Record } from '../domain/index.js';
import type { FieldChange, ImportPlan, PlannedDecision, Problem } from '../export/corrections/plan.js';
import { groupBy } from '../export/group-by.js';

/** Rows that are shown of each kind of problem; the rest is counted. */
const SHOWN = 20;

/** Gives the decisions of an import as text, field by field, in the order of the file. */
export const decisionsToText = ({ decisions }: ImportPlan): string =>
  decisions.map((decision) => `${[titleOf(decision), ...changeLines(decision)].join('\n')}\n`).join('');

function titleOf({ type, record, line }: PlannedDecision): string {
  return `${type.padEnd(8)}${whereOf(record)}  [${record.record_id}, row ${line}]`;
}

function whereOf({ paper, page, printed, unit_printed, material, formula }: Record): string {
  const unit = printed.includes(unit_printed) ? '' : ` ${unit_printed}`;
  return [paper, ...(page === null ? [] : [`p. ${page}`]), `${printed}${unit}`, material ?? formula ?? '']
    .join('  ')
    .trim();
}

function changeLines({ changes, note }: PlannedDecision): string[] {
  const width = Math.max(0, ...changes.map(({ field }) => field.length));
  const lines = changes.map((change) => `  ${change.field.padEnd(width)}  ${changeOf(change)}`);
  return note === null ? lines : [...lines, `  note: ${note}`];
}

const changeOf = ({ from, to, follows }: FieldChange): string =>
  `${show(from)} → ${show(to)}${follows ? '   (follows)' : ''}`;

function show(value: unknown): string {
  if (value === null) return '(empty)';
  if (typeof value !== 'number') return JSON.stringify(value);
  return value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential() : String(value);
}

/** Gives the problems of an import as lines, by kind, each with its rows. */
export function problemLines({ problems, unknownColumns, rounded }: ImportPlan): string[] {
  const groups = [...groupBy(problems, ({ code, says, column }) => JSON.stringify([code, says, column])).values()];
  return [
    ...groups.flatMap(groupLines),
    ...(rounded === 0
      ? []
      : [`${rounded} numbers were rounded by a spreadsheet beyond the sixth digit; they stay as they were.`]),
    ...(unknownColumns.length === 0 ? [] : [`Passed over: ${unknownColumns.join(', ')} (no columns of a record).`]),
  ];
}

function groupLines(group: readonly Problem[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const rows = group.slice(0, SHOWN).map(rowOf);
  const more = group.length > SHOWN ? [`  and ${group.length - SHOWN} rows more`] : [];
  return [`${first.code}, ${first.column ?? 'row'}: ${first.says}`, ...rows, ...more];
}

const rowOf = ({ line, record_id, shows }: Problem): string =>
  `  row ${line}${record_id === null ? '' : ` [${record_id}]`}${shows === undefined ? '' : `: ${shows}`}`;

/** Gives an import in one sentence: "3 decisions (2 correct, 1 reject), 40 rows unchanged, 1 taken before, 2 held back". */
export function summaryOf({ decisions, unchanged, done, problems }: ImportPlan): string {
  const types = [...groupBy(decisions, ({ type }) => type)].map(([type, list]) => `${list.length} ${type}`);
  const held = new Set(problems.filter(({ blocks }) => blocks).map(({ line }) => line)).size;
  const parts = [
    `${decisions.length} ${decisions.length === 1 ? 'decision' : 'decisions'}${types.length === 0 ? '' : ` (${types.join(', ')})`}`,
    `${unchanged} rows unchanged`,
    ...(done === 0 ? [] : [`${done} taken before`]),
    ...(held === 0 ? [] : [`${held} held back`]),
  ];
  return parts.join(', ');
}
