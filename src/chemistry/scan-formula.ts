import { ELEMENTS, LETTERS, NAMED_GROUPS } from './elements.js';
import { type Amount, type Component, type Formula, ONE, type Unit } from './formula.js';
import { matchAt, type Scanned, type ScanOptions, scanAmount, scanShare, skipBlanks } from './scan-amount.js';

const CHARGE = /\^?(?:[⁺⁻]|[⁰¹²³⁴-⁹][⁺⁻])+|\^\(?\d?[+-]\)?/uy;
const ISOTOPE = /[⁰¹²³⁴-⁹]{1,2}(?=[A-Z])/uy;
const NAMED = new RegExp(
  `(?:${Object.keys(NAMED_GROUPS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![a-z])`,
  'uy',
);
const LONG_LETTER = /RE|TM/uy;
const SYMBOL = /[A-Z][a-z]?/uy;
const PRIME = /['″"]/uy;
const SEPARATOR = / ?([-·×:+*/]) ?|(\.)(?=\d)/uy;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const DEEPEST = 8;

/** Scans the longest formula or mixture that starts at `at` in a skeleton text; undefined where none starts. Linear: it looks back nowhere. */
export function scanFormula(text: string, at: number, options: ScanOptions): Scanned<Formula> | undefined {
  return scanMixture(text, at, { options, depth: 0 });
}

type State = { readonly options: ScanOptions; readonly depth: number };

function scanMixture(text: string, at: number, state: State): Scanned<Formula> | undefined {
  const first = scanComponent(text, at, state);
  if (first === undefined) return undefined;
  const components = [first.value];
  const shares = sharesOf(first.value);
  const within: State = shares === undefined ? state : { ...state, options: { ...state.options, shares } };
  let { end } = first;
  let separator = '-';
  for (;;) {
    const next = scanNext(text, end, within);
    if (next === undefined) break;
    if (components.length === 1) separator = next.separator;
    components.push(next.component.value);
    end = next.component.end;
  }
  return { value: { components, separator }, end };
}

/** Variables of a first share: `(100−x)Li2S–xP2S5` must not be read as S(−x). */
function sharesOf(component: Component): ReadonlySet<string> | undefined {
  const names = Object.keys(component.amount.terms);
  return names.length === 0 ? undefined : new Set(names);
}

function scanNext(
  text: string,
  at: number,
  state: State,
): { separator: string; component: Scanned<Component> } | undefined {
  const printed = matchAt(SEPARATOR, text, at);
  if (printed === undefined) return undefined;
  const component = scanComponent(text, at + printed.length, state);
  if (component === undefined) return undefined;
  const mark = printed.trim();
  if (printed.length > mark.length && !isBlankSeparator(text, printed, component.value)) return undefined;
  return { separator: mark === '·' || mark === '.' || mark === '*' || mark === '×' ? '·' : '-', component };
}

/** Blanks around a separator are believed when they stand on both sides and the separator is no bare plus or stroke between whole materials. */
function isBlankSeparator(_text: string, printed: string, component: Component): boolean {
  const mark = printed.trim();
  if (mark === ':') return component.amount !== ONE;
  if (mark === '-' || mark === '·' || mark === '×' || mark === '.')
    return printed.length === 3 || component.amount !== ONE;
  return component.amount !== ONE;
}

function scanComponent(text: string, at: number, state: State): Scanned<Component> | undefined {
  const share = scanShare(text, at, state.options);
  const shares =
    share === undefined
      ? state.options.shares
      : new Set([...(state.options.shares ?? []), ...Object.keys(share.value.terms)]);
  const within: State = { ...state, options: { ...state.options, shares: shares?.size === 0 ? undefined : shares } };
  const units: Unit[] = [];
  let end = share?.end ?? at;
  for (;;) {
    const from = units.length === 0 ? end : skipBlanks(text, end, within.options);
    const unit = scanUnit(text, from, within);
    if (unit === undefined) break;
    units.push(unit.value);
    end = unit.end;
  }
  return units.length === 0 ? undefined : { value: { amount: share?.value ?? ONE, units }, end };
}

function scanUnit(text: string, at: number, state: State): Scanned<Unit> | undefined {
  const start = at + (matchAt(ISOTOPE, text, at)?.length ?? 0);
  const base = scanGroup(text, start, state) ?? scanSymbol(text, start);
  if (base === undefined) return undefined;
  const charged = base.end + (matchAt(CHARGE, text, base.end)?.length ?? 0);
  const amount = scanAmount(text, skipBlanks(text, charged, state.options), state.options);
  if (amount === undefined) return { value: withAmount(base.value, ONE), end: charged };
  const end = amount.end + (matchAt(CHARGE, text, amount.end)?.length ?? 0);
  return { value: withAmount(base.value, amount.value), end };
}

const withAmount = (unit: Unit, amount: Amount): Unit => ({ ...unit, amount });

function scanGroup(text: string, at: number, state: State): Scanned<Unit> | undefined {
  const open = text[at];
  if ((open !== '(' && open !== '[' && open !== '{') || state.depth >= DEEPEST) return undefined;
  const inside = skipBlanks(text, at + 1, state.options);
  const inner = scanMixture(text, inside, { ...state, depth: state.depth + 1 });
  if (inner === undefined) return undefined;
  const close = skipBlanks(text, inner.end, state.options);
  if (text[close] !== CLOSING[open]) return undefined;
  return { value: { type: 'group', open, inner: inner.value, amount: ONE }, end: close + 1 };
}

function scanSymbol(text: string, at: number): Scanned<Unit> | undefined {
  const named = matchAt(NAMED, text, at);
  if (named !== undefined) return { value: { type: 'named', symbol: named, amount: ONE }, end: at + named.length };
  const long = matchAt(LONG_LETTER, text, at);
  if (long !== undefined) return { value: { type: 'letter', symbol: long, amount: ONE }, end: at + long.length };
  const printed = matchAt(SYMBOL, text, at);
  if (printed === undefined) return undefined;
  for (const symbol of printed.length === 2 ? [printed, printed.slice(0, 1)] : [printed]) {
    if (ELEMENTS.has(symbol)) return { value: { type: 'element', symbol, amount: ONE }, end: at + symbol.length };
    if (LETTERS.has(symbol)) {
      const end = at + symbol.length;
      return { value: { type: 'letter', symbol, amount: ONE }, end: end + (matchAt(PRIME, text, end)?.length ?? 0) };
    }
  }
  return undefined;
}
