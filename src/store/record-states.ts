import type { Decision, Record } from '../domain/index.js';
import type { RecordState } from '../export/corrections/plan.js';
import type { StatesOf } from '../export/corrections/plan-import.js';
import { groupBy } from '../export/group-by.js';
import { addedRecords } from '../review/added-records.js';
import { applyVerdict, foldDecisions } from '../review/apply-decisions.js';
import { reviewState } from './reviewed.js';
import type { Store } from './store.js';

/** Finds the states of records: as the machine, or who added it, left it, then after each decision. */
export function recordStates(store: Store): StatesOf {
  const { decisions } = reviewState(store);
  const logs = groupBy(decisions, ({ record_id }) => record_id);
  const added = new Map(addedRecords(decisions).map((record) => [record.record_id, record]));
  return (id, source) => {
    const found = [...store.records({ idStart: id })].filter(({ record_id }) => record_id === id);
    const machine = added.get(id) ?? found.find(({ source_sha256 }) => source_sha256 === source) ?? found[0];
    return machine === undefined ? [] : statesOf(machine, logs.get(id) ?? []);
  };
}

function statesOf(machine: Record, log: readonly Decision[]): RecordState[] {
  const after = log.map((decision, i) => {
    const verdict = foldDecisions(log.slice(0, i + 1)).get(machine.record_id);
    return { record: applyVerdict(machine, verdict), decision };
  });
  return [{ record: machine, decision: null }, ...after];
}
