import type { Piece } from '../domain/index.js';
import { entityPieces, pieceAt } from './markup.js';
import { grouped, raised, separator, withScript } from './scripts.js';
import { TEX_STYLES, TEX_SYMBOLS, TEX_UNPRINTED, TEX_WRAPPERS } from './tex-symbols.js';

/** How white space is read: dropped, as in formulas, or kept, as in words. */
type Mode = 'math' | 'words';
type Reader = { readonly raw: string; readonly start: number };
type Place = { readonly at: number; readonly end: number; readonly mode: Mode; readonly depth: number };

/** Groups nested deeper than this are not opened. */
const DEEPEST = 40;
const ORDINARY = /[^\\{}^_~&$\s]+/uy;
const SPACE = /\s+/uy;
const ENTITY = /&(?:#[xX]?[\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/uy;
const COMMAND = /\\(?:(?<name>[a-zA-Z]+)\*?|(?<sign>[\s\S]))/uy;
/** Commands whose argument is words rather than a formula. */
const WORDS = /^(?:text\w*|mbox|hbox|emph)$/u;

/** Gives the pieces of TeX mathematics that stands in the file at `start`, with exponents raised and indices lowered. */
export function texPieces(raw: string, start: number): Piece[] {
  const out: Piece[] = [];
  const place = { end: raw.length, mode: 'math', depth: 0 } as const;
  for (let at = 0; at < raw.length; at++) at = readSequence({ raw, start }, { ...place, at }, out);
  return out;
}

/** Reads up to the closing brace of the group, or the end, and gives where it stopped. */
function readSequence(reader: Reader, place: Place, out: Piece[]): number {
  let { at } = place;
  while (at < place.end && reader.raw[at] !== '}') at = readNext(reader, { ...place, at }, out);
  return at;
}

/** Reads one thing (a run of characters, a group, a command with its arguments, a script) and gives where it ended. */
function readNext(reader: Reader, place: Place, out: Piece[]): number {
  const { raw, start } = reader;
  const { at } = place;
  const character = raw[at] ?? '';
  if (character === '\\') return readCommand(reader, place, out);
  if (character === '{') return readGroup(reader, place, out);
  if (character === '^' || character === '_') {
    const inner: Piece[] = [];
    const end = readArgument(reader, { ...place, at: at + 1 }, inner);
    out.push(...(character === '^' ? raised(inner) : withScript(inner, 'subscript')));
    return end;
  }
  if (character === '~') {
    if (out.length > 0 && out.at(-1)?.script !== 'subscript') out.push(at_(reader, ' ', at, at + 1));
    return at + 1;
  }
  if (character === '&') return readAmpersand(reader, at, out);
  if (character === '}' || character === '$') return at + 1;
  const space = match(SPACE, raw, at);
  if (space !== undefined) {
    const end = at + space.length;
    if (place.mode === 'words' || isSeen(raw, end, out)) out.push(pieceAt(space, start + at));
    return end;
  }
  const run = match(ORDINARY, raw.slice(0, place.end), at) ?? character;
  out.push(pieceAt(run, start + at));
  return at + run.length;
}

const at_ = ({ start }: Reader, text: string, from: number, to: number): Piece => ({
  text,
  from: { start: start + from, end: start + to },
});

function match(pattern: RegExp, raw: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(raw)?.[0];
}

/** White space of a formula is seen only between a number or word and the upright word after it: "0.17 \mathrm{eV}". */
function isSeen(raw: string, end: number, out: readonly Piece[]): boolean {
  const last = out.at(-1);
  if (last === undefined || last.script === 'subscript' || !/[\p{L}\d)%]$/u.test(last.text)) return false;
  const isotope =
    last.script === 'superscript' && /^\d+$/u.test(last.text) && !/[\p{L}\d)]$/u.test(out.at(-2)?.text ?? '');
  return !isotope && /^\\(?:math(?:rm|bf|sf|it)|text\w*|mbox|operatorname)\b/u.test(raw.slice(end, end + 20));
}

function readAmpersand({ raw, start }: Reader, at: number, out: Piece[]): number {
  const entity = match(ENTITY, raw, at);
  if (entity === undefined) out.push(at_({ raw, start }, ' ', at, at + 1));
  else out.push(...entityPieces(entity, start + at));
  return at + (entity?.length ?? 1);
}

function readGroup(reader: Reader, place: Place, out: Piece[]): number {
  if (place.depth >= DEEPEST) return place.at + 1;
  const end = readSequence(reader, { ...place, at: place.at + 1, depth: place.depth + 1 }, out);
  return Math.min(end + 1, place.end);
}

/** An argument is a group, a command or a single character; white space before it does not count. */
function readArgument(reader: Reader, place: Place, out: Piece[]): number {
  const { raw, start } = reader;
  const at = place.at + (match(SPACE, raw, place.at)?.length ?? 0);
  if (at >= place.end || raw[at] === '}') return at;
  if (place.depth >= DEEPEST) return at + 1;
  const deeper = { ...place, at, depth: place.depth + 1 };
  if (raw[at] === '{' || raw[at] === '\\') return readNext(reader, deeper, out);
  const character = String.fromCodePoint(raw.codePointAt(at) ?? 32);
  out.push(pieceAt(character, start + at));
  return at + character.length;
}

function readCommand(reader: Reader, place: Place, out: Piece[]): number {
  COMMAND.lastIndex = place.at;
  const found = COMMAND.exec(reader.raw);
  if (found === null) return place.at + 1;
  const name = found.groups?.name ?? found.groups?.sign ?? '';
  const after = { ...place, at: place.at + found[0].length };
  if (TEX_WRAPPERS.has(name))
    return readWrapper(reader, { ...after, mode: WORDS.test(name) ? 'words' : place.mode }, out);
  if (/^[dtc]?frac$/u.test(name)) return readFraction(reader, after, out);
  if (name === 'sqrt') {
    const inner: Piece[] = [];
    const end = readArgument(reader, after, inner);
    out.push(separator('√'), ...grouped(inner));
    return end;
  }
  if (TEX_UNPRINTED.has(name)) return skipArguments(reader, after);
  if (TEX_STYLES.has(name)) return after.at + (/^(?:left|right)$/u.test(name) && reader.raw[after.at] === '.' ? 1 : 0);
  const symbol = TEX_SYMBOLS[name] ?? (/^\s$/u.test(name) ? ' ' : name);
  if (symbol !== '') out.push(at_(reader, symbol, place.at, after.at));
  return (
    after.at + (/^[a-zA-Z]/u.test(name) && symbol !== name ? (match(SPACE, reader.raw, after.at)?.length ?? 0) : 0)
  );
}

/** Upright letters that a converter set apart one by one ("c m") are one word; words set apart stay words. */
function readWrapper(reader: Reader, place: Place, out: Piece[]): number {
  const open = place.at + (match(SPACE, reader.raw, place.at)?.length ?? 0);
  if (reader.raw[open] !== '{') return place.at;
  const close = reader.raw.indexOf('}', open);
  const words = reader.raw
    .slice(open + 1, close < 0 ? place.end : close)
    .trim()
    .split(/\s+/u);
  const mode = place.mode === 'words' || words.some((word) => /^[\p{L}\d]{2,}/u.test(word)) ? 'words' : 'math';
  const end = readNext(reader, { ...place, at: open, mode }, out);
  return end;
}

function readFraction(reader: Reader, place: Place, out: Piece[]): number {
  const [over, under]: [Piece[], Piece[]] = [[], []];
  const end = readArgument(reader, { ...place, at: readArgument(reader, place, over) }, under);
  out.push(...grouped(over), separator('/'), ...grouped(under));
  return end;
}

/** Skips `{name}` and, for arrays, the `{cc}` of their columns. */
function skipArguments({ raw }: Reader, { at, end }: Place): number {
  const group = /(?:\s*\[[^\]]*\])?\s*\{(?<name>[^{}]*)\}/uy;
  group.lastIndex = at;
  const found = group.exec(raw);
  if (found === null) return at;
  const after = at + found[0].length;
  const columns = /^(?:array|tabular)/u.test(found.groups?.name ?? '')
    ? match(/\s*\{[^{}]*\}/uy, raw, after)
    : undefined;
  return Math.min(end, after + (columns?.length ?? 0));
}
