import type { Rule } from './rules.js';

/** Level lines of one width below each other, as the rules of a table are. */
export type Stack = { readonly x1: number; readonly x2: number; readonly rules: readonly Rule[] };

const NARROWEST = 30;
/** Rules of one table start and end at most this far from each other. */
const FLUSH = 4;
/** Rules closer than this are a double line. */
const DOUBLE = 4;
/** Segments with gaps up to this are one rule, when they fill most of it: rules drawn cell by cell. */
const CELL_GAP = 14;
const FILLED = 0.8;

/** Gives the stacks of a sheet from top to bottom; rules drawn cell by cell count as one. */
export function rulesToStacks(rules: readonly Rule[]): Stack[] {
  const stacks: { x1: number; x2: number; rules: Rule[] }[] = [];
  for (const rule of wholeRules(rules)) {
    const stack = stacks.find(({ x1, x2 }) => Math.abs(x1 - rule.x1) <= FLUSH && Math.abs(x2 - rule.x2) <= FLUSH);
    if (stack === undefined) stacks.push({ x1: rule.x1, x2: rule.x2, rules: [rule] });
    else if (rule.y - (stack.rules.at(-1)?.y ?? 0) > DOUBLE) stack.rules.push(rule);
  }
  return stacks;
}

/** Rules wide enough for a table, from top to bottom. */
function wholeRules(rules: readonly Rule[]): Rule[] {
  const byHeight = new Map<number, Rule[]>();
  for (const rule of rules) byHeight.set(rule.y, [...(byHeight.get(rule.y) ?? []), rule]);
  const whole = [...byHeight.values()].flatMap((level) => [...level, ...bridged(level)]);
  return whole.filter(({ x1, x2 }) => x2 - x1 >= NARROWEST).sort((a, b) => a.y - b.y || a.x1 - b.x1);
}

function bridged(level: readonly Rule[]): Rule[] {
  const sorted = [...level].sort((a, b) => a.x1 - b.x1);
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && rule.x1 - last.x2 <= CELL_GAP) groups.at(-1)?.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined || group.length < 2) return [];
    const drawn = group.reduce((sum, { x1, x2 }) => sum + x2 - x1, 0);
    return drawn >= FILLED * (last.x2 - first.x1) ? [{ x1: first.x1, x2: last.x2, y: first.y }] : [];
  });
}
