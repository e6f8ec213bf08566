import { allMatches } from '../../grammar/index.js';
import type { Token } from './find-tokens.js';
import { LATIN_SIGNS } from './known-codes.js';
import { holdsAny, type Stream } from './stream.js';

/** "S cm", "mS·cm", "Ω", "ohm": units of which the next sign is a minus. */
const UNIT = '(?<![\\p{L}])(?:[mµμn]?S\\s?[·.∙⋅]?\\s?cm|Ω|[Oo]hms?|(?<=(?:Ω|[Oo]hm)[^\\s\\d]1\\s?[·.]?\\s?)cm)';
const UNITS = ['cm', 'hm', 'Ω'];
const DASH = '[-\\u2010-\\u2015\\u2212\\u23AF\\u207B]';
/** Marks that no number grammar knows: neither letters of English, digits, dashes, brackets nor the signs that belong beside numbers. */
const MARK =
  "(?![·.∙⋅•*×⨯/^()[\\]{}<>\\\\,;:+~_$&|=±∼≈≤≥°º˚◦'’‘`†‡§⁻⁺⁰²³⁴-⁹₀-₉])[^\\s\\p{L}\\p{Nd}\\p{Pd}\\u2212\\u23AF\\u00AD]|[À-ÖØ-öø-þ]";
/** "cm?1", "cm À1": a foreign letter may have spaces beside it, a mark may not */
const MINUS_MARK = new RegExp(`${UNIT}(?:\\s?(?<letter>[À-ÖØ-öø-þ])\\s?|(?<mark>${MARK}))1(?!\\d|\\.\\d)`, 'gu');
/** "4.0 ? 10?6", "2.9 ´ 10-5" */
const TIMES_MARK = new RegExp(
  `[\\d)]\\s?(?<times>${MARK})\\s?10\\s?(?:${DASH}|(?<minus>${MARK}))\\s?\\d{1,2}(?!\\d)`,
  'gu',
);
/** "2.4 204)10-2", "S cm 31)1", "25  44)C": the number of a lost footnote stands for a sign */
const NUMBERED = '(?<number>\\d{1,3}\\))';
const NUMBERED_SIGN = [
  `\\d\\s{1,3}${NUMBERED}\\s{0,2}10(?:\\s?${DASH}|\\s{0,2}\\d{1,3}\\))\\s?\\d`,
  `cm\\s{1,2}${NUMBERED}\\s?1(?!\\d)`,
  `\\d\\s{1,3}${NUMBERED}\\s?C(?![\\p{L}\\d])`,
].map((source) => new RegExp(source, 'gu'));

/** Marks that print as signs in the same fonts, whatever their places show. */
const COMPANIONS = ['Á', 'Ã', 'Æ'];

/** Gives a finder of the characters that stand for signs in these streams though they have other uses elsewhere. */
export function marksOf(streams: readonly Stream[]): (stream: Stream) => Token[] {
  const marks = new Set([
    ...acceptedMarks(streams),
    ...['¼', 'þ', '⎯'].filter((c) => streams.some(({ text }) => text.includes(c))),
  ]);
  if (marks.has('À') || marks.has('Â')) for (const companion of COMPANIONS) marks.add(companion);
  if (marks.has('¼') && streams.some(({ text }) => /ð[^ðÞ]{1,40}Þ/u.test(text)))
    for (const bracket of ['ð', 'Þ']) marks.add(bracket);
  const numbers = acceptedNumbers(streams);
  if (marks.size === 0 && numbers.size === 0) return () => [];
  return ({ text }) => [...marksIn(text, marks), ...numbersIn(text, numbers)].toSorted((a, b) => a.start - b.start);
}

/** A minus needs one unit with a power of ten, or two units; a times sign two powers of ten, or one beside such a minus. */
function acceptedMarks(streams: readonly Stream[]): string[] {
  const [minus, times] = [new Map<string, number>(), new Map<string, number>()];
  const pairs = new Map<string, string>();
  for (const { text } of streams) {
    if (holdsAny(text, UNITS))
      for (const { groups = {} } of allMatches(text, MINUS_MARK)) count(minus, groups.letter ?? groups.mark);
    if (!text.includes('10')) continue;
    for (const { groups = {} } of allMatches(text, TIMES_MARK)) {
      count(times, groups.times);
      count(minus, groups.minus);
      if (groups.minus !== undefined && groups.times !== undefined) pairs.set(groups.times, groups.minus);
    }
  }
  const many = (counts: ReadonlyMap<string, number>, c: string): boolean => (counts.get(c) ?? 0) >= 2;
  const signs = [...minus.keys()].filter((c) => many(minus, c) || c in LATIN_SIGNS);
  const factors = [...times.keys()].filter(
    (c) => many(times, c) || c in LATIN_SIGNS || c === '´' || signs.includes(pairs.get(c) ?? ''),
  );
  return [...signs, ...factors];
}

function count(counts: Map<string, number>, key: string | undefined): void {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function acceptedNumbers(streams: readonly Stream[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of streams.filter((stream) => stream.text.includes(')')))
    for (const pattern of NUMBERED_SIGN)
      for (const { groups } of allMatches(text, pattern)) count(counts, groups?.number);
  return new Set([...counts].filter(([, n]) => n >= 2).map(([number]) => number));
}

function marksIn(text: string, marks: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  if (marks.size === 0) return tokens;
  for (let start = 0; start < text.length; start++) {
    const code = text[start] ?? '';
    if (marks.has(code)) tokens.push({ start, end: start + 1, code, family: 'mark', known: LATIN_SIGNS[code] });
  }
  return tokens;
}

/** A closing bracket that an open one waits for is no sign. */
function numbersIn(text: string, numbers: ReadonlySet<string>): Token[] {
  if (numbers.size === 0) return [];
  return [...allMatches(text, /(?<=\s)\d{1,3}\)/gu)]
    .filter(({ 0: code, index }) => numbers.has(code) && !/\([^()]*$/u.test(text.slice(Math.max(0, index - 60), index)))
    .map(({ 0: code, index }) => ({ start: index, end: index + code.length, code, family: 'number' as const }));
}
