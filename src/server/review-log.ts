import { randomUUID } from 'node:crypto';
import type { Decision, Quote, Record, Selection } from '../domain/index.js';
import { completeFields } from '../export/corrections/complete-fields.js';
import { RULES_VERSION } from '../pipeline.js';
import { addedRecords, withAdded } from '../review/added-records.js';
import { applyVerdict, foldDecisions } from '../review/apply-decisions.js';
import { quoteOf } from '../review/quote-of.js';
import { reattach } from '../review/reattach.js';
import { redoable, undoable } from '../review/undo-redo.js';
import type { Workspace } from '../store/workspace.js';
import type { Conflict, Decided, NewDecision, Row, Verdict } from './api.js';
import { toRow } from './to-row.js';

type Reviewed = { readonly machine: Record; readonly record: Record; readonly verdict: Verdict | null };

/** The records and decisions of a workspace as they are now, whoever else writes to it. */
export type ReviewLog = {
  readonly rows: () => Row[];
  /** Gives all records as people left them. */
  readonly records: () => Record[];
  readonly orphans: () => readonly Decision[];
  /** Gives how many decisions there are, orphans left out. */
  readonly count: () => number;
  /** Gives when a curator took the last decisions, oldest first. */
  readonly timesOf: (curator: string) => readonly string[];
  readonly find: (recordId: string) => (Reviewed & { readonly decisions: readonly Decision[] }) | undefined;
  /** Adds a decision; gives the conflict instead when others decided since. Throws ZodError for a correction that breaks the record. */
  readonly decide: (
    recordId: string,
    wanted: NewDecision,
    curator: string,
    evidence?: readonly Selection[],
  ) => Decided | Conflict | undefined;
  /** Adds a record that the machine missed; undefined when the very same was added already. */
  readonly add: (added: Added, curator: string) => Decided | undefined;
  /** Gives the records of a paper by position. */
  readonly ofPaper: (sha256: string) => readonly Record[];
  /** Takes back the newest decision of a curator that is in force, or brings back what was taken back last; whole batches at once. */
  readonly undo: (curator: string) => Decided | undefined;
  readonly redo: (curator: string) => Decided | undefined;
};

/** Decisions from which the pace is taken. */
const PACE = 40;

export type Added = {
  readonly record: Record;
  readonly quote: Quote;
  readonly evidence: readonly Selection[];
  readonly note: string | null;
};

type State = {
  readonly version: number;
  readonly machine: ReadonlyMap<string, Record>;
  /** With the records that people added, by paper and position. */
  readonly all: ReadonlyMap<string, Record>;
  readonly decisions: readonly Decision[];
  readonly orphans: readonly Decision[];
  readonly verdicts: ReturnType<typeof foldDecisions>;
  /** Who decided last on each record. */
  readonly curators: ReadonlyMap<string, string>;
};

/** Opens the log of a workspace; it is read again whenever another process has changed the file. */
export function openReviewLog({ store, database }: Workspace): ReviewLog {
  let state: State | undefined;
  const load = (): State => {
    const version = database.pragma('data_version');
    if (state !== undefined && state.version === version) return state;
    const machine = new Map([...store.records()].map((record) => [record.record_id, record]));
    state = withDecisions(version, machine, store.decisions());
    return state;
  };
  const add = (decision: Decision): void => {
    const { version, machine, decisions, orphans } = load();
    store.addDecisions([decision]);
    state = { ...withDecisions(version, machine, [...decisions, decision]), orphans };
  };
  /** What was not committed must not stay in memory. */
  const transact = <T>(body: () => T): T => {
    try {
      return database.transaction(body);
    } catch (error) {
      state = undefined;
      throw error;
    }
  };
  const find: ReviewLog['find'] = (id) => {
    const now = load();
    const machine = now.all.get(id);
    if (machine === undefined) return undefined;
    return { ...reviewed(machine, now), decisions: now.decisions.filter((d) => d.record_id === id) };
  };
  const decided = (id: string): Decided | undefined => {
    const found = find(id);
    if (found === undefined) return undefined;
    const row = rowOf(found, load());
    return { row, seen: found.decisions.length, gone: false, also: [] };
  };
  const stamp = ({ record_id, source_sha256: paper_sha256 }: Identity, curator: string) => ({
    decision_id: randomUUID(),
    record_id,
    paper_sha256,
    curator,
    at: nextTime(load().decisions),
    rules_version: RULES_VERSION,
  });
  const append = (machine: Record, said: Said, curator: string): void => {
    if (said.type === 'correct') applyVerdict(machine, { type: said.type, fields: said.fields });
    add({ ...stamp(machine, curator), ...said, quote: quoteOf(machine) });
  };
  /** Says undo or redo of each decision of a step; what was added is gone with its decision. */
  const step = (type: 'undo' | 'redo', targets: readonly Decision[], curator: string): Decided | undefined => {
    const batch = targets.length > 1 ? { batch: randomUUID() } : {};
    const [first, ...others] = targets.flatMap(({ record_id, paper_sha256, decision_id: of, quote }) => {
      const before = decided(record_id);
      const said = { type, of, fields: {}, error_type: null, note: null, quote, ...batch };
      add({ ...stamp({ record_id, source_sha256: paper_sha256 }, curator), ...said });
      const after = decided(record_id) ?? (before && { ...before, seen: before.seen + 1, gone: true });
      return after === undefined ? [] : [after];
    });
    return first && { ...first, also: others.map(({ row }) => row) };
  };
  return {
    rows: () => {
      const now = load();
      return [...now.all.values()].map((machine) => rowOf(reviewed(machine, now), now));
    },
    ofPaper: (sha256) => [...load().all.values()].filter((record) => record.source_sha256 === sha256),
    records: () => {
      const now = load();
      return [...now.all.values()].map((machine) => reviewed(machine, now).record);
    },
    orphans: () => load().orphans,
    count: () => load().decisions.length,
    timesOf: (curator) =>
      load()
        .decisions.filter((one) => one.curator === curator)
        .slice(-PACE)
        .map(({ at }) => at),
    find,
    decide: (id, wanted, curator, evidence = []) =>
      transact(() => {
        const found = find(id);
        if (found === undefined) return undefined;
        const { decisions, record, machine } = found;
        if (decisions.length !== wanted.seen) {
          return { error: 'conflict', seen: decisions.length, missed: decisions.slice(wanted.seen), record };
        }
        const { type, error_type, note } = wanted;
        const fields = type === 'correct' ? completeFields(wanted.fields, evidence) : {};
        const shown = type === 'correct' && evidence.length > 0 ? { evidence: [...evidence] } : {};
        append(machine, { type, fields, error_type, note, ...shown }, curator);
        return decided(id);
      }),
    add: ({ record, quote, evidence, note }, curator) =>
      transact(() => {
        if (load().all.has(record.record_id)) return undefined;
        const said = { type: 'add' as const, fields: { ...record }, error_type: null, note, quote };
        add({ ...stamp(record, curator), ...said, evidence: [...evidence] });
        return decided(record.record_id);
      }),
    undo: (curator) => transact(() => step('undo', undoable(load().decisions, curator), curator)),
    redo: (curator) => transact(() => step('redo', redoable(load().decisions, curator), curator)),
  };
}

/** What a person says in a decision; the log knows the rest. */
type Said = Omit<Decision, 'decision_id' | 'record_id' | 'paper_sha256' | 'curator' | 'at' | 'rules_version' | 'quote'>;
type Identity = Pick<Record, 'record_id' | 'source_sha256'>;

/** Later than all that is in the log, so that its order is that of time, whatever the clock does. */
function nextTime(decisions: readonly Decision[]): string {
  const last = decisions.at(-1);
  return new Date(Math.max(Date.now(), last === undefined ? 0 : Date.parse(last.at) + 1)).toISOString();
}

function withDecisions(version: number, machine: State['machine'], log: readonly Decision[]): State {
  const { decisions, orphans } = reattach(log, [...machine.values()]);
  const all = new Map([...withAdded(machine.values(), addedRecords(decisions))].map((r) => [r.record_id, r]));
  const curators = new Map(decisions.map(({ record_id, curator }) => [record_id, curator]));
  return { version, machine, all, decisions, orphans, verdicts: foldDecisions(decisions), curators };
}

const rowOf = ({ record, verdict }: Reviewed, { machine, curators }: State): Row =>
  toRow(record, {
    verdict,
    added: !machine.has(record.record_id),
    curator: verdict === null ? null : (curators.get(record.record_id) ?? null),
  });

function reviewed(machine: Record, { verdicts }: State): Reviewed {
  const verdict = verdicts.get(machine.record_id);
  return {
    machine,
    record: applyVerdict(machine, verdict),
    verdict: verdict === undefined || verdict.type === 'amend' ? null : verdict.type,
  };
}
