import type { Decision } from '../domain/index.js';

/** A log with undo and redo worked out. */
export type Standing = {
  /** Decisions in force by record, oldest first; what was taken back is left out. */
  readonly byRecord: ReadonlyMap<string, readonly Decision[]>;
  /** The decision that each undo and redo is about, by the id of the undo or redo. */
  readonly targets: ReadonlyMap<string, Decision>;
};

type Log = { readonly all: Decision[]; undone: readonly Decision[] };

/**
 * Works out which decisions of a log are in force. An undo takes back the decision that it names, wherever that stands in the
 * log of its record, so that logs of several groups can be merged; a redo puts it back where it stood.
 */
export function standingDecisions(decisions: readonly Decision[]): Standing {
  const logs = new Map<string, Log>();
  const targets = new Map<string, Decision>();
  for (const decision of decisions) {
    const log = logs.get(decision.record_id) ?? { all: [], undone: [] };
    logs.set(decision.record_id, log);
    if (decision.type !== 'undo' && decision.type !== 'redo') {
      log.all.push(decision);
      continue;
    }
    const target = targetOf(decision, log);
    if (target === undefined) continue;
    targets.set(decision.decision_id, target);
    const others = log.undone.filter((one) => one !== target);
    log.undone = decision.type === 'undo' ? [...others, target] : others;
  }
  const inForce = ({ all, undone }: Log): Decision[] => all.filter((one) => !undone.includes(one));
  return { byRecord: new Map([...logs].map(([id, log]) => [id, inForce(log)])), targets };
}

function targetOf({ type, of }: Decision, { all, undone }: Log): Decision | undefined {
  if (of !== undefined) return all.find(({ decision_id }) => decision_id === of);
  return type === 'redo' ? undone.at(-1) : all.findLast((one) => one.blind !== true && !undone.includes(one));
}
