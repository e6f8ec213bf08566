import { allMatches } from '../grammar/index.js';
/** A stretch of cleaned text with the characters [start, end) of the piece that it stands for. */
export type Chunk = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly script?: 'superscript' | 'subscript' | undefined;
};

type Script = Chunk['script'];

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₓ';
const PLAIN_RAISED = '0123456789+−=()n';
const PLAIN_LOWERED = '0123456789+−=()x';

/** Everything that a space can be, line ends included; never the control characters that damaged fonts use. */
const SPACES = '[\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+';
/** Characters without width or meaning: joiners, direction marks, byte order mark. */
const NOTHING = '[\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]';
/** Hyphen, dashes, bars and minus signs. */
const DASH = '[-\\u00AD\\u2010-\\u2015\\u2212\\u23AF\\u2AFA\\uFE58\\uFE63\\uFF0D]';
const SPECIAL = new RegExp(
  `(?<spaces>${SPACES})|(?<nothing>${NOTHING})|(?<ligature>[\\uFB00-\\uFB06])|(?<raised>[${RAISED}])|(?<lowered>[${LOWERED}])|(?<dash>${DASH})`,
  'gu',
);
const INK = new RegExp(`(?!${SPACES}|${NOTHING}|\\u00AD)[\\s\\S]`, 'u');
/** Dashes that are never a hyphen between words when a digit follows. */
const SIGN_LIKE = /[\u00AD\u2010\u2011\u23AF\u2AFA\uFE63\uFF0D]/u;

/** Gives whether anything of a text is left after cleaning. */
export const hasInk = (text: string): boolean => isClean(text) || INK.test(text);

/** Gives whether cleaning leaves a text as it is: printable ASCII without space and hyphen, as most pieces are. */
function isClean(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0x2d || code >= 0x7f) return false;
  }
  return text !== '';
}

/** Gives the cleaned text of a piece in chunks; a chunk that is as long as what it stands for maps character by character. */
export function cleanPiece(text: string, script?: Script): readonly Chunk[] {
  if (text === ' ') return ONE_SPACE;
  if (isClean(text)) return [{ text, start: 0, end: text.length }];
  const chunks: Chunk[] = [];
  let done = 0;
  for (const match of allMatches(text, SPECIAL)) {
    if (match.index > done) chunks.push({ text: text.slice(done, match.index), start: done, end: match.index });
    done = match.index + match[0].length;
    const replaced = replacement(match, text, script);
    if (replaced !== undefined) chunks.push(replaced);
  }
  if (done < text.length) chunks.push({ text: text.slice(done), start: done, end: text.length });
  return chunks;
}

const ONE_SPACE: readonly Chunk[] = [{ text: ' ', start: 0, end: 1 }];

function replacement(match: RegExpExecArray, text: string, script: Script): Chunk | undefined {
  const { spaces, ligature, raised, lowered, dash } = match.groups ?? {};
  const place = { start: match.index, end: match.index + match[0].length };
  if (spaces !== undefined) return { text: ' ', start: place.start, end: place.start + 1 };
  if (ligature !== undefined) return { text: LIGATURES[ligature] ?? ligature, ...place };
  if (raised !== undefined)
    return { text: PLAIN_RAISED[RAISED.indexOf(raised)] ?? raised, script: 'superscript', ...place };
  if (lowered !== undefined)
    return { text: PLAIN_LOWERED[LOWERED.indexOf(lowered)] ?? lowered, script: 'subscript', ...place };
  if (dash !== undefined) return readDash(dash, { text, script, ...place });
  return undefined;
}

/** A dash is a minus where it can be nothing else: raised, lowered beside a number, or a soft or non-breaking hyphen before a digit. */
function readDash(dash: string, at: { text: string; script: Script; start: number; end: number }): Chunk | undefined {
  const place = { start: at.start, end: at.end };
  const [before, after] = [at.text[at.start - 1] ?? '', at.text[at.end] ?? ''];
  const minus =
    at.script === 'superscript' ||
    (at.script === 'subscript' &&
      !(isLetter(before) && isLetter(after) && (isLetter(at.text[at.start - 2]) || isLetter(at.text[at.end + 1])))) ||
    (SIGN_LIKE.test(dash) && /\d/u.test(after));
  if (minus) return { text: '−', ...place };
  return dash === '\u00AD' ? undefined : { text: dash, ...place };
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character);
