import { randomUUID } from 'node:crypto';
import type { Decision, Record } from '../domain/index.js';
import { RULES_VERSION } from '../pipeline.js';
import { addedRecords, withAdded } from '../review/added-records.js';
import { applyVerdict, foldDecisions } from '../review/apply-decisions.js';
import { lastUndoable } from '../review/last-undoable.js';
import { quoteOf } from '../review/quote-of.js';
import { reattach } from '../review/reattach.js';
import type { Workspace } from '../store/workspace.js';
import type { Conflict, Decided, NewDecision, Row, Verdict } from './api.js';
import { completeFields } from './complete-fields.js';
import { toRow } from './to-row.js';

type Reviewed = { readonly machine: Record; readonly record: Record; readonly verdict: Verdict | null };

/** The records and decisions of a workspace as they are now, whoever else writes to it. */
export type ReviewLog = {
  readonly rows: () => Row[];
  readonly orphans: () => readonly Decision[];
  readonly find: (recordId: string) => (Reviewed & { readonly decisions: readonly Decision[] }) | undefined;
  /** Adds a decision; gives the conflict instead when others decided since. Throws ZodError for a correction that breaks the record. */
  readonly decide: (recordId: string, wanted: NewDecision, curator: string) => Decided | Conflict | undefined;
  /** Takes back the newest decision of a curator that is in force. */
  readonly undo: (curator: string) => Decided | undefined;
};

type State = {
  readonly version: number;
  readonly machine: ReadonlyMap<string, Record>;
  /** With the records that people added, by paper and position. */
  readonly all: ReadonlyMap<string, Record>;
  readonly decisions: readonly Decision[];
  readonly orphans: readonly Decision[];
  readonly verdicts: ReturnType<typeof foldDecisions>;
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
    return found && { row: toRow(found.record, found.verdict), seen: found.decisions.length };
  };
  const append = (machine: Record, wanted: Omit<NewDecision, 'seen'>, curator: string): void => {
    const { type, error_type, note } = wanted;
    const fields = type === 'correct' ? completeFields(wanted.fields) : {};
    const at = new Date().toISOString();
    const { record_id, source_sha256: paper_sha256 } = machine;
    const who = { decision_id: randomUUID(), record_id, paper_sha256, curator, at, rules_version: RULES_VERSION };
    if (type === 'correct') applyVerdict(machine, { type, fields });
    add({ ...who, type, fields, error_type, note, quote: quoteOf(machine) });
  };
  return {
    rows: () => {
      const now = load();
      return [...now.all.values()].map((machine) => {
        const { record, verdict } = reviewed(machine, now);
        return toRow(record, verdict);
      });
    },
    orphans: () => load().orphans,
    find,
    decide: (id, wanted, curator) =>
      transact(() => {
        const found = find(id);
        if (found === undefined) return undefined;
        const { decisions, record, machine } = found;
        if (decisions.length !== wanted.seen) {
          return { error: 'conflict', seen: decisions.length, missed: decisions.slice(wanted.seen), record };
        }
        append(machine, wanted, curator);
        return decided(id);
      }),
    undo: (curator) =>
      transact(() => {
        const { decisions, machine } = load();
        const last = lastUndoable(decisions, curator);
        const record = last && machine.get(last.record_id);
        if (record === undefined) return undefined;
        append(record, { type: 'undo', fields: {}, error_type: null, note: null }, curator);
        return decided(record.record_id);
      }),
  };
}

function withDecisions(version: number, machine: State['machine'], log: readonly Decision[]): State {
  const { decisions, orphans } = reattach(log, [...machine.values()]);
  const all = new Map([...withAdded(machine.values(), addedRecords(decisions))].map((r) => [r.record_id, r]));
  return { version, machine, all, decisions, orphans, verdicts: foldDecisions(decisions) };
}

function reviewed(machine: Record, { verdicts }: State): Reviewed {
  const verdict = verdicts.get(machine.record_id);
  return { machine, record: applyVerdict(machine, verdict), verdict: verdict?.type ?? null };
}
