import type { Piece } from '../domain/index.js';

/** Combining characters of the accents of TeX. */
const MARKS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
};
const LETTERS: Readonly<Record<string, string>> = {
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  i: 'ı',
};

/** `M\"uller`, `Gar\c{c}\'{\i}a`, `{\"o}`; other accents than these two need their braces, for `\~` and `\.` are escapes as well, and `don\'t` is an escape. */
const ACCENTED =
  '\\{\\\\(?<boxed>["\'`^~=.])\\s?(?<inside>[A-Za-z])\\}|\\\\(?<accent>["\'`^~=.]|[cvuHkr](?=\\{))\\{\\s?\\\\?(?<under>[A-Za-z])\\s?\\}|\\\\(?<bold>["\'])(?!(?:s|t|d|m|re|ve|ll)(?!\\p{L}))(?<next>[A-Za-z])';
/** `\O{}stergaard`, `{\AA}ngstr`, `Pa{\l}ka`. */
const LETTER =
  '\\{\\\\(?<braced>AA|aa|AE|ae|OE|oe|ss|[oOlLi])\\s?\\}|\\\\(?<letter>AA|aa|AE|ae|OE|oe|ss|[oOlLi])\\{\\}';

/** Accents and letters of TeX in running text, as a pattern to be joined with others (flag `u`). */
export const TEX_ACCENT = `${ACCENTED}|${LETTER}`;

type Groups = Readonly<Record<string, string | undefined>>;

/** Gives the letter that such a mark prints, which stands in the file at `start`, or undefined when it is none. */
export function accentPieces(groups: Groups, whole: string, start: number): Piece[] | undefined {
  const mark = groups.boxed ?? groups.accent ?? groups.bold;
  const letter = groups.inside ?? groups.under ?? groups.next;
  const name = groups.braced ?? groups.letter;
  const text =
    name !== undefined
      ? LETTERS[name]
      : mark !== undefined && letter !== undefined
        ? `${letter}${MARKS[mark] ?? ''}`.normalize('NFC')
        : undefined;
  return text === undefined ? undefined : [{ text, from: { start, end: start + whole.length } }];
}
