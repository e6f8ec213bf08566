import type { Decision } from '../domain/index.js';
import { type Standing, standingDecisions } from './standing-decisions.js';

/**
 * Gives what undo takes back for a curator: the newest of their decisions that is in force and that nobody decided over, with all
 * of its batch; empty when none is left.
 */
export function undoable(decisions: readonly Decision[], curator: string): Decision[] {
  const { byRecord } = standingDecisions(decisions);
  const tops = new Set([...byRecord.values()].flatMap(topsOf).filter((decision) => decision.curator === curator));
  const last = decisions.findLast((decision) => tops.has(decision));
  if (last === undefined) return [];
  return decisions.filter((one) => tops.has(one) && sameStep(one, last));
}

/** Second opinions do not lie over others. */
const topsOf = (log: readonly Decision[]): Decision[] => [
  ...log.filter(({ blind }) => blind !== true).slice(-1),
  ...log.filter(({ blind }) => blind === true),
];

const sameStep = (a: Decision, b: Decision): boolean => a === b || (a.batch !== undefined && a.batch === b.batch);

/**
 * Gives what redo brings back for a curator: what their last undo took back, unless they or others decided since; any number of
 * times, until the first undo after their last decision.
 */
export function redoable(decisions: readonly Decision[], curator: string): Decision[] {
  const { byRecord, targets } = standingDecisions(decisions);
  const [last] = stepsUndone(decisions, curator, targets).slice(-1);
  return (last ?? []).filter((decision) =>
    (byRecord.get(decision.record_id) ?? []).every(isBefore(decision, decisions)),
  );
}

/** A decision that others took meanwhile stands; to bring back an older one below it would change nothing. */
const isBefore = (decision: Decision, decisions: readonly Decision[]) => {
  const at = decisions.indexOf(decision);
  return (other: Decision): boolean => other.blind === true || decisions.indexOf(other) < at;
};

/** Undone steps of a curator that were not redone since, oldest first. */
function stepsUndone(decisions: readonly Decision[], curator: string, targets: Standing['targets']): Decision[][] {
  let steps: { readonly undos: string | undefined; readonly taken: Decision[] }[] = [];
  for (const { curator: who, type, decision_id, batch } of decisions) {
    if (who !== curator) continue;
    const target = targets.get(decision_id);
    if (type !== 'undo' && type !== 'redo') steps = [];
    else if (target === undefined) continue;
    else if (type === 'redo') steps = steps.map((step) => ({ ...step, taken: step.taken.filter((d) => d !== target) }));
    else {
      const open = steps.at(-1);
      if (open !== undefined && batch !== undefined && open.undos === batch) open.taken.push(target);
      else steps.push({ undos: batch, taken: [target] });
    }
  }
  return steps.map(({ taken }) => taken).filter((taken) => taken.length > 0);
}
