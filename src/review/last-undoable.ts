import type { Decision } from '../domain/index.js';

/** Gives the newest decision of a curator that is in force and that nobody decided over, or undefined when none is left. */
export function lastUndoable(decisions: readonly Decision[], curator: string): Decision | undefined {
  const logs = new Map<string, Decision[]>();
  const positions = new Map(decisions.map((decision, position) => [decision, position] as const));
  for (const decision of decisions) {
    const log = logs.get(decision.record_id) ?? [];
    if (decision.type === 'undo') log.pop();
    else log.push(decision);
    logs.set(decision.record_id, log);
  }
  const tops = [...logs.values()].flatMap((log) => log.slice(-1)).filter((decision) => decision.curator === curator);
  return tops.sort((a, b) => (positions.get(b) ?? 0) - (positions.get(a) ?? 0))[0];
}
