import { type Decision, Record } from '../domain/index.js';
import { settleAdded } from './settle-added.js';
import { similarity } from './similarity.js';

/** Decisions that follow their records; `orphans` belong to no record that is there now, oldest first. */
export type Reattached = { readonly decisions: readonly Decision[]; readonly orphans: readonly Decision[] };

/** Least likeness of two quotes, and how far the next best record must stay behind; below, a person decides. */
const ALIKE = 0.75;
const AHEAD = 0.05;

/**
 * Points decisions at the records of a new extraction. A decision whose record id is gone follows its quote: to the only record
 * of the paper with the same value and the same sentence, else to the one whose sentence is clearly the most alike.
 * Records that have decisions of their own are not taken, and a value that is printed otherwise is never the same.
 * `known` are the ids of all records that are there; `records` may be those of the papers alone that lost one.
 */
export function reattach(
  log: readonly Decision[],
  records: readonly Record[],
  known: ReadonlySet<string> = new Set(records.map((record) => record.record_id)),
): Reattached {
  const decisions = settleAdded(log, records);
  const there = new Set([...known, ...addedIds(decisions)]);
  const lost = [...logsOf(decisions.filter((d) => !there.has(d.record_id)))];
  if (lost.length === 0) return { decisions, orphans: [] };
  const taken = new Set(decisions.map((d) => d.record_id));
  const moves = new Map<string, string>();
  for (const find of [sameQuote, alikeQuote]) {
    for (const [id, last] of lost) {
      if (moves.has(id)) continue;
      const free = records.filter((r) => isPlaceOf(last, r) && !taken.has(r.record_id));
      const record = find(last, free);
      if (record === undefined) continue;
      moves.set(id, record.record_id);
      taken.add(record.record_id);
    }
  }
  const move = (decision: Decision): Decision => {
    const record_id = moves.get(decision.record_id);
    return record_id === undefined ? decision : { ...decision, record_id };
  };
  const isOrphan = (d: Decision): boolean => !there.has(d.record_id) && !moves.has(d.record_id);
  return { decisions: decisions.filter((d) => !isOrphan(d)).map(move), orphans: decisions.filter(isOrphan) };
}

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

const isPlaceOf = ({ paper_sha256, quote }: Decision, { source_sha256, printed }: Record): boolean =>
  paper_sha256 === source_sha256 && tidy(quote.exact) === tidy(printed);

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
