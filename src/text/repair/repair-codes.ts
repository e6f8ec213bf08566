import type { Draft } from '../../domain/index.js';
import { inferMeanings, type Meaning } from './infer-meanings.js';
import { type FindMore, type Sighting, sightingsOf } from './read-codes.js';
import { SIGN_TEXT } from './signs.js';
import { type Edit, splice } from './splice.js';
import { mapPieces, streamOf, streamsOf } from './stream.js';

/** Repairs characters that stand for nothing by themselves: controls, private use, escapes, and what `findMore` adds. */
export function repairCodes(draft: Draft, findMore: FindMore): Draft {
  const all = streamsOf(draft).map((stream) => sightingsOf(stream, findMore));
  if (all.every((sightings) => sightings.length === 0)) return draft;
  const meanings = inferMeanings(all.flat());
  let next = 0;
  return mapPieces(draft, (pieces) => {
    const sightings = all[next++] ?? [];
    if (sightings.length === 0) return pieces;
    const stream = streamOf(pieces);
    return splice(
      stream,
      sightings.flatMap((sighting) => editOf(sighting, meanings(sighting), stream.text)),
    );
  });
}

/** Other doubtful signs of these families are ordinary characters elsewhere. */
const OFTEN_SOUND = new Set(['mark', 'number', 'sign']);

function editOf(sighting: Sighting, meaning: Meaning, text: string): Edit[] {
  const { token, slot } = sighting;
  const own = slot === undefined || slot.weight < 2 ? undefined : { text: SIGN_TEXT[slot.sign], sure: 0.7 };
  const read = meaning === 'mixed' ? own : contradicts(meaning, sighting) ? undefined : meaning;
  if (read !== undefined) return [tighten(sighting, { ...read, text: shownAs(read.text, sighting) }, text)];
  if (OFTEN_SOUND.has(token.family)) return [];
  const { start, end } = token;
  return [{ start, end, text: token.family === 'control' ? ' ' : undefined, sure: null }];
}

/** A place where only another sign can stand. A dot may stand for times. */
function contradicts(meaning: Meaning, { slot }: Sighting): boolean {
  if (meaning === undefined || meaning === 'mixed' || slot === undefined || slot.weight < 2) return false;
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
