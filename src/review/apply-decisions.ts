import { type Decision, Record } from '../domain/index.js';
import { standingDecisions } from './standing-decisions.js';

/** What people last said of one record: the decision in force and all corrections up to it. */
export type Verdict = {
  readonly type: 'accept' | 'correct' | 'amend' | 'reject' | 'unsure';
  readonly fields: Decision['fields'];
};

/** Folds the log of decisions into the verdict of each record: what was undone and second opinions do not count. */
export function foldDecisions(decisions: readonly Decision[]): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const [id, log] of standingDecisions(decisions).byRecord) {
    const verdict = verdictOf(log);
    if (verdict !== undefined) verdicts.set(id, verdict);
  }
  return verdicts;
}

/** Gives the verdict of decisions in force on one record, or undefined when there are none. */
export function verdictOf(log: readonly Decision[]): Verdict | undefined {
  const counting = log.filter(({ blind }) => blind !== true);
  const last = counting.at(-1);
  if (last === undefined || last.type === 'undo' || last.type === 'redo') return undefined;
  // What was added is a correction of a machine that said nothing
  const type = last.type === 'add' ? 'correct' : last.type;
  return { type, fields: Object.assign({}, ...counting.map(({ fields }) => fields)) };
}

const STATUS = {
  accept: 'verified',
  correct: 'verified',
  amend: 'review',
  reject: 'rejected',
  unsure: 'review',
} as const;

/** Gives a record as people left it: corrected fields and the status that follows. Throws when a correction breaks the schema. */
export function applyVerdict(record: Record, verdict: Verdict | undefined): Record {
  if (verdict === undefined) return record;
  return Record.parse({ ...record, ...verdict.fields, status: STATUS[verdict.type] });
}
