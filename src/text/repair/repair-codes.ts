import { inferMeanings, type Meaning } from './infer-meanings.js';
import { joinLigature } from './join-ligature.js';
import { type FindTokens, type Sighting, sightingsOf } from './read-codes.js';
import { SIGN_TEXT } from './signs.js';
import { type Edit, editStreams } from './splice.js';
import type { Stream } from './stream.js';

/** Repairs the characters that `find` names, each by its places in its font. */
export function repairCodes(streams: readonly Stream[], find: FindTokens): readonly Stream[] {
  const all = streams.map((stream) => sightingsOf(stream, find));
  if (all.every((sightings) => sightings.length === 0)) return streams;
  const meanings = inferMeanings(all.flat());
  return editStreams(streams, ({ text }, i) =>
    (all[i] ?? []).flatMap((sighting) => editOf(sighting, meanings(sighting), text)),
  );
}

function editOf(sighting: Sighting, meaning: Meaning, text: string): Edit[] {
  if (meaning === 'sound') return [];
  const { token, slot } = sighting;
  const sound = token.family === 'mark' || token.family === 'number';
  const own = slot === undefined || slot.weight < 2 ? undefined : { text: SIGN_TEXT[slot.sign], sure: 0.7 };
  const read = meaning === 'mixed' ? own : contradicts(meaning, sighting) ? undefined : meaning;
  if (read !== undefined && (!sound || own !== undefined || saysSo(read.text, slot) || fitsMark(read.text, sighting)))
    return [tighten(sighting, { ...read, text: shownAs(read.text, sighting) }, text)];
  if (sound && !(meaning === 'mixed' && standsAlone(sighting))) return [];
  return inDoubt(token, text);
}

/** A control becomes a space; the number behind a sign that could be any is in doubt itself. */
function inDoubt({ start, end, family }: Sighting['token'], text: string): Edit[] {
  const number = /^\s{0,2}(\d{1,9}(?:\.\d{1,9})?)/u.exec(text.slice(end, end + 24));
  const length = number?.[0].length ?? 0;
  const from = end + length - (number?.[1]?.length ?? 0);
  return [
    { start, end, text: family === 'control' ? ' ' : undefined, sure: null },
    ...(number === null ? [] : [{ start: from, end: end + length, sure: null }]),
  ];
}

/** Where a mark that is sound elsewhere can stand for a sign though no slot says so. */
const MARK_PLACES: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  '−': [/(?:^|[\s(,=[]|\d|\))$/u, /^(?:\s?\d|[xyz](?!\p{Ll}))/u],
  '×': [/\d\s*$/u, /^\s*\d/u],
  '·': [/[\p{L}\d)]\s?$/u, /^\s?[\p{Lu}\d]/u],
  '+': [/[\p{L}\d)]\s?$/u, /^(?:[xyz](?!\p{Ll})|[\s),./\d-]|$)/u],
  '=': [/[\p{L}\d)]\s?$/u, /^\s?[\d.−-]/u],
  '±': [/\d\s?$/u, /^\s?\d/u],
  '(': [/[\p{L}\d\s\uFFFF]?$/u, /^\s?[\p{L}\d\uFFFF]/u],
  ')': [/[\p{L}\d\uFFFF]\s?$/u, /^/u],
};

const saysSo = (sign: string, slot: Sighting['slot']): boolean => slot !== undefined && SIGN_TEXT[slot.sign] === sign;

function fitsMark(sign: string, { before, after }: Sighting): boolean {
  const [left, right] = MARK_PLACES[sign] ?? [];
  return left?.test(before) === true && right?.test(after) === true;
}

/** "x ? 0.5": a lost sign that could be any. */
const standsAlone = ({ before, after, token }: Sighting): boolean =>
  token.family === 'mark' && /(?:^|\s|\()$/u.test(before) && /^\s?\d/u.test(after);

/** A place where only another sign can stand. A dot may stand for times. */
function contradicts(meaning: Meaning, { slot }: Sighting): boolean {
  if (typeof meaning !== 'object' || slot === undefined || slot.weight < 2) return false;
  const sign = SIGN_TEXT[slot.sign];
  return (
    sign !== meaning.text &&
    !(/[×·⋅∗•]/u.test(sign) && /[×·⋅∗•]/u.test(meaning.text)) &&
    !(sign === 'Ω' && meaning.text === 'Ω')
  );
}

/** The minus of many fonts is printed for a dash between numbers too. */
const shownAs = (text: string, { slot }: Sighting): string => (text === '−' && slot?.sign === 'dash' ? '–' : text);

/** A sign takes with it the spaces that converters leave beside it: "cm /C0 1" is cm−1, "25 /C14 C" is 25 °C. */
function tighten(
  { token, slot, before }: Sighting,
  { text: sign, sure }: { text: string; sure: number },
  text: string,
): Edit {
  const edit = { start: token.start, end: token.end, at: token.start, text: sign, sure };
  if (/^ff?[il]?$/u.test(sign)) return { ...edit, ...joinLigature(token, sign, text) };
  const exponent = sign === '−' && slot?.sign === 'minus';
  const prefix = (sign === '−' || sign === '~') && /(?:^|[\s(,=])$/u.test(before);
  const start = exponent ? skipBack(text, edit.start) : edit.start;
  const end =
    exponent || prefix || sign === '°'
      ? skipOn(text, edit.end, sign === '°' ? /^ {1,3}(?=C(?!\p{L}))/u : /^ {1,3}(?=\d)/u)
      : edit.end;
  return { ...edit, start, end };
}

const skipBack = (text: string, at: number): number =>
  at - (/ {0,3}$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0);

const skipOn = (text: string, at: number, spaces: RegExp): number =>
  at + (spaces.exec(text.slice(at, at + 8))?.[0].length ?? 0);
