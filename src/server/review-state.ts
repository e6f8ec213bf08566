import type { Decision, Record } from '../domain/index.js';
import { addedRecords, withAdded } from '../review/added-records.js';
import { applyVerdict, foldDecisions } from '../review/apply-decisions.js';
import { reattach } from '../review/reattach.js';
import type { Row, Verdict } from './api.js';
import { toRow } from './to-row.js';

/** The records and decisions of a workspace at one moment. */
export type State = {
  readonly version: number;
  readonly machine: ReadonlyMap<string, Record>;
  /** With the records that people added, by paper and position. */
  readonly all: ReadonlyMap<string, Record>;
  readonly decisions: readonly Decision[];
  readonly orphans: readonly Decision[];
  readonly verdicts: ReturnType<typeof foldDecisions>;
  /** How many decisions each record has. */
  readonly seen: ReadonlyMap<string, number>;
  /** Who decided last on each record. */
  readonly curators: ReadonlyMap<string, string>;
};

/** A record as the machine proposed it and as people left it. */
export type Reviewed = { readonly machine: Record; readonly record: Record; readonly verdict: Verdict | null };

/** Gives the state after a log of decisions, which follow their records. */
export function withDecisions(version: number, machine: State['machine'], log: readonly Decision[]): State {
  const { decisions, orphans } = reattach(log, [...machine.values()]);
  const all = new Map([...withAdded(machine.values(), addedRecords(decisions))].map((r) => [r.record_id, r]));
  const seen = new Map<string, number>();
  for (const { record_id } of decisions) seen.set(record_id, (seen.get(record_id) ?? 0) + 1);
  const open = decisions.filter(({ blind }) => blind !== true);
  const curators = new Map(open.map(({ record_id, curator }) => [record_id, curator]));
  return { version, machine, all, decisions, orphans, verdicts: foldDecisions(decisions), seen, curators };
}

/** Gives what people made of a record; who only amended it has not decided on it. */
export function reviewed(machine: Record, { verdicts }: State): Reviewed {
  const verdict = verdicts.get(machine.record_id);
  return {
    machine,
    record: applyVerdict(machine, verdict),
    verdict: verdict === undefined || verdict.type === 'amend' ? null : verdict.type,
  };
}

/** Gives the line of the worklist of a record. */
export function rowOf(machine: Record, state: State): Row {
  const { record, verdict } = reviewed(machine, state);
  const { record_id } = machine;
  return toRow(record, {
    verdict,
    added: !state.machine.has(record_id),
    seen: state.seen.get(record_id) ?? 0,
    curator: verdict === null ? null : (state.curators.get(record_id) ?? null),
  });
}

/** Gives a time later than all that is in the log, so that its order is that of time, whatever the clock does. */
export function nextTime(decisions: readonly Decision[]): string {
  const last = decisions.at(-1);
  return new Date(Math.max(Date.now(), last === undefined ? 0 : Date.parse(last.at) + 1)).toISOString();
}
