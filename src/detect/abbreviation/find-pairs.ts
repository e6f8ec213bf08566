import { freeVariables } from '../../chemistry/index.js';
import type { Span, View } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { isForeignDopant } from '../material/dopants.js';
import { type FoundFormula, formulasOf } from '../material/find-formulas.js';
import { EACH_SYMBOL, SYMBOLS } from '../variable/rules.js';
import { AFTER_LONG, BEFORE_LONG, LIST_LEAD, SHORT_LIST, SHORT_WITH_VALUE, VALUE_LIST } from './rules.js';
import { isShortForm, SHORT } from './short-form.js';

/** A short form and its long form as two spans, with the rule that paired them. */
export type Pair = {
  readonly short: Span;
  readonly long: Span;
  readonly rule: string;
  /** The value of a variable, or the element for a letter, that makes the short form a member of a series. */
  readonly member?: Readonly<Record<string, number | string>> | undefined;
};

const EACH_SHORT = new RegExp(SHORT, 'gu');
const EACH_NUMBER = /\d{0,4}\.?\d{1,5}/gu;
/** Words of chemical names: metals and their oxides, what is done with them, and the like. */
const CHEMICAL =
  "(?:[\\p{Lu}\\p{Ll}]?[\\p{Ll}]*(?:ium|um|ia|ide|ate|ite|ine|zinc|tin|iron|lead|silver|copper|phosphorus|sulfur|[Hh]ydrogen|uranyl|boron|ylene)|\\p{Lu}?\\p{Ll}*[- ]?(?:co-?)?(?:doped|stabili[sz]ed|substituted)|[\\p{L}]+-(?:doped|stabili[sz]ed|substituted)|beta|β['′″]*|composite|polymer|solid|plastic|crystal|hybrid|gel|di|mono)";
const HEAD =
  '(?:\\p{Ll}*(?:oxide|zirconia|ceria|alumina|titanate|zirconate|cerate|gallate|phosphate|oxynitride|borohydride|thiophosphate|sulphide|sulfide|chloride|fluoride|silicate|niobate|tantalate|antimonate|hydride|sulfate|sulphate|iodide|bromide|nitride|arsenate|tungstate|molybdate|vanadate|germanate|imide)(?: (?:mono|di|tri|tetra|penta|hexa)?hydrate)?|succinonitrile|(?<=(?:polymer|composite|hybrid|ceramic) )electrolytes?)';
const NAME = `(?:(?:${CHEMICAL})[- ](?:and )?){1,5}${HEAD}|[Ss]uccinonitrile|[Pp]oly ?\\([\\p{Ll} -]+\\)|[Pp]oly\\p{Ll}+(?: oxide| glycol| fluoride)?`;
const NAME_BEFORE = new RegExp(`(?<![\\p{L}])(?<long>${NAME})\\s$`, 'u');
const BRACKETED = new RegExp(`(?<=\\s)\\((?<short>${SHORT})\\)`, 'gu');

/** Gives the pairs of short and long forms in running text, both directions and lists. */
export function findPairs(view: View): Pair[] {
  const { plain } = view;
  const longs = formulasOf(view).map((found) => widen(plain, found));
  const single = longs.flatMap((long) => [...pairsAfter(plain, long), ...pairsBefore(plain, long)]);
  const lists = [...listsOf(plain, longs), ...symbolPairs(view)];
  const listed = new Set(lists.map(({ short }) => short.start));
  const others = [...single, ...valuePairs(plain), ...namePairs(plain)];
  return [...lists, ...others.filter(({ short }) => !listed.has(short.start))];
}

const DOPED_BEFORE =
  /(?:\d[\d.]* ?(?:mol|at|wt)\.? ?% )?(?:[\p{L}\d⁺+²³⁴⁵,/]+-?(?: and |, )?)?[\p{L}\d⁺+²³⁴⁵-]+[- ](?:co-?)?(?:doped|stabili[sz]ed|substituted|modified|deficient)[- ]$/u;

/** "Y2O3-stabilized ZrO2 (YSZ)": the long form is the whole name, not the host alone. */
function widen(text: string, { span, formula }: FoundFormula): Span {
  const before = DOPED_BEFORE.exec(text.slice(Math.max(0, span.start - 60), span.start))?.[0];
  return before === undefined || !isForeignDopant(before, formula)
    ? span
    : { start: span.start - before.length, end: span.end };
}

function pairsAfter(text: string, long: Span): Pair[] {
  const after = text.slice(long.end, long.end + 110);
  for (const { name, pattern } of AFTER_LONG) {
    const match = pattern.exec(after);
    const short = match?.groups?.short;
    if (match === null || short === undefined || !isShortForm(short)) continue;
    const start = long.end + match[0].lastIndexOf(short);
    return [{ short: { start, end: start + short.length }, long, rule: name }];
  }
  return [];
}

function pairsBefore(text: string, long: Span): Pair[] {
  const from = Math.max(0, long.start - 70);
  const before = text.slice(from, long.start);
  for (const { name, pattern } of BEFORE_LONG) {
    const match = pattern.exec(before);
    const short = match?.groups?.short;
    if (match === null || short === undefined || (name !== 'sample A (long)' && !isShortForm(short))) continue;
    const start = from + match.index + match[0].indexOf(short);
    return [{ short: { start, end: start + short.length }, long, rule: name }];
  }
  return [];
}

/** "and", ",", "and its hafnium congener". */
const BETWEEN_LONGS = /^(?:,? and |, )(?:(?:its|the|an?|their|for|of) )?(?:\p{Ll}[\p{Ll}-]{1,14} ){0,3}$/u;

/** Formulas in a row ("A, B and C") with as many short forms behind them. */
function listsOf(text: string, longs: readonly Span[]): Pair[] {
  const rows: Span[][] = [];
  for (const long of longs) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && BETWEEN_LONGS.test(text.slice(last.end, long.start))) row.push(long);
    else rows.push([long]);
  }
  return rows.filter((row) => row.length > 1).flatMap((row) => zipShorts(text, row, 'list of long forms'));
}

function zipShorts(text: string, row: readonly Span[], rule: string): Pair[] {
  const end = row.at(-1)?.end ?? 0;
  const after = text.slice(end, end + 160);
  const match =
    LIST_LEAD.exec(after) ?? new RegExp(`^\\s?\\((?<list>${SHORT_LIST})(?:,\\srespectively)?\\)`, 'u').exec(after);
  const list = match?.groups?.list;
  if (match === null || list === undefined) return [];
  const start = end + match[0].lastIndexOf(list);
  const shorts = allMatches(list, EACH_SHORT).filter(([short]) => isShortForm(short));
  if (shorts.length !== row.length) return [];
  return shorts.map((short, i) => ({ short: spanOf(short, start), long: row[i] ?? { start: 0, end: 0 }, rule }));
}

const spanOf = (match: RegExpMatchArray, offset: number): Span => {
  const start = offset + (match.index ?? 0);
  return { start, end: start + match[0].length };
};

/** "x = 0, 0.1 and 0.2 were labelled A1, A2 and A3"; "LLZT-25 (x = 0.25)". The long form is the value as printed. */
function valuePairs(text: string): Pair[] {
  const lists = allMatches(text, VALUE_LIST).flatMap((match) => {
    const values = match.groups?.values ?? '';
    const offset = match.index + match[0].length - values.length;
    const row = allMatches(values, EACH_NUMBER).map((number) => spanOf(number, offset));
    return zipShorts(text, row, 'list of values').map((pair, i) => ({
      ...pair,
      long: i === 0 ? { ...pair.long, start: match.index } : pair.long,
      member: memberOf(match.groups?.name, text.slice(pair.long.start, pair.long.end)),
    }));
  });
  const singles = allMatches(text, SHORT_WITH_VALUE).flatMap((match) => {
    const { groups = {} } = match;
    const short = groups.short ?? groups.short2 ?? groups.short3 ?? '';
    const value = groups.value ?? groups.value2 ?? groups.value3 ?? '';
    if (!isShortForm(short)) return [];
    const [s, v] = [match.index + match[0].indexOf(short), match.index + match[0].lastIndexOf(value)];
    return [
      {
        short: { start: s, end: s + short.length },
        long: { start: v, end: v + value.length },
        rule: 'short (x = value)',
        member: memberOf(value[0], value),
      },
    ];
  });
  return [...lists, ...singles];
}

const memberOf = (name: string | undefined, value: string): Pair['member'] => {
  const number = /\d{0,4}[.,]?\d{1,5}$/u.exec(value)?.[0];
  return name === undefined || number === undefined ? undefined : { [name]: Number(number.replace(',', '.')) };
};

/** "Li6PS5X with X = Cl, Br and I, called LPSC, LPSB and LPSI": the long form is the series. */
function symbolPairs(view: View): Pair[] {
  return allMatches(view.plain, SYMBOLS).flatMap((match) => {
    const { name = '', symbols = '' } = match.groups ?? {};
    const long = formulasOf(view).findLast(
      ({ span, formula }) =>
        span.end <= match.index && span.end > match.index - 200 && freeVariables(formula).includes(name),
    )?.span;
    if (long === undefined) return [];
    const end = match.index + match[0].length;
    const row = allMatches(symbols, EACH_SYMBOL);
    const places = row.map(() => ({ start: end, end }));
    return zipShorts(view.plain, places, 'list of elements').map((pair, i) => ({
      ...pair,
      long,
      member: { [name]: (row[i]?.[0] ?? '').replace(/\d?[+⁺]$/u, '') },
    }));
  });
}

/** "lithium phosphorus oxynitride (LiPON)", "poly(ethylene oxide) (PEO)": names in words. */
function namePairs(text: string): Pair[] {
  return allMatches(text, BRACKETED).flatMap((match) => {
    const short = match.groups?.short ?? '';
    if (!isShortForm(short)) return [];
    const long = NAME_BEFORE.exec(text.slice(Math.max(0, match.index - 90), match.index))?.groups?.long;
    if (long === undefined) return [];
    const end = match.index - 1;
    const at = match.index + 1;
    return [
      { short: { start: at, end: at + short.length }, long: { start: end - long.length, end }, rule: 'name (short)' },
    ];
  });
}
