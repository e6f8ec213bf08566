import type { Decision, Record } from '../domain/index.js';
import { addedRecords, withAdded } from '../review/added-records.js';
import { applyVerdict, foldDecisions } from '../review/apply-decisions.js';
import { countingRecords, homesOf } from '../review/editions/carry-over.js';
import { reattach, type There } from '../review/reattach.js';
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
  readonly isForeign: NonNullable<There['isForeign']>;
  readonly verdicts: ReturnType<typeof foldDecisions>;
  /** How many decisions each record has. */
  readonly seen: ReadonlyMap<string, number>;
  /** Who decided last on each record. */
  readonly curators: ReadonlyMap<string, string>;
  /** Whether a record counts where its fact stands in several files of a paper. */
  readonly counts: (record: Record) => boolean;
  /** Gives the record whose log a record has: that of a better file of the paper where the two agree, else its own. */
  readonly homeOf: (recordId: string) => string;
};

/** A record as the machine proposed it and as people left it. */
export type Reviewed = { readonly machine: Record; readonly record: Record; readonly verdict: Verdict | null };

/** Gives the state after a log of decisions, which follow their records. */
export function withDecisions(
  { version, machine, isForeign }: Pick<State, 'version' | 'machine' | 'isForeign'>,
  log: readonly Decision[],
): State {
  const { decisions, orphans } = reattach(log, [...machine.values()], { isForeign });
  const all = new Map([...withAdded(machine.values(), addedRecords(decisions))].map((r) => [r.record_id, r]));
  const seen = new Map<string, number>();
  for (const { record_id } of decisions) seen.set(record_id, (seen.get(record_id) ?? 0) + 1);
  const open = decisions.filter(({ blind }) => blind !== true);
  const curators = new Map(open.map(({ record_id, curator }) => [record_id, curator]));
  const verdicts = foldDecisions(decisions);
  const counts = countingRecords(machine.values(), verdicts);
  const homes = homesOf([...machine.values()]);
  const homeOf = (id: string): string => homes.get(id) ?? id;
  return { version, machine, isForeign, all, decisions, orphans, verdicts, seen, curators, counts, homeOf };
}

/** Gives what people made of a record; who only amended it has not decided on it. */
export function reviewed(machine: Record, { verdicts, homeOf }: State): Reviewed {
  const verdict = verdicts.get(homeOf(machine.record_id));
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
  const home = state.homeOf(record_id);
  return toRow(record, {
    verdict,
    added: !state.machine.has(record_id),
    seen: state.seen.get(home) ?? 0,
    curator: verdict === null ? null : (state.curators.get(home) ?? null),
    counts: state.counts(machine),
  });
}

/** Gives the records of the same fact in other files of the paper, that which counts first. */
export function editionsOf(machine: Record, { machine: all, counts }: State): Record[] {
  const home = machine.duplicate_of ?? machine.record_id;
  const same = [...all.values()].filter(({ record_id, duplicate_of }) => record_id === home || duplicate_of === home);
  return same.filter((one) => one !== machine).sort((a, b) => Number(counts(b)) - Number(counts(a)));
}

/** Gives a time later than all that is in the log, so that its order is that of time, whatever the clock does. */
export function nextTime(decisions: readonly Decision[]): string {
  const last = decisions.at(-1);
  return new Date(Math.max(Date.now(), last === undefined ? 0 : Date.parse(last.at) + 1)).toISOString();
}
