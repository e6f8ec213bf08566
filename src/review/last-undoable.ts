import type { Decision } from '../domain/index.js';
import { logsInForce } from './logs-in-force.js';

/** Gives the newest decision of a curator that is in force and that nobody decided over, or undefined when none is left. */
export function lastUndoable(decisions: readonly Decision[], curator: string): Decision | undefined {
  const positions = new Map(decisions.map((decision, position) => [decision, position] as const));
  const tops = [...logsInForce(decisions).values()]
    .flatMap((log) => log.slice(-1))
    .filter((decision) => decision.curator === curator);
  return tops.sort((a, b) => (positions.get(b) ?? 0) - (positions.get(a) ?? 0))[0];
}
