import { allMatches } from '../../grammar/index.js';
import type { Edit } from './splice.js';
import { fontAt, holdsAny, type Stream } from './stream.js';

/** A letter or digit that the text's font prints for the minus; `places` is how many places show it. */
export type LetterMinus = { readonly font: string; readonly letter: string; readonly places: number };

const DASHES = '[-\\u2010-\\u2015\\u2212\\u23AF\\u207B]';
/** "S cm", "mS·cm", "ohm", "Ω", the cm behind "Ω21" */
const OHM = '(?:(?<![\\p{L}])[VXWR]|[Oo]hm|Ω)';
const UNIT = `(?:(?<![\\p{L}])[mµμn]?S\\s?[·.∙⋅]?\\s?cm|(?<![\\p{L}])[Oo]hm|Ω|(?<=${OHM}[A-Za-z2-9]1\\s?[·.]?\\s?)cm)`;
/** What stands behind a value; V, X, W and R are what fonts print for Ω */
const AHEAD = `(?:${UNIT}|[VXWR][A-Za-z2-9]1\\s?[·.]?\\s?cm)`;
const LETTER = '[A-Za-z2-9]';
/** "S cm21", "ohme1": nothing but a minus stands between a unit and its 1 */
const SHOWN = new RegExp(`${UNIT}(?<letter>${LETTER})1(?![\\p{L}\\d]|\\.\\d)`, 'gu');
/** "8.1 6 1025 S/cm": two signs in a row can only be times and minus */
const SHOWN_BY_POWER = /(?<=[\d)]\s[2-9]\s)10(?<letter>[2-9])\d{1,2}(?=\s?[mµμn]?S\s?\/\s?c?m)/gu;
const INTACT = new RegExp(`cm\\s?(?<dash>${DASHES})\\s?[1-3](?!\\d)`, 'gu');
const TEN_BEFORE = '(?<![\\p{L}\\d.,])(?<ten>10)';
/** Between number and ten: "×", or one foreign sign with or without spaces */
const TIMES = '[\\d)]\\s?(?:[×xX·∙⋅•*´]|\\s[^\\s\\p{L}]\\s|[!À-ÿ©])\\s?';

/** Gives the letters that stand for minus in these streams: by two units or a unit and a power, or two powers with a times sign of their own, in a font without a sound unit. */
export function letterMinuses(streams: readonly Stream[]): LetterMinus[] {
  const units = new Map<string, LetterMinus>();
  const intact = new Set<string>();
  for (const stream of streams.filter(({ text }) => holdsAny(text, ['cm', 'hm', 'Ω', 'S/', 'S /']))) {
    for (const { index, 0: printed, groups } of allMatches(stream.text, SHOWN))
      see(units, fontAt(stream, index + printed.length - 2), groups?.letter ?? '');
    for (const { index, groups } of allMatches(stream.text, SHOWN_BY_POWER))
      see(units, fontAt(stream, index + 2), groups?.letter ?? '');
    for (const { index, 0: printed, groups } of allMatches(stream.text, INTACT))
      intact.add(fontAt(stream, index + printed.lastIndexOf(groups?.dash ?? '')));
  }
  return [...units.values()]
    .filter(({ font }) => !intact.has(font))
    .map((found) => ({ ...found, places: found.places + powersOf(streams, found) }))
    .filter(({ places }) => places >= 2);
}

function see(units: Map<string, LetterMinus>, font: string, letter: string): void {
  const key = `${font}\n${letter}`;
  units.set(key, { font, letter, places: (units.get(key)?.places ?? 0) + 1 });
}

function powersOf(streams: readonly Stream[], { font, letter }: LetterMinus): number {
  const pattern = new RegExp(`${TEN_BEFORE}${letter}\\d{1,2}(?=\\s?${AHEAD})`, 'gu');
  return streams.reduce(
    (n, stream) =>
      n + allMatches(stream.text, pattern).filter(({ index }) => fontAt(stream, index + 2) === font).length,
    0,
  );
}

/** One place is an accident more easily than three. */
export const sureOfPlaces = (places: number): number => (places >= 5 ? 0.9 : places >= 3 ? 0.8 : 0.6);

/** "cm21", "mol21", "kJ mol21", "mAh g21", "J K21", "cm2 s21" */
const ANY_UNIT =
  '(?:(?:(?<![\\p{L}])|(?<=S))(?:cm|mol|kg|[Oo]hm|dm)|Ω|(?<![\\p{L}])[VXWR](?=[A-Za-z2-9]1\\s?[·.]?\\s?cm)|(?<=(?:[\\p{L}]|cm2|m2)[\\s·])(?:g|s|m|h|K|V|L))';

type Placed = Edit & { readonly next: number };

/** Gives the edits that turn a letter into minus signs where only a minus can stand: units, powers of ten, "1−x" in formulas. */
export function minusEdits(stream: Stream, { font, letter, places }: LetterMinus): Edit[] {
  const sure = sureOfPlaces(places);
  const sign = (at: number, less = 0): Edit => ({
    start: at,
    end: at + 1,
    text: '−',
    sure: Number((sure - less).toFixed(2)),
  });
  const { text } = stream;
  const units = [...allMatches(text, new RegExp(`${ANY_UNIT}${letter}[1-4](?![\\p{L}\\d]|\\.\\d)`, 'gu'))].map(
    ({ index, 0: printed }) => sign(index + printed.length - 2),
  );
  const variables = [
    ...allMatches(
      text,
      new RegExp(`(?<=[\\p{L})\\]]\\d{0,2}(?:\\.\\d{1,3})?\\d|/\\d)${letter}(?=[xyzδ](?![\\p{Ll}]))`, 'gu'),
    ),
  ].map(({ index }) => sign(index, 0.15));
  return [...units, ...powerEdits(text, letter, sign), ...variables, ...doubtfulTemperatures(text, letter)].filter(
    ({ start }) => fontAt(stream, start) === font,
  );
}

/** "220 °C" is minus twenty where the font prints its minus as 2, or it is not. */
const doubtfulTemperatures = (text: string, letter: string): Edit[] =>
  [...allMatches(text, new RegExp(`(?<![\\p{L}\\d.,])${letter}[1-9]\\d(?=\\s?[8u°º]?\\s?C(?![\\p{L}\\d]))`, 'gu'))].map(
    ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      sure: null,
    }),
  );

/** Between two powers of one list or range: "10", " to 2.5 × ", " and " */
const BETWEEN = /^\s?(?:to|and|or|,|;|–|-|−|~|e)\s?(?:[\d.]{1,6}\s?(?:[×xX·*´]|[^\s\p{L}]\s)\s?)?$/u;

/** A power is sure behind a times sign, before a unit, or in a list whose next member is sure. */
function powerEdits(text: string, letter: string, sign: (at: number, less?: number) => Edit): Edit[] {
  const times = new RegExp(`${TIMES}$`, 'u');
  const unit = new RegExp(`^\\s?\\)?\\s?(?:${AHEAD}|S\\s?/|Ω|[Oo]hm)`, 'u');
  const placed: Placed[] = [];
  for (const match of [
    ...allMatches(text, new RegExp(`${TEN_BEFORE}${letter}\\d{1,2}(?![\\p{L}\\d]|\\.\\d)`, 'gu')),
  ].toReversed()) {
    const end = match.index + match[0].length;
    const follower = placed.at(-1);
    const listed = follower !== undefined && follower.next - end < 16 && BETWEEN.test(text.slice(end, follower.next));
    const shown =
      times.test(text.slice(Math.max(0, match.index - 12), match.index)) || unit.test(text.slice(end, end + 12));
    if (shown || listed) placed.push({ ...sign(match.index + 2, shown ? 0 : 0.1), next: match.index });
  }
  return placed.map(({ next: _next, ...edit }) => edit);
}
