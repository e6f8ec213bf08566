import { type Amount, addAmounts, constantAmount, DELTA, scaleAmount } from './formula.js';

/** What a scanner found: the value, and where it ends. */
export type Scanned<T> = { readonly value: T; readonly end: number };

/** How to scan: whether blanks inside a formula are bridged; variables whose "−x" opens the next component of a mixture; no brackets within brackets. */
export type ScanOptions = {
  readonly spaced: boolean;
  readonly shares?: ReadonlySet<string> | undefined;
  readonly bare?: boolean | undefined;
};

const NUMBER = /\d{1,6}(?:[.,]\d{1,6}(?!\d|\.\d))?|\.\d{1,6}(?!\d|\.\d)/uy;
const VARIABLE = /[xyzuvwnmkabdpqtrsδεα](?![a-zα-ω])/uy;
/** Spellings of unknown non-stoichiometry. */
const DELTAS = new Set(['δ', 'd', 'α', 'ε']);
const LOST_SIGN = / {1,2}(?=\d?\.?\d*[xyzδ](?:[A-Z()[\]]|$|[^\p{L}\d\s]|[\s](?!\s*[=<>≤≥≠]|\s*[a-z]{2})))/uy;
const PLUS_MINUS = /±|\+\/-/uy;

/** Gives the match of a sticky pattern at one place, or undefined. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Skips blanks (at most two) when formulas are read as broken by blanks. */
export const skipBlanks = (text: string, at: number, { spaced }: ScanOptions): number =>
  spaced && text[at] === ' ' ? (text[at + 1] === ' ' ? at + 2 : at + 1) : at;

function scanNumber(text: string, at: number): Scanned<number> | undefined {
  const printed = matchAt(NUMBER, text, at);
  if (printed === undefined) return undefined;
  const end = at + printed.length;
  const value = Number(printed.replace(',', '.'));
  const below = text[end] === '/' ? matchAt(NUMBER, text, end + 1) : undefined;
  if (below === undefined || !isDivisor(value, Number(below.replace(',', '.')))) return { value, end };
  return { value: value / Number(below.replace(',', '.')), end: end + 1 + below.length };
}

/** A stroke divides small numbers (1/3, 9/22); otherwise it separates a mixture (70Na2S/30P2S5). */
const isDivisor = (above: number, below: number): boolean => below > 1 && below <= 64 && above <= 64;

function scanVariable(text: string, at: number): Scanned<string> | undefined {
  const name = matchAt(VARIABLE, text, at);
  if (name === undefined) return undefined;
  return { value: DELTAS.has(name) ? DELTA : name, end: at + (text[at + 1] === "'" ? 2 : 1) };
}

/** One term: `2`, `2/3`, `3x`, `x`, `x/2`, `(1−x)/3`, `2(1−x)`. */
function scanTerm(text: string, at: number, options: ScanOptions): Scanned<Amount> | undefined {
  const bracketed = options.bare === true ? undefined : scanBracketedAmount(text, at, options);
  if (bracketed !== undefined) return bracketed;
  const number = scanNumber(text, at);
  const product =
    number === undefined || options.bare === true ? undefined : scanBracketedAmount(text, number.end, options);
  if (number !== undefined && product !== undefined) {
    return { value: scaleAmount(product.value, number.value), end: product.end };
  }
  const variable = scanVariable(text, number?.end ?? at);
  if (variable === undefined) {
    return number === undefined ? undefined : { value: constantAmount(number.value), end: number.end };
  }
  const amount: Amount = { constant: 0, terms: { [variable.value]: number?.value ?? 1 } };
  return divide({ value: amount, end: variable.end }, text);
}

function divide(scanned: Scanned<Amount>, text: string): Scanned<Amount> {
  if (text[scanned.end] !== '/') return scanned;
  const below = matchAt(NUMBER, text, scanned.end + 1);
  if (below === undefined || Number(below) === 0) return scanned;
  return { value: scaleAmount(scanned.value, 1 / Number(below)), end: scanned.end + 1 + below.length };
}

/** A bracketed expression that holds a variable and no element: `(1−x)/3`, `(100−x)`. */
export function scanBracketedAmount(text: string, at: number, options: ScanOptions): Scanned<Amount> | undefined {
  if (text[at] !== '(') return undefined;
  const inner = scanSum(text, skipBlanks(text, at + 1, options), { ...options, shares: undefined, bare: true });
  if (inner === undefined || Object.keys(inner.value.terms).length === 0) return undefined;
  const close = skipBlanks(text, inner.end, options);
  if (!/\d/u.test(text.slice(at, close))) return undefined;
  return text[close] === ')' ? divide({ value: inner.value, end: close + 1 }, text) : undefined;
}

function scanSum(text: string, at: number, options: ScanOptions): Scanned<Amount> | undefined {
  const first = scanTerm(text, at, options);
  if (first === undefined) return undefined;
  let sum = first;
  for (;;) {
    const next = scanAddend(text, sum, options);
    if (next === undefined) return sum;
    sum = next;
  }
}

/** Continues a sum only by a term with a variable that the sum does not hold yet, or by a number after a variable. */
function scanAddend(text: string, sum: Scanned<Amount>, options: ScanOptions): Scanned<Amount> | undefined {
  const sign = scanSign(text, sum.end, options);
  if (sign === undefined) return undefined;
  const term = scanTerm(text, skipBlanks(text, sign.end, options), options);
  if (term === undefined) return undefined;
  const names = Object.keys(term.value.terms);
  const known = Object.keys(sum.value.terms);
  if (names.length === 0 && (known.length === 0 || /[A-Z(]/u.test(text[term.end] ?? ''))) return undefined;
  if (names.some((name) => known.includes(name))) return undefined;
  if (opensComponent(text, term, options)) return undefined;
  return { value: addAmounts(sum.value, term.value, sign.value), end: term.end };
}

const opensComponent = (text: string, term: Scanned<Amount>, { shares }: ScanOptions): boolean =>
  shares !== undefined &&
  Object.keys(term.value.terms).some((name) => shares.has(name)) &&
  /[A-Z([]/u.test(text[term.end] ?? '');

function scanSign(text: string, at: number, options: ScanOptions): Scanned<number> | undefined {
  const either = matchAt(PLUS_MINUS, text, at);
  if (either !== undefined) return { value: 1, end: at + either.length };
  const here = skipBlanks(text, at, options);
  if (text[here] === '-') return { value: -1, end: here + 1 };
  if (text[here] === '+') return { value: 1, end: here + 1 };
  const lost = options.spaced ? matchAt(LOST_SIGN, text, at) : undefined;
  return lost === undefined ? undefined : { value: -1, end: at + lost.length };
}

/** Scans the amount behind an element or bracket: `2`, `.3`, `1/3`, `1+x`, `2/3−x`, `(1−x)/3`, `3−δ`, `n`. */
export function scanAmount(text: string, at: number, options: ScanOptions): Scanned<Amount> | undefined {
  return scanSum(text, at, options);
}

/** Scans the share of a component, which a capital or bracket must follow: `75`, `0.9`, `(100−x)`, `x`, `1/3`. */
export function scanShare(text: string, at: number, options: ScanOptions): Scanned<Amount> | undefined {
  const share = scanBracketedAmount(text, at, options) ?? scanTerm(text, at, options);
  if (share === undefined) return undefined;
  const end = skipBlanks(text, share.end, { ...options, spaced: true });
  return /[A-Z([]/u.test(text[end] ?? '') ? { value: share.value, end } : undefined;
}
