import type { Piece } from '../domain/index.js';
import { asCitation } from './scripts.js';

const NUMBER = '[1-9]\\d{0,2}[a-z]?';
const LIST = `${NUMBER}(?:\\s?[,;–—−-]\\s?${NUMBER})*`;
/** "31", "5,7–9", "[12]" as a whole. */
const RAISED = new RegExp(`^[\\[(]?${LIST}[\\])]?$`, 'u');
/** An exponent with references behind it: "−1,31", "−1[31]". */
const BEHIND = new RegExp(`^(?<exponent>[−–-]\\s?[1-6])(?<marks>[,\\s]\\s?${LIST}|\\[${LIST}\\])$`, 'u');
const EXPONENT = /^[−–-]\s?[1-6]$/u;
/** Words and stops, which take no exponent: "reported", "conductor.", "al.". */
const WORD_END = /\p{L}{2}\p{Ll}{2}$|[.,;:!?”"’]$|\p{Ll}{2}\)$/u;
/** "[31]", "[ 5-7, 12]" in running text; never directions of a crystal ("[110]") or paragraphs of patents ("[0047]"). */
const BRACKETED = new RegExp(`\\[\\s?(?!(?:[012]{3})\\s?\\])${LIST}\\s?\\]`, 'gu');

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Gives the pieces with raised and bracketed numbers of references marked as such, where the format itself did not. */
export function markReferences(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let raised: Piece[] = [];
  for (const piece of pieces) {
    if (piece.script === 'superscript' && piece.citation !== true) raised.push(piece);
    else {
      out.push(...markRaised(raised, out), ...markBracketed(piece));
      raised = [];
    }
  }
  return [...out, ...markRaised(raised, out)];
}

function markRaised(raised: readonly Piece[], before: readonly Piece[]): Piece[] {
  if (raised.length === 0) return [];
  const last = raised.at(-1);
  const [text, end] = [textOf(raised), textOf(before.slice(-3)).slice(-12)];
  if (RAISED.test(text) && WORD_END.test(end) && before.at(-1)?.script === undefined) return asCitation(raised);
  if (raised.length > 1 && last !== undefined && RAISED.test(last.text) && EXPONENT.test(textOf(raised.slice(0, -1))))
    return [...raised.slice(0, -1), ...asCitation([last])];
  const behind = raised.length === 1 ? BEHIND.exec(text)?.groups : undefined;
  if (last === undefined || behind?.exponent === undefined) return [...raised];
  const [head, tail] = cut(last, behind.exponent.length);
  return [head, ...asCitation([tail])];
}

function markBracketed(piece: Piece): Piece[] {
  if (piece.script !== undefined || piece.citation === true || !piece.text.includes('[') || !isExact(piece))
    return [piece];
  const parts: Piece[] = [];
  let rest = piece;
  let done = 0;
  for (const { 0: mark, index } of piece.text.matchAll(BRACKETED)) {
    const [before, from] = cut(rest, index - done);
    const [own, after] = cut(from, mark.length);
    parts.push(before, ...asCitation([own]));
    [rest, done] = [after, index + mark.length];
  }
  return [...parts, rest].filter(({ text }) => text !== '');
}

const isExact = ({ text, from }: Piece): boolean => from === undefined || from.end - from.start === text.length;

/** Cuts a piece in two; the second part has no removed hyphen before it. */
function cut(piece: Piece, at: number): [Piece, Piece] {
  const { text, from } = piece;
  const [head, tail] = [
    { ...piece, text: text.slice(0, at) },
    { ...piece, text: text.slice(at), joined: undefined },
  ];
  if (from === undefined || !isExact(piece)) return [head, tail];
  return [
    { ...head, from: { start: from.start, end: from.start + at } },
    { ...tail, from: { start: from.start + at, end: from.end } },
  ];
}
