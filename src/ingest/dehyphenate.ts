import type { Piece } from '../domain/index.js';

/** Words that stand after a hanging hyphen ("grain- and surface-"), and first parts that keep their hyphen. */
const HANGING = /^(?:and|or|to|und|oder|vs|versus|bis|nor|but|as|by)\b/u;
const COMPOUND =
  /(?:^|[^\p{L}])(?:all|non|high|low|room|solid|single|two|three|one|long|short|well|ion|grain|thin|wide|self|quasi|semi|multi|state|open|half|full|post|pre|anti|cross|light|heavy|cold|hot|hand|ball|spin|dip|tape|sol|co|in|ex|Li|Na|lithium|sodium|oxygen|oxide|proton|temperature|x|p|n|so)$/iu;
/** A hyphen at a line end, or before a space in the middle of a line, between two parts of a word; or a dash at a line end before a formula or number. */
const BREAK =
  /(?<=\p{L}{2})[-\u2010\u00AD](?<space>[ \t]*(?:\r\n|[\n\r])[ \t]*|[ ])(?=(?<next>\p{Ll}{2,30}))|(?<=[\p{L}\d)])[-\u2010\u2212–](?:\r\n|[\n\r])[ \t]*(?=[\p{Lu}\d(])|(?<=\p{L})(?<before> )(?=(?:ffi|ffl|ff|fi|fl|[\uFB00-\uFB04]) \p{Ll})|(?<=[\p{L} ](?:ffi|ffl|ff|fi|fl|[\uFB00-\uFB04]))(?<after> )(?=\p{Ll})/gu;
const LAST_WORD = /\p{L}+$/u;

/** A ligature that a converter set apart: "sul fi de", "the fi rst". */
const TORN = /(?<left>\p{L}{1,20}) (?:ffi|ffl|ff|fi|fl|[\uFB00-\uFB04]|\/uniFB0[0-4]) (?=\p{Ll})/gu;

/** Gives the words of a text, lower case, with how often each occurs; hyphenated words whole. */
export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { groups } of text.matchAll(TORN)) {
    const left = (groups?.left ?? '').toLowerCase();
    counts.set(left, (counts.get(left) ?? 1) - 1);
  }
  return counts;
}

/** Joins words parted at line ends, unless the paper writes them with a hyphen elsewhere; what is removed leaves a mark. */
export function dehyphenate(pieces: readonly Piece[], words: ReadonlyMap<string, number>): Piece[] {
  return closeGlyphs(pieces, words).flatMap((piece) =>
    piece.from === undefined || piece.from.end - piece.from.start !== piece.text.length ? [piece] : split(piece, words),
  );
}

/** Named ligatures ("sul /uniFB01 de") are pieces of their own: the spaces around them go the same way. */
function closeGlyphs(pieces: readonly Piece[], words: ReadonlyMap<string, number>): Piece[] {
  const isGlyph = (piece: Piece | undefined): boolean =>
    piece !== undefined &&
    /^[\uFB00-\uFB04]$/u.test(piece.text) &&
    (piece.from?.end ?? 0) - (piece.from?.start ?? 0) > 1;
  return pieces.map((piece, i) => {
    const { text, from } = piece;
    if (from === undefined || from.end - from.start !== text.length) return piece;
    const lead = isGlyph(pieces[i - 1]) && /^ \p{Ll}/u.test(text) ? 1 : 0;
    const left = isGlyph(pieces[i + 1])
      ? /(?<word>(?<!\p{L})\p{L}{1,7}) $/u.exec(text.slice(-30))?.groups?.word
      : undefined;
    const tail = left !== undefined && (words.get(left.toLowerCase()) ?? 0) <= 0 ? 1 : 0;
    if (lead + tail === 0) return piece;
    return {
      ...piece,
      text: text.slice(lead, text.length - tail),
      from: { start: from.start + lead, end: from.end - tail },
    };
  });
}

function split(piece: Piece, words: ReadonlyMap<string, number>): Piece[] {
  const parts: Piece[] = [];
  const { text } = piece;
  const start = piece.from?.start ?? 0;
  let done = 0;
  let { joined } = piece;
  const add = (end: number): void =>
    void parts.push({ ...piece, text: text.slice(done, end), from: { start: start + done, end: start + end }, joined });
  for (const { 0: found, index, groups = {} } of text.matchAll(BREAK)) {
    const before = LAST_WORD.exec(text.slice(Math.max(done, index - 30), index))?.[0] ?? '';
    const verdict = judge({ before, found, groups }, words);
    if (verdict === 'leave') continue;
    add(verdict === 'join' ? index : index + 1);
    done = index + found.length;
    joined = verdict === 'join' ? true : undefined;
  }
  add(text.length);
  return parts;
}

type Break = {
  readonly before: string;
  readonly found: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

/** `join` drops hyphen and break, `close` drops the break only, `leave` drops nothing. */
function judge({ before, found, groups }: Break, words: ReadonlyMap<string, number>): 'join' | 'close' | 'leave' {
  const { next, space, before: torn, after } = groups;
  if (after !== undefined) return 'join';
  if (torn !== undefined) return (words.get(before.toLowerCase()) ?? 0) > 0 ? 'leave' : 'join';
  if (next === undefined) return 'close';
  if (HANGING.test(next)) return 'leave';
  if (found.startsWith('\u00AD')) return 'join';
  const count = (word: string): number => words.get(word.toLowerCase()) ?? 0;
  const [joined, hyphened] = [count(`${before}${next}`), count(`${before}-${next}`)];
  if (joined > 0 && joined >= hyphened) return 'join';
  if (hyphened > 0 || COMPOUND.test(before)) return 'close';
  return space === ' ' && count(before) > 1 && count(next) > 1 ? 'close' : 'join';
}
