import type { Span } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { adobeText, mathPiText, symbolText, windowsText } from './known-codes.js';

/**
 * A damaged character as it stands in a text. `code` is the same for all its kind; `family` tells how it is written;
 * `number` is its code in the font, where known; `known` is what it prints by a published encoding.
 */
export type Token = Span & {
  readonly code: string;
  readonly family: 'control' | 'private' | 'slash' | 'cid' | 'glyph' | 'letter' | 'mark' | 'number' | 'sign';
  readonly number?: number | undefined;
  readonly known?: string | undefined;
};

/** U+0000 to U+001F but for tab and line ends, and DEL */
const CONTROL = '[\\u0000-\\u0008\\u000B\\u000E-\\u001F\\u007F]';
/** Controls of Windows-1252 (NEL is a line end) and the replacement character */
const WINDOWS = '[\\u0080-\\u0084\\u0086-\\u009F\\uFFFD]';
const PRIVATE = '[\\uE000-\\uF8FF]';
/** "(cid:0)" as pdfminer writes it, "( cid:0 )" */
const CID = '\\( ?cid ?: ?(?<cid>\\d{1,5}) ?\\)';
/** "/C0", "/C14"; "/C01" is /C0 and a 1, "/C210" is /C2 and a 10 */
const SLASH =
  '(?<![\\p{L}\\d]|\\d\\.\\d)/C(?<slash>0|2(?=10)|[1-9]\\d?)|(?<=[\\p{L}\\d)])(?<![cC])/C(?<glued>0|2(?=10)|1(?=10)|14(?!\\p{L}))';
/** "GLYPH<0>", "GLYPH&lt;0&gt;", "GLYPH(cmap:df00)" */
const GLYPH = 'GLYPH ?(?:<|&lt;) ?(?<glyph>\\d{1,5}) ?(?:>|&gt;)';
/** "/ESC", "/STX": names of control characters as PostScript names */
const NAMED = '/(?<named>NUL|SOH|STX|ETX|EOT|ENQ|ACK|BEL|DLE|DC[1-4]|NAK|SYN|ETB|SUB|ESC)(?![A-Za-z])';
/** "/uniFB01", "/u1D706", "\\uF073" */
const UNICODE =
  '(?:/uni|\\\\u)(?<unicode>[0-9A-F]{4}|[0-9a-f]{4})(?![0-9A-Fa-f]{1,3}(?![\\p{L}]))|/u(?<long>1[0-9A-F]{4}|[0-9A-F]{4})(?![0-9A-Fa-f])';
/** "H11002", "H9268": decimal code points of the Math Pi fonts */
const DECIMAL = '/?H(?<decimal>9(?:024|25\\d|26\\d|27[0-5])(?!\\d)|110(?:0[1-9]|[12]\\d|3[0-4])|113(?:49|50))';
const MATH_PI =
  '[\\u2AF9-\\u2AFB\\u2ABB\\u2AFD\\u2AFE\\u2B03\\u2B07\\u2B0D\\u2B0E\\u2B18\\u2B1A\\u2C55\\u2C56\\u2423-\\u243B\\u2340\\u232C]';

/** Whether a text can hold a damaged character that has no other use. */
const ANY = new RegExp(
  [CONTROL, WINDOWS, PRIVATE, CID, SLASH, GLYPH, NAMED, UNICODE, DECIMAL, MATH_PI]
    .map((part) => `(?:${part})`)
    .join('|'),
  'gu',
);

const NAMES = [
  ...['NUL', 'SOH', 'STX', 'ETX', 'EOT', 'ENQ', 'ACK', 'BEL', 'BS', 'HT', 'LF', 'VT', 'FF', 'CR', 'SO', 'SI'],
  ...['DLE', 'DC1', 'DC2', 'DC3', 'DC4', 'NAK', 'SYN', 'ETB', 'CAN', 'EM', 'SUB', 'ESC'],
];

/** What each of them begins with */
const FIRST =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F\u232C\u2340\u2423-\u243B\u2ABB\u2AF9-\u2AFE\u2B03-\u2B1A\u2C55\u2C56\uE000-\uF8FF\uFFFD]|\/[A-Zu]|\\u|H[19]|cid|GLYPH/u;

/** Gives the characters of a text that damaged fonts leave behind and that nothing else does, from left to right. */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  if (!FIRST.test(text)) return tokens;
  for (const match of allMatches(text, ANY)) {
    const place = { start: match.index, end: match.index + match[0].length };
    tokens.push({ ...place, ...readToken(match[0], match.groups ?? {}) });
  }
  return tokens;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readToken(printed: string, groups: Groups): Omit<Token, 'start' | 'end'> {
  const { cid, glyph, named, unicode, long, decimal } = groups;
  const slash = groups.slash ?? groups.glued;
  if (cid !== undefined) return { code: `(cid:${cid})`, family: 'cid' };
  if (slash !== undefined) return { code: `/C${slash}`, family: 'slash', number: Number(slash) };
  if (glyph !== undefined) return { code: `GLYPH<${glyph}>`, family: 'glyph', number: Number(glyph) };
  if (named !== undefined) return { code: `/${named}`, family: 'slash', number: NAMES.indexOf(named) };
  if (decimal !== undefined) return { code: `H${decimal}`, family: 'letter', known: mathPiText(Number(decimal)) };
  const written = unicode ?? long;
  return written === undefined ? readCharacter(printed) : readEscape(written);
}

function readEscape(written: string): Omit<Token, 'start' | 'end'> {
  const character = String.fromCodePoint(Number.parseInt(written, 16));
  const read = readCharacter(character);
  return read.family === 'letter' && read.known === undefined ? { ...read, known: character.normalize('NFKC') } : read;
}

/** A code point of the private use area that pdf.js and Word give to the Symbol font lies at U+F000 plus its code. */
function readCharacter(character: string): Omit<Token, 'start' | 'end'> {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || code === 0x7f) return { code: character, family: 'control', number: code };
  if (code >= 0x80 && code < 0xa0) return { code: character, family: 'control', known: windowsText(code) };
  if (code === 0xfffd) return { code: character, family: 'mark' };
  if (code >= 0xf000 && code <= 0xf0ff)
    return { code: character, family: 'private', number: code - 0xf000, known: symbolText(code - 0xf000) };
  if (code >= 0xe000 && code <= 0xf8ff) return { code: character, family: 'private', known: adobeText(code) };
  return { code: character, family: 'letter', known: mathPiText(code) };
}
