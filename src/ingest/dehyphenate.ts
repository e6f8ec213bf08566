import type { Piece } from '../domain/index.js';

/** Words that stand after a hanging hyphen ("grain- and surface-"), and first parts that keep their hyphen. */
const HANGING = /^(?:and|or|to|und|oder|vs|versus|bis|nor|but|as|by)\b/u;
const COMPOUND =
  /(?:^|[^\p{L}])(?:all|non|high|low|room|solid|single|two|three|one|long|short|well|ion|grain|thin|wide|self|quasi|semi|multi|state|open|half|full|post|pre|anti|cross|light|heavy|cold|hot|hand|ball|spin|dip|tape|sol|co|in|ex|Li|Na|lithium|sodium|oxygen|oxide|proton|temperature|x|p|n|so)$/iu;
/** A hyphen at a line end, or before a space in the middle of a line, between two parts of a word; or a dash at a line end before a formula or number. */
const BREAK =
  /(?<=\p{L}{2})[-\u2010\u00AD](?<space>[ \t]*(?:\r\n|[\n\r])[ \t]*|[ ])(?=(?<next>\p{Ll}{2,30}))|(?<=[\p{L}\d)])[-\u2010\u2212–](?:\r\n|[\n\r])[ \t]*(?=[\p{Lu}\d(])/gu;
const LAST_WORD = /\p{L}+$/u;

/** Gives the words of a text, lower case, with how often each occurs; hyphenated words whole. */
export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Joins words parted at line ends, unless the paper writes them with a hyphen elsewhere; what is removed leaves a mark. */
export function dehyphenate(pieces: readonly Piece[], words: ReadonlyMap<string, number>): Piece[] {
  return pieces.flatMap((piece) =>
    piece.from === undefined || piece.from.end - piece.from.start !== piece.text.length ? [piece] : split(piece, words),
  );
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
    const { space, next } = groups;
    const before = LAST_WORD.exec(text.slice(Math.max(done, index - 30), index))?.[0] ?? '';
    const verdict =
      next === undefined
        ? 'close'
        : judge(before, next, { inline: space === ' ', words, soft: found.startsWith('\u00AD') });
    if (verdict === 'leave') continue;
    add(verdict === 'join' ? index : index + 1);
    done = index + found.length;
    joined = verdict === 'join' ? true : undefined;
  }
  add(text.length);
  return parts;
}

type About = { readonly inline: boolean; readonly words: ReadonlyMap<string, number>; readonly soft: boolean };

/** `join` drops hyphen and break, `close` drops the break only, `leave` drops nothing. */
function judge(before: string, next: string, { inline, words, soft }: About): 'join' | 'close' | 'leave' {
  if (HANGING.test(next)) return 'leave';
  if (soft) return 'join';
  const [joined, hyphened] = [
    words.get(`${before}${next}`.toLowerCase()) ?? 0,
    words.get(`${before}-${next}`.toLowerCase()) ?? 0,
  ];
  if (joined > 0 && joined >= hyphened) return 'join';
  if (hyphened > 0 || COMPOUND.test(before)) return 'close';
  if (inline && (words.get(before.toLowerCase()) ?? 0) > 1 && (words.get(next) ?? 0) > 1) return 'close';
  return 'join';
}
