import { lowerBound } from '../geometry/cluster.js';
import type { Token } from './run-to-tokens.js';
import type { Row } from './tokens-to-rows.js';

export type Script = 'superscript' | 'subscript';

/** A token in its line: main text, or a script that belongs to the token before (or behind) it. */
export type Placed = { readonly token: Token; readonly script?: Script | undefined; readonly host: Token };

/** A row with its scripts in the order in which they are read. */
export type ScriptedRow = { readonly baseline: number; readonly placed: readonly Placed[] };

/** Scripts are at most this part of the size of what they belong to. */
const SMALLER = 0.88;
/** How far a script may be raised or lowered, in sizes of its host. */
const RAISED = { least: 0.1, most: 0.85 };
const LOWERED = { least: 0.04, most: 0.5 };
/** A script starts at most this far behind the end of its host, and overlaps it at most so far; in sizes of the host. */
const REACH = 0.3;
const OVERLAP = 0.75;
/** What may be raised or lowered without being smaller. */
const SAME_SIZE = /^[\d+\-–−.,*†‡§()[\]xyzδ]{1,6}$/u;

type Bond = { readonly host: Token; readonly script: Script };

/** Gives the rows with every raised or lowered token moved to the row and beside the token that it belongs to. */
export function attachScripts(rows: readonly Row[]): ScriptedRow[] {
  const bonds = new Map<Token, Bond>();
  for (const row of rows) bondRow(row, rows, bonds);
  const scripts = new Map<Token, Placed[]>();
  for (const token of bonds.keys()) {
    const { host, script } = rootOf(token, bonds);
    const list = scripts.get(host);
    const placed = { token, script, host };
    if (list === undefined) scripts.set(host, [placed]);
    else list.push(placed);
  }
  return rows.flatMap(({ baseline, tokens }) => {
    const main = tokens.filter((token) => !bonds.has(token));
    const placed = main.flatMap((token) => withScripts(token, scripts.get(token)));
    return placed.length === 0 ? [] : [{ baseline, placed }];
  });
}

/** A script of a script counts as a script of the main text, raised or lowered as the outer one is. */
function rootOf(token: Token, bonds: ReadonlyMap<Token, Bond>): Bond {
  let bond = bonds.get(token) ?? { host: token, script: 'superscript' };
  for (let i = 0; i < 4; i++) {
    const next = bonds.get(bond.host);
    if (next === undefined) break;
    bond = next;
  }
  return bond;
}

/** Scripts before their host come first; of two above each other the lower one. */
function withScripts(host: Token, scripts: readonly Placed[] | undefined): Placed[] {
  if (scripts === undefined) return [{ token: host, host }];
  const before = scripts.filter(({ token }) => token.x < host.x - 0.1 && token.right <= host.x + 0.3 * host.size);
  const after = scripts.filter((placed) => !before.includes(placed));
  return [...stacked(before), { token: host, host }, ...stacked(after)];
}

function stacked(scripts: readonly Placed[]): Placed[] {
  const sorted = [...scripts].sort((a, b) => a.token.x - b.token.x || a.token.order - b.token.order);
  const lower = sorted.filter(({ script }) => script === 'subscript');
  const upper = sorted.filter(({ script }) => script === 'superscript');
  const [low, high] = [lower[0]?.token, upper[0]?.token];
  if (low === undefined || high === undefined) return sorted;
  const above =
    Math.min(lower.at(-1)?.token.right ?? 0, upper.at(-1)?.token.right ?? 0) - Math.max(low.x, high.x) > 0.1;
  return above ? [...lower, ...upper] : sorted;
}

/** Bonds the tokens of one row that stand beside larger (or equally large) tokens of a row close above or below. */
function bondRow(row: Row, rows: readonly Row[], bonds: Map<Token, Bond>): void {
  const reach = row.size * 2.2;
  for (let i = lowerBound(rows, ({ baseline }) => baseline, row.baseline - reach); i < rows.length; i++) {
    const other = rows[i];
    if (other === undefined || other.baseline > row.baseline + reach) break;
    if (other === row) continue;
    let chain: { readonly token: Token; readonly bond: Bond } | undefined;
    for (const token of row.tokens) {
      if (bonds.has(token)) continue;
      const bond = bondTo(token, other, bonds) ?? chained(token, chain);
      chain = bond === undefined ? undefined : { token, bond };
      if (bond !== undefined) bonds.set(token, bond);
    }
  }
}

/** A token right behind a script on the same baseline belongs to the same host: "−" and "4" are often two runs. */
function chained(token: Token, chain: { readonly token: Token; readonly bond: Bond } | undefined): Bond | undefined {
  if (chain === undefined || token.x - chain.token.right > REACH * token.size) return undefined;
  if (token.space > 0 && token.x - chain.token.right > 0.2 * token.size) return undefined;
  return scriptOf(token, chain.bond.host) === chain.bond.script ? chain.bond : undefined;
}

function bondTo(token: Token, row: Row, bonds: ReadonlyMap<Token, Bond>): Bond | undefined {
  const at = lowerBound(row.tokens, ({ x }) => x, token.x + 0.05);
  for (const host of [row.tokens[at - 1], row.tokens[at - 2]]) {
    if (host === undefined || host === bonds.get(token)?.host) continue;
    const gap = token.x - host.right;
    if (gap > REACH * host.size || gap < -OVERLAP * host.size) continue;
    const script = scriptOf(token, host);
    if (script !== undefined) return { host, script };
  }
  const next = row.tokens[at];
  if (next === undefined || Math.abs(next.x - token.right) > 0.15 * next.size || token.space > 0) return undefined;
  const script = scriptOf(token, next);
  return script === undefined || !PRE.test(token.text) ? undefined : { host: next, script };
}

/** Scripts before their host: the mass number of an isotope, a reference letter of an affiliation. */
const PRE = /^(?:[\d,*†‡§a-z+−-]{1,4}|[◦°∘])$/u;

/** Gives how a token stands to another by size and baseline, undefined when it is no script of it. */
export function scriptOf(token: Token, host: Token): Script | undefined {
  const rise = (host.baseline - token.baseline) / host.size;
  const small = token.size <= SMALLER * host.size;
  if (!small && (token.size > 1.05 * host.size || !SAME_SIZE.test(token.text))) return undefined;
  const most = small ? 1 : 0.65;
  if (rise >= (small ? RAISED.least : 0.2) && rise <= RAISED.most * most) return 'superscript';
  if (-rise >= (small ? LOWERED.least : 0.12) && -rise <= LOWERED.most * most) return 'subscript';
  return undefined;
}
