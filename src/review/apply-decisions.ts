import { type Decision, Record } from '../domain/index.js';
import { logsInForce } from './logs-in-force.js';

/** What people last said of one record: the decision in force and all corrections up to it. */
type Verdict = { readonly type: 'accept' | 'correct' | 'reject' | 'unsure'; readonly fields: Decision['fields'] };

/** Folds the log of decisions into the verdict of each record; `undo` takes the last one back, any number of times. */
export function foldDecisions(decisions: readonly Decision[]): ReadonlyMap<string, Verdict> {
  const logs = logsInForce(decisions);
  return new Map([...logs].flatMap(([id, log]) => verdictOf(log).map((verdict) => [id, verdict] as const)));
}

function verdictOf(log: readonly Decision[]): Verdict[] {
  const last = log.at(-1);
  if (last === undefined || last.type === 'undo') return [];
  // What was added is a correction of a machine that said nothing
  return [
    {
      type: last.type === 'add' ? 'correct' : last.type,
      fields: Object.assign({}, ...log.map(({ fields }) => fields)),
    },
  ];
}

const STATUS = { accept: 'verified', correct: 'verified', reject: 'rejected', unsure: 'review' } as const;

/** Gives a record as people left it: corrected fields and the status that follows. Throws when a correction breaks the schema. */
export function applyVerdict(record: Record, verdict: Verdict | undefined): Record {
  if (verdict === undefined) return record;
  return Record.parse({ ...record, ...verdict.fields, status: STATUS[verdict.type] });
}
