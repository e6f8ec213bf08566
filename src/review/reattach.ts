import { type Decision, Record } from '../domain/index.js';
import { bestFiles, carryOver } from './editions/carry-over.js';
import { settleAdded } from './settle-added.js';
import { similarity } from './similarity.js';

/** Decisions that follow their records; `orphans` belong to no record that is there now, oldest first. */
export type Reattached = { readonly decisions: readonly Decision[]; readonly orphans: readonly Decision[] };

/** Least likeness of two quotes, and how far the next best record must stay behind; below, a person decides. */
const ALIKE = 0.75;
const AHEAD = 0.05;
/** A sentence or row of fewer characters may stand in several papers. */
const TELLING = 40;

/** What is there beside the records given: ids of records, and papers of which no file is. */
export type There = {
  readonly known?: ReadonlySet<string> | undefined;
  readonly isForeign?: ((paperSha256: string) => boolean) | undefined;
};

/**
 * Points decisions at the records of a new extraction. A decision whose record id is gone follows its quote: to the only record
 * of the paper with the same value and the same sentence, else to the one whose sentence is clearly the most alike; and where its file
 * has none, or is not here at all, to that of another file of the paper. Records that have decisions of their own are not taken, and a
 * value that is printed otherwise is never the same. Decisions on a file that a better one replaces are carried over to that one.
 * `records` may be those of the papers alone that lost one.
 */
export function reattach(log: readonly Decision[], records: readonly Record[], there: There = {}): Reattached {
  const { known = new Set(records.map((record) => record.record_id)), isForeign = () => false } = there;
  const decisions = settleAdded(log, records);
  const present = new Set([...known, ...addedIds(decisions)]);
  const lost = [...logsOf(decisions.filter((d) => !present.has(d.record_id)))];
  const taken = new Set(decisions.map((d) => d.record_id));
  const moves = new Map<string, { readonly to: string; readonly carried: boolean }>();
  const best = bestFiles(records);
  const isElsewhere = (last: Decision, record: Record): boolean =>
    record.duplicate_of === null &&
    (best.get(last.paper_sha256) === record.source_sha256 ||
      (isForeign(last.paper_sha256) && sentenceOf(last).length >= TELLING));
  for (const [fits, find] of lost.length === 0 ? [] : waysWith(isElsewhere)) {
    for (const [id, last] of lost) {
      if (moves.has(id)) continue;
      const free = records.filter((r) => isPrinted(last, r) && fits(last, r) && !taken.has(r.record_id));
      const record = find(last, free);
      if (record === undefined) continue;
      moves.set(id, { to: record.record_id, carried: fits !== isOwn });
      taken.add(record.record_id);
    }
  }
  const move = (decision: Decision): Decision => {
    const { to, carried } = moves.get(decision.record_id) ?? {};
    if (to === undefined) return decision;
    return { ...decision, record_id: to, ...(carried ? { carried_from: decision.record_id } : {}) };
  };
  const isOrphan = (d: Decision): boolean => !present.has(d.record_id) && !moves.has(d.record_id);
  const kept = decisions.filter((d) => !isOrphan(d)).map(move);
  return { decisions: carryOver(kept, records), orphans: decisions.filter(isOrphan) };
}

type Fits = (last: Decision, record: Record) => boolean;
type Find = (last: Decision, free: readonly Record[]) => Record | undefined;

/** In the own file exactly, then approximately; then in another file of the paper. */
const waysWith = (isElsewhere: Fits): readonly (readonly [Fits, Find])[] => [
  [isOwn, sameQuote],
  [isOwn, alikeQuote],
  [isElsewhere, sameQuote],
  [isElsewhere, alikeQuote],
];

/** Records that people added need no record of the machine, not even when the addition was undone: it may be redone. */
const addedIds = (decisions: readonly Decision[]): string[] =>
  decisions
    .filter(({ type, fields }) => type === 'add' && Record.safeParse(fields).success)
    .map(({ record_id }) => record_id);

/** The last decision on each record stands for all of them. */
const logsOf = (decisions: readonly Decision[]): ReadonlyMap<string, Decision> =>
  new Map(decisions.map((decision) => [decision.record_id, decision]));

const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
const sentenceOf = ({ quote: { before, exact, after } }: Decision): string => tidy(before + exact + after);

const isPrinted = ({ quote }: Decision, { printed }: Record): boolean => tidy(quote.exact) === tidy(printed);
const isOwn: Fits = ({ paper_sha256 }, { source_sha256 }) => paper_sha256 === source_sha256;

/** Of equal sentences with equal values (two cells of a row), the one that stands in the same place. */
function sameQuote(decision: Decision, records: readonly Record[]): Record | undefined {
  const same = records.filter((record) => tidy(record.quote) === sentenceOf(decision));
  if (same.length < 2) return same[0];
  const inPlace = same.filter((record) => record.spans.value?.[0]?.start === decision.quote.span.start);
  return inPlace.length === 1 ? inPlace[0] : undefined;
}

function alikeQuote(decision: Decision, records: readonly Record[]): Record | undefined {
  const ranked = records
    .map((record) => ({ record, likeness: similarity(sentenceOf(decision), tidy(record.quote)) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (best === undefined || best.likeness < ALIKE) return undefined;
  return next === undefined || best.likeness - next.likeness >= AHEAD ? best.record : undefined;
}
