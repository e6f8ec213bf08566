import { isElement } from './fact-formula.js';

type Counts = Map<string, number>;

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋';

/** Gives text with Unicode subscripts as plain digits and signs. */
export const plainSubscripts = (text: string): string =>
  text.replace(/[₀-₉₊₋]/gu, (c) => '0123456789+-'[SUBSCRIPTS.indexOf(c)] ?? c);

const CLOSING: Readonly<{ [open: string]: string }> = { '(': ')', '[': ']', '{': '}' };
const COUNT = /\d*\.?\d+(?:\/\d+)?|\d+/uy;

function toNumber(text: string): number {
  const [above, below] = text.split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
}

function add(into: Counts, more: ReadonlyMap<string, number>, factor: number): void {
  for (const [element, amount] of more) into.set(element, (into.get(element) ?? 0) + factor * amount);
}

/** Reads from `at` to `close` (or the end, when null); gives the counts and where it stopped, or undefined. */
function readGroup(text: string, at: number, close: string | null): readonly [Counts, number] | undefined {
  const counts: Counts = new Map();
  let i = at;
  while (i < text.length) {
    const character = text[i] ?? '';
    const closing = CLOSING[character];
    let inner: Counts;
    if (closing !== undefined) {
      const group = readGroup(text, i + 1, closing);
      if (group === undefined) return undefined;
      [inner, i] = group;
    } else if (character === close) return [counts, i + 1];
    else {
      const symbol = symbolAt(text, i);
      if (symbol === undefined) return undefined;
      inner = new Map([[symbol, 1]]);
      i += symbol.length;
    }
    COUNT.lastIndex = i;
    const count = COUNT.exec(text)?.[0];
    if (count !== undefined) i += count.length;
    add(counts, inner, count === undefined ? 1 : toNumber(count));
  }
  return close === null ? [counts, i] : undefined;
}

function symbolAt(text: string, at: number): string | undefined {
  const two = /^[A-Z][a-z]?/u.exec(text.slice(at, at + 2))?.[0];
  if (two === undefined || isElement(two)) return two;
  return isElement(two.slice(0, 1)) ? two.slice(0, 1) : undefined;
}

/** Cuts at separators outside brackets; inside brackets they become "·". */
function cutParts(text: string): string[] {
  const parts = [''];
  let depth = 0;
  const append = (c: string): void => {
    parts[parts.length - 1] += c;
  };
  for (const c of text) {
    if ('([{'.includes(c)) depth++;
    if (')]}'.includes(c)) depth--;
    if (depth === 0 && '-·⋅•∙*×:+'.includes(c)) parts.push('');
    else append(depth > 0 && '-·⋅•∙*×'.includes(c) ? '·' : c);
  }
  return parts.filter((part) => part !== '');
}

function readPart(part: string): readonly [Counts, number] | undefined {
  const match = /^(?<factor>\d*\.?\d+(?:\/\d+)?)?(?<body>.+)$/u.exec(part)?.groups;
  if (match?.body === undefined) return undefined;
  const inner = /^\((?<inner>.*·.*)\)$/u.exec(match.body)?.groups?.inner;
  const counts = inner === undefined ? readGroup(match.body, 0, null)?.[0] : readMixture(inner);
  if (counts === undefined || counts.size === 0) return undefined;
  return [counts, match.factor === undefined ? 1 : toNumber(match.factor)];
}

function readMixture(text: string): Counts | undefined {
  const total: Counts = new Map();
  for (const part of text.split('·')) {
    const match = /^(?<factor>\d*\.?\d+)?(?<body>.+)$/u.exec(part)?.groups;
    const counts = match?.body === undefined ? undefined : readGroup(match.body, 0, null)?.[0];
    if (counts === undefined || counts.size === 0) return undefined;
    add(total, counts, Number(match?.factor ?? 1));
  }
  return total;
}

/** Reads '75Li2S-25P2S5', 'Li6PS5Cl' or 'Sc1/3Zr2(PO4)3' as atomic fractions, or undefined. A final δ is left out. */
export function readPassageFractions(formula: string | null | undefined): ReadonlyMap<string, number> | undefined {
  if (!formula) return undefined;
  const text = plainSubscripts(formula)
    .replace(/[\s\u00a0\u2009\u202f_$]/gu, '')
    .replace(/[−–‐‑—]/gu, '-')
    .replace(/-?[δd]$/u, '')
    .replace(/^[αβγδ]-/u, '');
  const total: Counts = new Map();
  for (const part of cutParts(text)) {
    const read = readPart(part);
    if (read === undefined) return undefined;
    add(total, read[0], read[1]);
  }
  const sum = [...total.values()].reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return undefined;
  return new Map([...total].filter(([, amount]) => amount > 0).map(([element, amount]) => [element, amount / sum]));
}

/** Says whether two formulas have the same atomic fractions, within 2 % of the second (at least 0.003). */
export function samePassageFormula(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [readPassageFractions(a), readPassageFractions(b)];
  if (x === undefined || y === undefined || x.size !== y.size) return false;
  return [...y].every(([element, amount]) => {
    const other = x.get(element);
    return other !== undefined && Math.abs(other - amount) <= Math.max(0.003, 0.02 * amount);
  });
}
