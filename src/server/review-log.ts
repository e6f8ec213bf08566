import { randomUUID } from 'node:crypto';
import type { Decision, Quote, Record, Selection } from '../domain/index.js';
import { type Drift, driftOfReview } from '../evaluate/index.js';
import { completeFields } from '../export/corrections/complete-fields.js';
import { RULES_VERSION } from '../pipeline.js';
import { applyVerdict } from '../review/apply-decisions.js';
import { quoteOf } from '../review/quote-of.js';
import { redoable, undoable } from '../review/undo-redo.js';
import type { Workspace } from '../store/workspace.js';
import type { Conflict, Decided, NewDecision, Row } from './api.js';
import { proposalsFor } from './batch.js';
import { editionsOf, nextTime, type Reviewed, reviewed, rowOf, type State, withDecisions } from './review-state.js';

/** The records and decisions of a workspace as they are now, whoever else writes to it. */
export type ReviewLog = {
  readonly rows: () => Row[];
  /** Gives all records as people left them; of a fact that stands in several files of a paper, one. */
  readonly records: () => Record[];
  readonly orphans: () => readonly Decision[];
  readonly state: () => State;
  /** Runs reading and writing as one; what throws leaves nothing behind. */
  readonly transact: <T>(body: () => T) => T;
  /** Adds decisions as they stand, all at the same time; only inside `transact`. */
  readonly say: (list: readonly { readonly of: Identity; readonly said: Said }[], curator: string) => void;
  readonly decided: (recordId: string) => Decided | undefined;
  /** Compares what people decided on accepted records with the precision that was promised; null while nobody has. */
  readonly drift: (promised: number) => Drift | null;
  /** Gives how many decisions there are, orphans left out. */
  readonly count: () => number;
  /** Gives when a curator took the last decisions, oldest first. */
  readonly timesOf: (curator: string) => readonly string[];
  /** Gives the records of the same fact in other files of the paper, that which counts first. */
  readonly editionsOf: (record: Record) => readonly Record[];
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

/** Opens the log of a workspace; it is read again whenever another process has changed the file. */
export function openReviewLog({ store, database }: Workspace): ReviewLog {
  let state: State | undefined;
  const load = (): State => {
    const version = database.pragma('data_version');
    if (state !== undefined && state.version === version) return state;
    const machine = new Map([...store.records()].map((record) => [record.record_id, record]));
    const isForeign = (sha256: string): boolean => store.source(sha256) === undefined;
    state = withDecisions({ version, machine, isForeign }, store.decisions());
    return state;
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
    return { ...reviewed(machine, now), decisions: now.decisions.filter((d) => d.record_id === now.homeOf(id)) };
  };
  const decided = (id: string): Decided | undefined => {
    const now = load();
    const machine = now.all.get(id);
    if (machine === undefined) return undefined;
    const row = rowOf(machine, now);
    // Other files of the paper share the log of a fact
    const also = editionsOf(machine, now).filter((one) => now.homeOf(one.record_id) === now.homeOf(id));
    return { row, seen: row.seen, gone: false, also: also.map((one) => rowOf(one, now)), proposals: [] };
  };
  const say: ReviewLog['say'] = (list, curator) => {
    const now = load();
    const { decisions, orphans } = now;
    const at = nextTime(decisions);
    const fresh = list.map(({ of: { record_id, source_sha256: paper_sha256 }, said }): Decision => {
      const who = { decision_id: randomUUID(), record_id, paper_sha256, curator, at, rules_version: RULES_VERSION };
      return { ...who, ...said };
    });
    store.addDecisions(fresh);
    state = { ...withDecisions(now, [...decisions, ...fresh]), orphans };
  };
  /** Says undo or redo of each decision of a step; what was added is gone with its decision. */
  const step = (type: 'undo' | 'redo', targets: readonly Decision[], curator: string): Decided | undefined => {
    const batch = targets.length > 1 ? { batch: randomUUID() } : {};
    const before = targets.map(({ record_id }) => decided(record_id));
    const bare = { type, fields: {}, error_type: null, note: null, ...batch };
    const list = targets.map(({ record_id, paper_sha256, decision_id, quote }) => ({
      of: { record_id, source_sha256: paper_sha256 },
      said: { ...bare, of: decision_id, quote },
    }));
    say(list, curator);
    const [first, ...others] = targets.flatMap(({ record_id }, i) => {
      const was = before[i];
      return decided(record_id) ?? (was === undefined ? [] : [{ ...was, seen: was.seen + 1, gone: true }]);
    });
    return first && { ...first, also: [...first.also, ...others.flatMap(({ row, also }) => [row, ...also])] };
  };
  return {
    rows: () => {
      const now = load();
      return [...now.all.values()].map((machine) => rowOf(machine, now));
    },
    state: load,
    transact,
    say,
    decided,
    drift: (promised) => {
      const { machine, verdicts } = load();
      const drift = driftOfReview(machine.values(), verdicts, promised);
      return drift.reviewed === 0 ? null : drift;
    },
    ofPaper: (sha256) => [...load().all.values()].filter((record) => record.source_sha256 === sha256),
    records: () => {
      const now = load();
      return [...now.all.values()].filter(now.counts).map((machine) => reviewed(machine, now).record);
    },
    orphans: () => load().orphans,
    count: () => load().decisions.length,
    timesOf: (curator) =>
      load()
        .decisions.filter((one) => one.curator === curator)
        .slice(-PACE)
        .map(({ at }) => at),
    find,
    editionsOf: (record) => editionsOf(record, load()),
    decide: (id, wanted, curator, evidence = []) =>
      transact(() => {
        const found = find(id);
        if (found === undefined) return undefined;
        const { decisions, record, machine } = found;
        // A second opinion does not see the others, and changes nothing that they said
        if (!wanted.blind && decisions.length !== wanted.seen) {
          return { error: 'conflict', seen: decisions.length, missed: decisions.slice(wanted.seen), record };
        }
        const { type, error_type, note, blind } = wanted;
        const fields = type === 'correct' ? completeFields(wanted.fields, evidence) : {};
        const shown = type === 'correct' && evidence.length > 0 ? { evidence: [...evidence] } : {};
        const marks = blind ? { blind: true as const } : {};
        if (type === 'correct') applyVerdict(machine, { type, fields });
        const said = { type, fields, error_type, note, ...shown, ...marks, quote: quoteOf(machine) };
        say([{ of: machine, said }], curator);
        const taken = decided(id);
        const proposals = type === 'correct' && !blind ? proposalsFor(load(), record, fields) : [];
        return taken && { ...taken, proposals };
      }),
    add: ({ record, quote, evidence, note }, curator) =>
      transact(() => {
        if (load().all.has(record.record_id)) return undefined;
        const said = { type: 'add' as const, fields: { ...record }, error_type: null, note, quote };
        say([{ of: record, said: { ...said, evidence: [...evidence] } }], curator);
        return decided(record.record_id);
      }),
    undo: (curator) => transact(() => step('undo', undoable(load().decisions, curator), curator)),
    redo: (curator) => transact(() => step('redo', redoable(load().decisions, curator), curator)),
  };
}

/** What a person says in a decision; the log knows the rest. */
type Said = Omit<Decision, 'decision_id' | 'record_id' | 'paper_sha256' | 'curator' | 'at' | 'rules_version'>;
type Identity = Pick<Record, 'record_id' | 'source_sha256'>;
