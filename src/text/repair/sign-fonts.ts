import { allMatches } from '../../grammar/index.js';
import type { Token } from './find-tokens.js';
import { fontAt, holdsAny, type Stream } from './stream.js';

const DASHES = '[-\\u2010-\\u2015\\u2212\\u23AF\\u207B]';
const UNIT = '(?<![\\p{L}])(?:[mµμn]?S\\s{0,2}[·.∙⋅]?\\s{0,2}cm|[Oo]hms?|Ω)';
const SHOWN = new RegExp(`${UNIT}\\s{0,2}(?!${DASHES})(?<sign>[!-~])\\s{0,2}1(?!\\d|\\.\\d)`, 'gu');

/**
 * Gives a finder of the characters of sign fonts: fonts that print single characters only, one of which stands between a unit
 * and its 1. All that such a font prints is a sign, though it is decoded as a letter or a digit.
 */
export function signFontTokens(streams: readonly Stream[]): (stream: Stream) => Token[] {
  const single = singleFonts(streams);
  const signs = new Set<string>();
  if (single.size > 0)
    for (const stream of streams.filter(({ text }) => holdsAny(text, ['cm', 'hm', 'Ω'])))
      for (const { index, 0: printed, groups } of allMatches(stream.text, SHOWN)) {
        const font = fontAt(stream, index + printed.lastIndexOf(groups?.sign ?? '', printed.length - 2));
        if (single.has(font)) signs.add(font);
      }
  return (stream) => (signs.size === 0 ? [] : tokensOf(stream, signs));
}

function singleFonts(streams: readonly Stream[]): Set<string> {
  const fonts = new Map<string, boolean>();
  for (const { pieces } of streams)
    for (const { font, text } of pieces)
      if (font !== undefined && font !== '' && fonts.get(font) !== false)
        fonts.set(font, text.length <= 1 || text.trim().length <= 1);
  return new Set([...fonts].filter(([, single]) => single).map(([font]) => font));
}

function tokensOf({ pieces, starts }: Stream, fonts: ReadonlySet<string>): Token[] {
  return pieces.flatMap(({ font, text, repaired }, i) => {
    const code = text.trim();
    if (font === undefined || !fonts.has(font) || !/^[!-~]$/u.test(code) || code === '-' || repaired !== undefined)
      return [];
    const start = (starts[i] ?? 0) + text.indexOf(code);
    return [{ start, end: start + 1, code, family: 'sign' as const, number: code.charCodeAt(0) }];
  });
}
