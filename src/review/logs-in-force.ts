import type { Decision } from '../domain/index.js';

/** Gives the decisions in force on each record, oldest first; an `undo` takes the last one back, any number of times. */
export function logsInForce(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const logs = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const log = logs.get(decision.record_id) ?? [];
    if (decision.type === 'undo') log.pop();
    else log.push(decision);
    logs.set(decision.record_id, log);
  }
  return logs;
}
