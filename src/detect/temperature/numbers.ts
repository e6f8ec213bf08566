import type { Qualifier } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { celsiusToKelvin, fahrenheitToKelvin } from '../../units/index.js';
import type { Found } from './found.js';
import { CELSIUS, DAMAGED_DEGREE, FAHRENHEIT, KELVIN, NUMBER, PLAIN_C, RATE } from './rules.js';

type Scale = 'C' | 'K' | 'F';
type Groups = Readonly<Record<string, string | undefined>>;

const SINGLE = new RegExp(`${NUMBER} ?(?:${CELSIUS}|${KELVIN}|${FAHRENHEIT}|${PLAIN_C})`, 'gu');
const DAMAGED = new RegExp(`${NUMBER} ?${DAMAGED_DEGREE}C(?![\\p{L}\\d])`, 'gu');
/** "65 8C", "35 1 C": a digit in the place of the degree */
const DIGIT_DEGREE = new RegExp(String.raw`${NUMBER} [18] ?C(?![\p{L}\d])`, 'gu');
/** "268C": digits run together; only with room temperature beside it */
const GLUED_DEGREE = /(?<![\d.,^_\p{L}])(?<number>2\d)[81] ?C(?![\p{L}\d])/gu;

/** "σ25 = 1.7 mS/cm", "σ298 of": a temperature in the symbol without its unit, in °C up to 150, in K from 250 on */
const IN_SYMBOL =
  /(?=\d)(?<=[σκ] ?_?)(?<number>\d{2,3})(?= ?(?:=|≈|~|[<>]|of\b|is\b|was\b|values?\b|(?:falls|drops|rises|increases|decreases|grows|climbs|sinks|reaches|amounts|equals|exceeds|remains|stays)\b|,? and E|\)))/gu;

/** "at 1000/T = 3.0", "10^3/T of 2.5 K-1": the abscissa of an Arrhenius plot */
const RECIPROCAL =
  /(?=1 ?0)(?<![\p{L}\d])(?:1 ?000|10 ?\^ ?\(? ?3 ?\)?) ?(?:K ?)?\/ ?T ?(?:=|≈|~|of|is) ?(?<number>\d\.\d{1,3})(?! ?(?:-|to)? ?\d)(?: ?K ?\^? ?- ?1)?/gu;

const EARLIER =
  /(?:(?<=[σκ] ?_?)|(?<![\d.,^_:\p{L}]|(?<!° ?)[\p{L})][-/]))(?<minus>minus |(?<!\d ?)- ?)?(?<number>\d{1,4}(?:[.,]\d{1,2})?)(?: ?°(?! ?[CF]))?(?<joint> ?, ?(?:and |or )?(?:then )?| ?,? (?:and|or|to|up to|through|&|vs\.?|versus) | ?(?:-|~|÷|\.\.\.|…) ?| ?\/ ?)(?:about |~ ?|≈ ?)?$/u;
const toKelvin: Readonly<Record<Scale, (value: number) => number>> = {
  C: celsiusToKelvin,
  F: fahrenheitToKelvin,
  K: (value) => value,
};
/** What a paper on solids can mean, in K. */
const [COLDEST, HOTTEST] = [1, 4000];

/** Gives the temperatures that are numbers with a unit, lists and ranges included, from left to right. */
export function readNumbers(text: string): Found[] {
  const celsius = !IN_KELVIN.test(text) && IN_CELSIUS.test(text);
  const singles = [
    ...Array.from(allMatches(text, SINGLE), (match) => single(text, match, 'number with unit')),
    ...Array.from(allMatches(text, DAMAGED), (match) => single(text, match, 'damaged degree')),
    ...Array.from(allMatches(text, DIGIT_DEGREE), (match) => single(text, match, 'damaged degree')),
    ...Array.from(allMatches(text, GLUED_DEGREE), (match) =>
      nearRoom(text, match.index) ? single(text, match, 'damaged degree') : undefined,
    ),
    ...Array.from(allMatches(text, IN_SYMBOL), (match) => inSymbol(match, celsius)),
    ...Array.from(allMatches(text, RECIPROCAL), reciprocal),
  ].filter((one) => one !== undefined);
  singles.sort(
    (a, b) => a.start - b.start || Number(b.rule === 'damaged degree') - Number(a.rule === 'damaged degree'),
  );
  const apart = singles.filter(
    (one, i) => one.start >= Math.max(0, ...singles.slice(Math.max(0, i - 2), i).map(({ end }) => end)),
  );
  return joinRuns(
    text,
    apart.flatMap((one) => withEarlier(text, one)),
  );
}

const nearRoom = (text: string, at: number): boolean =>
  /room[- ]?temp|\bRT\b|ambient/iu.test(text.slice(Math.max(0, at - 60), at + 60));

type Single = Found & { readonly scale: Scale; readonly number: number };

function single(text: string, match: RegExpExecArray, rule: string): Single | undefined {
  const { minus, number: printed = '', kelvin, fahrenheit, plain }: Groups = match.groups ?? {};
  const scale: Scale = kelvin !== undefined ? 'K' : fahrenheit !== undefined ? 'F' : 'C';
  const size = Number(printed.replace(',', '.'));
  const number = minus === undefined ? size : -size;
  const low = toKelvin[scale](number);
  const [start, end] = [match.index, match.index + match[0].length];
  const behind = text.slice(end, end + 14);
  if (
    low < COLDEST ||
    low > HOTTEST ||
    RATE.test(behind) ||
    /(?:±|\bΔT? ?=?) ?$/u.test(text.slice(Math.max(0, start - 5), start))
  )
    return undefined;
  if (plain !== undefined && !isPlainCelsius(text, { start, end, size, printed })) return undefined;
  if (kelvin !== undefined && size < 10) return undefined;
  const doubts = rule === 'damaged degree' ? (['repaired-glyph'] as const) : [];
  return { rule, start, end, low, qualifier: qualifierBefore(text, start), words: false, doubts, scale, number };
}

/** A paper that prints temperatures in °C only means °C by "σ600" too, except about room temperature. */
const IN_KELVIN = /\d ?K(?![\p{L}\d/])/u;
const IN_CELSIUS = /\d ?° ?C(?!\p{L})/u;

function inSymbol({ index, groups = {} }: RegExpExecArray, celsius: boolean): Single | undefined {
  const printed = groups.number ?? '';
  const number = Number(printed);
  if (number > 150 && number < 250) return undefined;
  const scale: Scale = number > 150 && !(celsius && number > 310) ? 'K' : 'C';
  const doubts = [20, 25, 30, 293, 295, 298, 300, 303].includes(number) ? [] : (['ambiguous-scale'] as const);
  return {
    rule: 'temperature in the symbol',
    start: index,
    end: index + printed.length,
    low: toKelvin[scale](number),
    qualifier: null,
    words: false,
    doubts,
    scale,
    number,
  };
}

function reciprocal({ index, 0: printed, groups = {} }: RegExpExecArray): Single | undefined {
  const low = 1000 / Number(groups.number);
  if (low < 150 || low > 2000) return undefined;
  const number = Number(low.toPrecision(4));
  return {
    rule: 'reciprocal temperature',
    start: index,
    end: index + printed.length,
    low: number,
    qualifier: null,
    words: false,
    doubts: [],
    scale: 'K',
    number,
  };
}

/** "25 C" is a temperature where a preposition leads to it, and neither a rate of cycling, a charge nor an amount of carbon. */
function isPlainCelsius(
  text: string,
  { start, end, size, printed }: { start: number; end: number; size: number; printed: string },
): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 70), start), text.slice(end, end + 40)];
  if (/[.,]/u.test(printed) || size < 15) return false;
  if (size <= 100 && /\brates?\b|\bmA ?h|discharg|\bcapacit|cycl|coulomb/iu.test(`${before}${behind}`)) return false;
  if (/^ ?(?:atoms?|wt|mol|at\.?%|nanotube|black|chain)/u.test(behind)) return false;
  return (
    size >= 100 ||
    /(?:\b(?:at|of|to|from|and|below|above|near|about|around|between|temperature|until|over|under|at T =|for|in) ?|[(,~=≈@>-] ?|[σκ]_?)$/iu.test(
      before,
    )
  );
}

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:\bup to|\bas high as|\bmaximum of) ?$/u, 'up to'],
  [/(?:[>≥] ?|\b(?:above|over|exceeding|higher than|more than|greater than|beyond|at least) )$/iu, '>'],
  [/(?:[<≤] ?|\b(?:below|under|lower than|less than|down to) )$/iu, '<'],
  [/(?:[~≈] ?|\b(?:about|around|approx\.|approximately|near|nearly|ca\.?|circa|close to|roughly|some) )$/iu, '~'],
];
const qualifierBefore = (text: string, at: number): Qualifier | null =>
  BEFORE.find(([pattern]) => pattern.test(text.slice(Math.max(0, at - 24), at)))?.[1] ?? null;

/** Earlier numbers that share the unit: "20, 40 and 60 °C" are three, "25–100 °C" is one range. */
function withEarlier(text: string, last: Single): (Found & { joint?: string })[] {
  let members: (Found & { joint?: string })[] = [last];
  for (let i = 0; i < 16; i++) {
    const first = members[0];
    const window = text.slice(Math.max(0, (first?.start ?? 0) - 40), first?.start ?? 0);
    const match = EARLIER.exec(window);
    const { minus, number: printed, joint = '' }: Groups = match?.groups ?? {};
    if (first === undefined || match === null || printed === undefined || !isListed(window, match, printed)) break;
    const size = Number(printed.replace(',', '.'));
    const low = toKelvin[last.scale](minus === undefined ? size : -size);
    const start = first.start - (window.length - match.index);
    if (low < COLDEST || low > HOTTEST) break;
    const earlier = { ...first, start, low, qualifier: qualifierBefore(text, start) };
    if (isRange(text, start, joint))
      members = [{ ...earlier, end: first.end, high: first.high ?? first.low, rule: 'range' }, ...members.slice(1)];
    else members = [{ ...earlier, end: start + (minus ?? '').length + printed.length }, ...members];
  }
  return members;
}

/** A number with a decimal point, or behind "x =", is no temperature of the list. */
const isListed = (window: string, match: RegExpExecArray, printed: string): boolean =>
  !/(?<![Tσκ\p{L}])(?!T)\p{L} ?= ?$/u.test(window.slice(0, match.index)) &&
  !(printed.includes('.') && Number(printed) < 5) &&
  !/^20[0-3]\d$/u.test(printed);

const isRange = (text: string, start: number, joint: string): boolean =>
  /to|through|-|~|÷|\.\.\.|…/u.test(joint) ||
  (/and/u.test(joint) && /\bbetween (?:about |~ ?)?$/iu.test(text.slice(Math.max(0, start - 24), start)));

/** Joins neighbours with units of their own: "25 °C–100 °C" is a range, "333 K (60 °C)" one temperature, "25 °C and 60 °C" a list. */
function joinRuns(text: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const joint = last === undefined ? undefined : text.slice(last.end, one.start);
    if (last === undefined || joint === undefined || one.start < last.end || joint.length > 24) joined.push(one);
    else if (/^ ?(?:\(|=|≈|,? ?i\.e\.,?) ?[~≈=]? ?(?:i\.e\.,? |or |about )?$/u.test(joint) && same(last, one))
      joined[joined.length - 1] = asOne(text, last, one);
    else if (
      last.high === undefined &&
      one.high === undefined &&
      isRange(text, last.start, joint) &&
      /^(?: ?(?:-|~|to|and|up to|…) ?(?:about |~ ?)?)$/u.test(joint)
    )
      joined[joined.length - 1] = { ...last, end: one.end, high: one.low, rule: 'range' };
    else if (/^(?: ?, ?(?:and |or )?| ?,? (?:and|or|&|then|vs\.?) | ?\/ ?)(?:at )?(?:about |~ ?)?$/u.test(joint))
      pushListed(joined, last, one);
    else joined.push(one);
  }
  return joined;
}

const same = (a: Found, b: Found): boolean => Math.abs(a.low - b.low) < 3;

function asOne(text: string, first: Found, second: Found): Found {
  const closed = text[second.end] === ')' && text.slice(first.end, second.start).includes('(');
  return { ...first, end: closed ? second.end + 1 : second.end };
}

function pushListed(joined: Found[], last: Found, one: Found): void {
  const list = last.list ?? { start: last.start, member: 0 };
  joined[joined.length - 1] = { ...last, list };
  joined.push({ ...one, list: { start: list.start, member: list.member + 1 } });
}
