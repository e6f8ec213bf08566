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
/** EO and en spell words elsewhere ("PEO", "Then"). */
const ONLY_IN_BRACKETS = /^(?:EO|en)$/u;
const LONG_LETTER = /RE|TM/uy;
const SYMBOL = /[A-Z][a-z]?/uy;
const PRIME = /['″"]/uy;
const SEPARATOR = / ?([-·×:+*/]) ?|(\.)(?=\d)/uy;
/** Oxidation states and abbreviations in brackets: Cu(I), LiTi2(PO4)3(LTP). */
const NO_GROUP = /\((?:I{1,3}|IV|VI{0,3}|(?!NCS|SCN|OCN|CNO|HCO|BOB)[A-Z]{3,})\)/uy;
/** Elements that share a site in unknown amounts: (Co,Fe), (Cl, Br). Kept as a letter, so that no amounts are invented. */
const SHARED_SITE = /[([][A-Z][a-z]?(?: ?, ?[A-Z][a-z]?){1,7}[)\]]/uy;
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
  const within: State = { ...state, options: withShares(state.options, first.value.amount) };
  let { end } = first;
  let separator = '-';
  while (components.length > 1 || first.value.amount !== ONE || !isBareElement(first.value)) {
    const next = scanNext(text, end, within);
    if (next === undefined) break;
    if (components.length === 1) separator = next.separator;
    components.push(next.component.value);
    end = next.component.end;
  }
  return { value: { components, separator }, end };
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
  if (!isJoint(printed, component.value)) return undefined;
  return { separator: mark === '·' || mark === '.' || mark === '*' || mark === '×' ? '·' : '-', component };
}

/** Strokes, colons and pluses join only components with shares; blanks around a separator must stand on both sides or before a share. */
function isJoint(printed: string, component: Component): boolean {
  if (component.amount !== ONE) return !(Object.keys(component.amount.terms).length > 0 && /^ \S$/u.test(printed));
  if (isBareElement(component)) return false;
  const mark = printed.trim();
  if (!'-·×.:'.includes(mark)) return false;
  return printed.length === 1 || (printed.length === 3 && mark !== '-');
}

const isBareElement = ({ units: [first, ...rest] }: Component): boolean =>
  first?.type === 'element' &&
  [first, ...rest].every((unit) => unit.type === 'element' && unit.symbol === first.symbol && unit.amount === ONE);

function scanComponent(text: string, at: number, state: State): Scanned<Component> | undefined {
  const share = scanShare(text, at, state.options);
  const within = share === undefined ? state : { ...state, options: withShares(state.options, share.value) };
  const units: Unit[] = [];
  let end = share?.end ?? at;
  let bridged = false;
  for (;;) {
    const from =
      bridged || (units.length > 0 && /\d/u.test(text[end - 1] ?? '')) ? skipBlanks(text, end, within.options) : end;
    const unit = scanUnit(text, from, within);
    if (unit === undefined) break;
    units.push(unit.value);
    bridged ||= text.slice(end, unit.end).includes(' ');
    end = unit.end;
  }
  return units.length === 0 ? undefined : { value: { amount: share?.value ?? ONE, units }, end };
}

/** Variables of a share: `(100−x)Li2S–xP2S5` must not be read as S(−x). */
function withShares(options: ScanOptions, share: Amount): ScanOptions {
  const names = Object.keys(share.terms);
  return names.length === 0 ? options : { ...options, shares: new Set([...(options.shares ?? []), ...names]) };
}

function scanUnit(text: string, at: number, state: State): Scanned<Unit> | undefined {
  const start = at + (matchAt(ISOTOPE, text, at)?.length ?? 0);
  const base = scanGroup(text, start, state) ?? scanTornSymbol(text, start, state.options) ?? scanSymbol(text, start);
  if (base === undefined) return undefined;
  const charged = base.end + (matchAt(CHARGE, text, base.end)?.length ?? 0);
  const from = skipBlanks(text, charged, state.options);
  const amount =
    from > charged && !/[\d.xyzδ]/u.test(text[from] ?? '') ? undefined : scanAmount(text, from, state.options);
  if (amount === undefined) return { value: withAmount(base.value, ONE), end: charged };
  const end = amount.end + (matchAt(CHARGE, text, amount.end)?.length ?? 0);
  return { value: withAmount(base.value, amount.value), end };
}

const withAmount = (unit: Unit, amount: Amount): Unit => ({ ...unit, amount });

function scanGroup(text: string, at: number, state: State): Scanned<Unit> | undefined {
  const open = text[at];
  if ((open !== '(' && open !== '[' && open !== '{') || state.depth >= DEEPEST) return undefined;
  if (matchAt(NO_GROUP, text, at) !== undefined) return undefined;
  const shared = matchAt(SHARED_SITE, text, at);
  if (shared !== undefined) {
    const symbol = shared.replaceAll(' ', '').replace('[', '(').replace(']', ')');
    return { value: { type: 'letter', symbol, amount: ONE }, end: at + shared.length };
  }
  const inside = skipBlanks(text, at + 1, state.options);
  const inner = scanMixture(text, inside, { ...state, depth: state.depth + 1 });
  if (inner === undefined) return undefined;
  const close = skipBlanks(text, inner.end, state.options);
  if (text[close] !== CLOSING[open]) return undefined;
  return { value: { type: 'group', open, inner: inner.value, amount: ONE }, end: close + 1 };
}

/** "S b 0.88": converters tear a symbol apart where each letter is set by itself; a number must follow. */
const TORN = /([A-Z]) ([a-z]) ?(?=\d)/uy;

function scanTornSymbol(text: string, at: number, { spaced }: ScanOptions): Scanned<Unit> | undefined {
  const printed = spaced ? matchAt(TORN, text, at) : undefined;
  if (printed === undefined) return undefined;
  const symbol = printed.slice(0, 1) + printed.slice(2, 3);
  return ELEMENTS.has(symbol)
    ? { value: { type: 'element', symbol, amount: ONE }, end: at + printed.length }
    : undefined;
}

function scanSymbol(text: string, at: number): Scanned<Unit> | undefined {
  const printedName = matchAt(NAMED, text, at);
  const named = ONLY_IN_BRACKETS.test(printedName ?? '') && text[at - 1] !== '(' ? undefined : printedName;
  if (named !== undefined) return { value: { type: 'named', symbol: named, amount: ONE }, end: at + named.length };
  const long = matchAt(LONG_LETTER, text, at);
  if (long !== undefined) return { value: { type: 'letter', symbol: long, amount: ONE }, end: at + long.length };
  const printed = matchAt(SYMBOL, text, at);
  if (printed === undefined) return undefined;
  for (const symbol of printed.length === 2 ? [printed, printed.slice(0, 1)] : [printed]) {
    if (ELEMENTS.has(symbol)) return { value: { type: 'element', symbol, amount: ONE }, end: at + symbol.length };
    if (LETTERS.has(symbol) && !(symbol === 'R' && text[at + 1] === 'T')) {
      const end = at + symbol.length;
      return { value: { type: 'letter', symbol, amount: ONE }, end: end + (matchAt(PRIME, text, end)?.length ?? 0) };
    }
  }
  return undefined;
}
