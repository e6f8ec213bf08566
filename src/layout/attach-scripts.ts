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
/** What is smaller than this part is text beside a large initial or sign. */
const SMALLEST = 0.38;
/** How far a script may be raised or lowered, in sizes of its host. */
const RAISED = { least: 0.1, most: 0.85 };
const LOWERED = { least: 0.04, most: 0.5 };
/** A script starts at most this far behind the end of its host, and overlaps it at most so far; in sizes of the host. */
const REACH = 0.3;
/** Behind a printed space a smaller script may stand further off: "D 50" with 50 lowered. */
const SPACED_REACH = 0.6;
const OVERLAP = 0.75;
/** Words of one script are at most this far apart, in its sizes. */
const SCRIPT_WORDS = 1.2;
/** What may be raised or lowered without being smaller. */
const SAME_SIZE = /^[\d+\-–−.,*†‡§()[\]xyzδ]{1,6}$/u;

type Bond = { readonly host: Token; readonly script: Script };

/** Gives the rows with every raised or lowered token moved to the row and beside the token that it belongs to. */
export function attachScripts(rows: readonly Row[]): ScriptedRow[] {
  const bonds = new Map<Token, Bond>();
  // Twice, since a raised token may stand behind a lowered one that is met later ("O" with 2 below and then 2− above).
  for (const row of rows) bondRow(row, rows, bonds);
  const ends = scriptEnds(bonds);
  for (const row of rows) bondRow(row, rows, bonds, ends);
  for (const row of rows) bondLeading(row, bonds);
  const scripts = new Map<Token, Placed[]>();
  for (const token of bonds.keys()) {
    const { host, script } = rootOf(token, bonds);
    const list = scripts.get(host);
    const placed = { token, script, host };
    if (list === undefined) scripts.set(host, [placed]);
    else list.push(placed);
  }
  const scripted: ScriptedRow[] = [];
  for (const { baseline, tokens } of rows) {
    const placed: Placed[] = [];
    for (const token of tokens) if (!bonds.has(token)) pushPlaced(placed, token, scripts.get(token));
    if (placed.length > 0) scripted.push({ baseline, placed });
  }
  return scripted;
}

/** A script of a script counts as a script of the main text, raised or lowered as the outer one is. */
function rootOf(token: Token, bonds: ReadonlyMap<Token, Bond>): Bond {
  let bond = bonds.get(token) ?? { host: token, script: 'superscript' };
  for (let next = bonds.get(bond.host); next !== undefined; next = bonds.get(bond.host)) bond = next;
  return bond;
}

/** Bonds a token unless its host already is a script of it: of two signs of one size that cross, one is the main text. */
function setBond(token: Token, bond: Bond, bonds: Map<Token, Bond>): void {
  for (let host: Token | undefined = bond.host; host !== undefined; host = bonds.get(host)?.host) {
    if (host === token) return;
  }
  bonds.set(token, bond);
}

/** Scripts before their host come first; of two above each other the lower one. */
function pushPlaced(row: Placed[], host: Token, scripts: readonly Placed[] = NO_SCRIPTS): void {
  const main = { token: host, script: undefined, host };
  if (scripts.length === 0) row.push(main);
  else {
    const before = scripts.filter(({ token }) => token.x < host.x - 0.1 && token.right <= host.x + 0.3 * host.size);
    const after = scripts.filter((placed) => !before.includes(placed));
    row.push(...stacked(before), main, ...stacked(after));
  }
}

const NO_SCRIPTS: readonly Placed[] = [];

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

/** Where the scripts behind each host end. */
function scriptEnds(bonds: ReadonlyMap<Token, Bond>): ReadonlyMap<Token, number> {
  const ends = new Map<Token, number>();
  for (const [token, { host }] of bonds) ends.set(host, Math.max(ends.get(host) ?? host.right, token.right));
  return ends;
}

type Ends = ReadonlyMap<Token, number>;
const NO_ENDS: Ends = new Map();

/** Bonds the tokens of one row that stand beside larger (or equally large) tokens of a row close above or below. */
function bondRow(row: Row, rows: readonly Row[], bonds: Map<Token, Bond>, ends: Ends = NO_ENDS): void {
  let able: readonly Token[] | undefined;
  const reach = row.size * 2.2;
  for (let i = lowerBound(rows, ({ baseline }) => baseline, row.baseline - reach); i < rows.length; i++) {
    const other = rows[i];
    if (other === undefined || other.baseline > row.baseline + reach) break;
    if (other === row || !isNear(row, other)) continue;
    let chain: Chain | undefined;
    able ??= row.tokens.filter((token) => token.size < row.size || SAME_SIZE.test(token.text));
    for (const token of row.size <= SMALLER * other.size ? row.tokens : able) {
      const bond = bonds.get(token) ?? bondTo(token, other, ends) ?? chained(token, chain, other);
      chain = bond === undefined ? undefined : { token, bond };
      if (bond !== undefined) setBond(token, bond, bonds);
    }
  }
}

/** Whether text of one row could be a script of the other's. */
const isNear = (row: Row, other: Row): boolean =>
  row.baseline - other.baseline <= LOWERED.most * other.size &&
  other.baseline - row.baseline <= RAISED.most * other.size;

type Chain = { readonly token: Token; readonly bond: Bond };

/** A token right behind a script on the same baseline belongs to the same host: "−" and "4" are often two runs. */
function chained(token: Token, chain: Chain | undefined, row: Row): Bond | undefined {
  if (chain === undefined || scriptOf(token, chain.bond.host) !== chain.bond.script) return undefined;
  const gap = token.x - chain.token.right;
  if (gap <= 0.2 * token.size || (token.space === 0 && gap <= REACH * token.size)) return chain.bond;
  // Words of a script stand apart, with nothing of the main line between them.
  const next = row.tokens[lowerBound(row.tokens, ({ x }) => x, chain.token.right - 0.5)];
  const alone = next === undefined || next.x >= token.right - 0.5;
  return alone && gap < SCRIPT_WORDS * token.size && row.tokens.includes(chain.bond.host) ? chain.bond : undefined;
}

/** Scripts that a line end cut off from their host stand at the start of a line, before what follows them. */
function bondLeading({ tokens }: Row, bonds: Map<Token, Bond>): void {
  for (let i = tokens.length - 2; i >= 0; i--) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token === undefined || next === undefined || bonds.has(token)) continue;
    const bond = bonds.get(next);
    if (bond === undefined || bond.host.x < next.x || next.x - token.right > SCRIPT_WORDS * token.size) continue;
    if (scriptOf(token, bond.host) === bond.script) setBond(token, bond, bonds);
  }
}

function bondTo(token: Token, row: Row, ends: Ends): Bond | undefined {
  const at = lowerBound(row.tokens, ({ x }) => x, token.x + 0.05);
  const next = row.tokens[at];
  const before = next === undefined ? undefined : leads(token, next);
  for (const host of [row.tokens[at - 1], row.tokens[at - 2]]) {
    if (host === undefined || OPENING.test(host.text)) continue;
    const gap = token.x - Math.max(host.right, ends.get(host) ?? 0);
    if (token.x - host.right < -OVERLAP * host.size || gap > reachOf(token, next) * host.size) continue;
    if (before !== undefined && token.space > 0 && gap > 0.12 * host.size) break;
    const script = scriptOf(token, host);
    if (script !== undefined) return { host, script };
  }
  return before;
}

/** What stands behind a tall bracket is the fraction in it and no script. */
const OPENING = /^[([{|\u27E8\uF8E6-\uF8EE]$/u;

/** Only what stands alone behind its space is a script of what stands before it. */
const reachOf = (token: Token, next: Token | undefined): number =>
  token.space > 0 && SPACED.test(token.text) && (next === undefined || next.x >= token.right - 0.5)
    ? SPACED_REACH
    : REACH;
const SPACED = /^(?:[\p{N}\p{Ll}δ+−–-]{1,4}|[a-h]\))$/u;

/** Gives the bond of a token to what stands right behind it: the mass number of an isotope, a mark of a footnote. */
function leads(token: Token, next: Token): Bond | undefined {
  if (Math.abs(next.x - token.right) > 0.15 * next.size || next.space > 0 || !PRE.test(token.text)) return undefined;
  const script = scriptOf(token, next);
  return script === undefined ? undefined : { host: next, script };
}

/** Scripts before their host: the mass number of an isotope, a reference letter of an affiliation, "a)" of a note. */
const PRE = /^(?:[\d,*†‡§a-z+−-]{1,4}|[◦°∘]|[a-z\d]{1,2}[)\]])$/u;

/** Gives how a token stands to another by size and baseline, undefined when it is no script of it. */
export function scriptOf(token: Token, host: Token): Script | undefined {
  const rise = (host.baseline - token.baseline) / host.size;
  if (token.size < SMALLEST * host.size) return undefined;
  const small = token.size <= SMALLER * host.size;
  if (!small && (token.size > 1.05 * host.size || !SAME_SIZE.test(token.text))) return undefined;
  const most = small ? 1 : 0.65;
  if (rise >= (small ? RAISED.least : 0.2) && rise <= RAISED.most * most) return 'superscript';
  if (-rise >= (small ? LOWERED.least : 0.12) && -rise <= LOWERED.most * most) return 'subscript';
  return undefined;
}
