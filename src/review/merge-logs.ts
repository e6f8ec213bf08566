import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../domain/index.js';
import { foldDecisions, type Verdict } from './apply-decisions.js';

/** What another group's log adds to ours. */
export type Merge = {
  /** Decisions that we do not have, in order of time. */
  readonly fresh: readonly Decision[];
  readonly known: number;
  /** Ids under which both logs hold something different: one of the files was edited. */
  readonly forged: readonly string[];
  /** Records that both groups decided on, otherwise; the later decision counts. */
  readonly disputed: readonly { readonly record_id: string; readonly ours: Verdict; readonly theirs: Verdict }[];
};

/** Gives logs in order of time, then of id, so that every group gets the same whatever it merges first. */
export const inOrderOfTime = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.decision_id < b.decision_id ? -1 : Number(a !== b)),
  );

/** Compares two logs by the ids of their decisions. To merge the same log twice adds nothing. */
export function mergeLogs(ours: readonly Decision[], theirs: readonly Decision[]): Merge {
  const own = new Map(ours.map((decision) => [decision.decision_id, decision]));
  const distinct = new Map(theirs.map((decision) => [decision.decision_id, decision]));
  const both = theirs.flatMap((decision) => {
    const known = own.get(decision.decision_id) ?? distinct.get(decision.decision_id);
    return known === undefined || known === decision ? [] : [[known, decision] as const];
  });
  const forged = both.filter(([a, b]) => !isDeepStrictEqual(a, b)).map(([{ decision_id }]) => decision_id);
  const fresh = inOrderOfTime([...distinct.values()].filter(({ decision_id }) => !own.has(decision_id)));
  return { fresh, known: theirs.length - fresh.length, forged, disputed: disputesOf(ours, theirs, fresh) };
}

function disputesOf(
  ours: readonly Decision[],
  theirs: readonly Decision[],
  fresh: readonly Decision[],
): Merge['disputed'] {
  const touched = new Set(fresh.map(({ record_id }) => record_id));
  const [here, there] = [foldDecisions(ours), foldDecisions(inOrderOfTime(theirs))];
  return [...there].flatMap(([record_id, said]) => {
    const own = here.get(record_id);
    if (!touched.has(record_id) || own === undefined || isDeepStrictEqual(own, said)) return [];
    return [{ record_id, ours: own, theirs: said }];
  });
}
