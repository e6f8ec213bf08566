import type { Decision } from '../domain/index.js';
import { type Verdict, verdictOf } from './apply-decisions.js';
import { standingDecisions } from './standing-decisions.js';

/** What one curator said of a record. */
export type Opinion = {
  readonly curator: string;
  readonly at: string;
  readonly note: string | null;
  readonly verdict: Verdict;
};

/** A record that two curators decided on, the second without knowing what the first said. */
export type OpinionPair = {
  readonly record_id: string;
  readonly first: Opinion;
  readonly second: Opinion;
  /** Somebody decided on the record after both. */
  readonly settled: boolean;
};

/** Gives the pairs of opinions in a log, by the time of the second; the first is what was in force when the second was given. */
export function secondOpinions(decisions: readonly Decision[]): OpinionPair[] {
  const { byRecord } = standingDecisions(decisions);
  return [...byRecord].flatMap(([record_id, log]) => {
    const second = log.findLast(({ blind }) => blind === true);
    if (second === undefined) return [];
    const at = log.indexOf(second);
    const first = opinionOf(log.slice(0, at).filter(({ blind }) => blind !== true));
    const { blind: _, ...open } = second;
    const last = opinionOf([open]);
    if (first === undefined || last === undefined) return [];
    return [{ record_id, first, second: last, settled: log.slice(at + 1).some(({ blind }) => blind !== true) }];
  });
}

function opinionOf(log: readonly Decision[]): Opinion | undefined {
  const [last, verdict] = [log.at(-1), verdictOf(log)];
  return last && verdict && { curator: last.curator, at: last.at, note: last.note, verdict };
}

/** Gives the ids of records that people decided on and that are still to be judged a second time, in an order that looks random and is always the same. */
export function secondPassSample(decisions: readonly Decision[], curator: string, size: number): string[] {
  const { byRecord } = standingDecisions(decisions);
  const ids = [...byRecord].flatMap(([record_id, log]) => {
    const open = log.length > 0 && log.every((decision) => decision.blind !== true && decision.curator !== curator);
    const last = log.at(-1)?.type;
    return open && last !== 'amend' && last !== 'unsure' && log[0]?.type !== 'add' ? [record_id] : [];
  });
  return ids.sort((a, b) => shuffled(a) - shuffled(b) || (a < b ? -1 : 1)).slice(0, size);
}

/** FNV-1a, so that neighbours in the list are no neighbours in the paper. */
function shuffled(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
