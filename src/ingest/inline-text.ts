import type { Piece } from '../domain/index.js';
import { entityPieces, pieceAt } from './markup.js';
import { PATENT_MARK, patentPieces } from './patent-marks.js';
import { asCitation, raised, withScript } from './scripts.js';
import { texPieces } from './tex.js';
import { accentPieces, TEX_ACCENT } from './tex-accents.js';

/** Tags that may stand in the middle of plain text; anything else in angle brackets is text ("GLYPH<0>", "x <y> z", "<a> axis"). */
const INLINE_TAG =
  'sup|sub|inf|i|b|em|strong|p|br|hr|div|small|big|center|code|mark|italic|bold|sc|xref|ext-link|uri|named-content|styled-content|monospace|underline|inline-formula|ce:(?:sup|inf|italic|bold|cross-refs?|hsp)|sec|title|label';
const ATTRIBUTE = '\\s{1,9}[\\w:-]{1,40}\\s?=\\s?(?:"[^"<>]{0,300}"|\'[^\'<>]{0,300}\'|[^\\s<>"\']{1,300})';
const TAG = `<(?<close>/?)(?<tag>${INLINE_TAG}|${INLINE_TAG.toUpperCase()}|(?:a|span|font)(?=\\s)|(?<=/)(?:a|span|font))(?<attributes>(?:${ATTRIBUTE}){0,12})\\s?/?>`;
const COMMENT = '<!--(?<comment>(?:(?!-->)[\\s\\S]){0,2000})-->';
/** Dollars as pandoc reads them: no space inside, no digit after; and the bracketed forms of LaTeX. */
const TEX =
  '\\$\\$(?<display>[^$]{1,1500})\\$\\$|\\$(?<inline>[^\\s$](?:[^$\\n]{0,598}[^\\s$\\\\])?)\\$(?!\\d)|\\\\\\((?<round>(?:(?!\\\\\\))[\\s\\S]){1,600})\\\\\\)|\\\\\\[(?<square>(?:(?!\\\\\\])[\\s\\S]){1,1500})\\\\\\]';
/** TeX that lost its dollars: "1.2 \times 10^{-4} \mathrm{~S}". */
const BARE_COMMAND =
  '(?<command>\\\\(?:times|cdot|pm|sim|approx|leq?|geq?|circ|sigma|Omega|mu|degree|alpha|beta|gamma|delta|kappa|rightarrow)(?![a-zA-Z])|\\\\(?:mathrm|text|textrm|mathbf)\\s?\\{[^{}\\n]{0,80}\\})';
const BARE_SCRIPT = '(?<bare>[\\^_])\\s?\\{(?<argument>[^{}\\n]{1,40})\\}';
/** Glyphs that a converter could only name, by a name that is a code point: `/uniFB01`, `/u1D706`. */
const GLYPH_NAME = '/(?:uni(?<unicode>[\\dA-F]{4})|u(?<long>[\\dA-F]{4,5})(?![\\dA-F]))';
const ESCAPE = '\\\\(?<escaped>[-\\\\`*_{}[\\]()#+.!|<>~$&%^])';
const IMAGE = '!\\[(?<alt>[^\\]\\n]{0,300})\\]\\([^()\\n]{0,1000}\\)';
const LINK =
  '\\[(?<linked>(?:\\[[^[\\]\\n]{0,60}\\]|[^[\\]\\n]){1,300})\\]\\((?<target>[^()\\s]{1,500})(?:\\s"[^"\\n]{0,200}")?\\)';
/** `**bold**` anywhere, `*italic*` and `_italic_` around words. */
const EMPHASIS =
  '\\*{3}(?=\\S)(?<both>[^*\\n]{1,400})\\*{3}|\\*\\*(?=\\S)(?<strong>(?:[^*\\n]|\\*(?!\\*)){1,600})\\*\\*|(?<![\\p{L}\\d)*])\\*(?=[^\\s*])(?<starred>[^*\\n]{1,400})(?<=\\S)\\*(?![\\p{L}\\d*])|(?<![\\p{L}\\d_])__?(?=[^\\s_])(?<lined>[^_\\n]{1,400})(?<=\\S)__?(?![\\p{L}\\d_])';
/** Scripts of pandoc: `10^-4^`, `Li~2~S`. */
const PANDOC = '\\^(?<up>[-+−–]?[^\\s^~*]{1,12})\\^|(?<=[\\p{L}\\d)\\]])~(?<down>[^\\s~^*]{1,12})~(?!~)';

const PLAIN = new RegExp(
  [COMMENT, TAG, TEX, TEX_ACCENT, BARE_COMMAND, BARE_SCRIPT, GLYPH_NAME, PATENT_MARK].join('|'),
  'gu',
);
const MARKDOWN = new RegExp(
  [COMMENT, TAG, TEX, TEX_ACCENT, BARE_COMMAND, BARE_SCRIPT, GLYPH_NAME, IMAGE, LINK, ESCAPE, PANDOC, EMPHASIS].join(
    '|',
  ),
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;
/** Open tags that change what stands inside them. */
type State = { readonly scripts: ('superscript' | 'subscript')[]; citation: boolean };

/** Gives the pieces of a stretch of plain text or Markdown that stands in the file at `start`: tags, entities, TeX and marks are read where they stand. */
export function inlinePieces(raw: string, start: number, { markdown }: { readonly markdown: boolean }): Piece[] {
  const pieces: Piece[] = [];
  const state: State = { scripts: [], citation: false };
  let done = 0;
  const add = (added: readonly Piece[]): void => void pieces.push(...dress(added, state));
  for (const match of raw.matchAll(markdown ? MARKDOWN : PLAIN)) {
    const { 0: whole, index, groups = {} } = match;
    const read = readMark(groups, { whole, raw, start, index }, state);
    if (read === undefined) continue;
    add(entityPieces(raw.slice(done, index), start + done));
    add(read.pieces);
    read.after?.();
    done = index + whole.length;
  }
  add(entityPieces(raw.slice(done), start + done));
  return pieces.filter(({ text }) => text !== '');
}

function dress(pieces: readonly Piece[], { scripts, citation }: State): Piece[] {
  const script = scripts.at(-1);
  const scripted =
    script === undefined ? [...pieces] : script === 'superscript' ? raised(pieces) : withScript(pieces, script);
  return citation ? asCitation(scripted) : scripted;
}

type Found = { readonly whole: string; readonly raw: string; readonly start: number; readonly index: number };
type Read = { readonly pieces: readonly Piece[]; readonly after?: () => void };

/** Gives what a mark prints, or undefined when it is no mark after all. */
function readMark(groups: Groups, { whole, raw, start, index }: Found, state: State): Read | undefined {
  const at = (part: string | undefined, from = whole.indexOf(part ?? '')): number => start + index + from;
  const { tag, bare, command, escaped, up, down, linked, alt } = groups;
  if (tag !== undefined) return readTag(tag.toLowerCase(), groups, state);
  if (groups.comment !== undefined) return { pieces: [] };
  if (groups.script !== undefined || groups.name !== undefined)
    return { pieces: patentPieces(groups, whole, start + index) };
  const code = groups.unicode ?? groups.long;
  if (code !== undefined)
    return !/^(?=.*\d)[\dA-F]+$/u.test(code) ? undefined : { pieces: namedGlyph(code, start + index, whole) };
  const tex = groups.display ?? groups.inline ?? groups.round ?? groups.square;
  if (tex !== undefined) return looksLikeTex(tex) ? { pieces: texPieces(tex, at(tex)) } : undefined;
  const accented = accentPieces(groups, whole, start + index);
  if (accented !== undefined) return { pieces: accented };
  if (command !== undefined) return { pieces: texPieces(command, start + index) };
  if (bare !== undefined)
    return bare === '_' && !/[\p{L}\d)\]}]/u.test(raw[index - 1] ?? '')
      ? undefined
      : { pieces: texPieces(whole, start + index) };
  if (escaped !== undefined) return { pieces: [pieceAt(escaped, start + index + 1)] };
  if (up !== undefined) return { pieces: withScript([pieceAt(up, at(up))], 'superscript') };
  if (down !== undefined) return { pieces: withScript([pieceAt(down, at(down))], 'subscript') };
  if (alt !== undefined) return { pieces: [] };
  if (linked !== undefined) return { pieces: linkPieces(linked, groups.target ?? '', start + index + 1) };
  const stressed = groups.both ?? groups.strong ?? groups.starred ?? groups.lined;
  return stressed === undefined ? undefined : { pieces: inlinePieces(stressed, at(stressed), { markdown: true }) };
}

function namedGlyph(code: string, start: number, whole: string): Piece[] {
  const point = Number.parseInt(code, 16);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return [
    {
      text: isSurrogate || point < 32 ? whole : String.fromCodePoint(point),
      from: { start, end: start + whole.length },
    },
  ];
}

/** Pieces that change what follows take effect before (close) or after (open) themselves. */
function readTag(tag: string, { close, attributes = '' }: Groups, state: State): Read {
  const name = tag.replace(/^ce:/u, '');
  const script = name === 'sup' ? 'superscript' : name === 'sub' || name === 'inf' ? 'subscript' : undefined;
  const opens = close === '';
  if (script !== undefined)
    return { pieces: [], after: () => void (opens ? state.scripts.push(script) : state.scripts.pop()) };
  if (/^(?:xref|cross-refs?)$/u.test(name)) {
    const citation = opens && (/bibr|["']b(?:ib)?\d|["']B\d/u.test(attributes) || name !== 'xref');
    const after = (): void => {
      state.citation = citation;
    };
    return { pieces: [], after };
  }
  return { pieces: /^(?:p|br|hr|div|hsp|sec|title|label)$/u.test(name) ? [{ text: ' ' }] : [] };
}

/** Dollars that enclose mathematics rather than prices: a command, a script, or nothing but a short symbol or number. */
const looksLikeTex = (tex: string): boolean => /[\\^_{}]/u.test(tex) || /^[\p{L}\d\s.,=+\-−<>()/|%']{1,24}$/u.test(tex);

/** A link prints its words; a link whose words are numbers in brackets, or that leads to a reference, is a reference mark. */
function linkPieces(words: string, target: string, start: number): Piece[] {
  const pieces = inlinePieces(words, start, { markdown: true });
  return /^#(?:ref|bib|cite|b\d|cr)/iu.test(target) && /^[\d\s,;–-]+$/u.test(words.replace(/[[\]]/gu, ''))
    ? asCitation(pieces)
    : pieces;
}
