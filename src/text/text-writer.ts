import type { Anchor, Mark, Piece, Span } from '../domain/index.js';
import { type Chunk, cleanPiece } from './clean.js';

/** Writes pieces one after the other into one string and remembers where each character came from. */
export type TextWriter = {
  /** Writes pieces as one trimmed stretch, prefixed by nothing, and gives its span. */
  readonly write: (pieces: readonly Piece[]) => Span;
  /** Writes a separator that comes from nowhere. */
  readonly separate: (separator: string) => void;
  readonly length: () => number;
  readonly text: () => string;
  readonly marks: readonly Mark[];
  readonly anchors: readonly Anchor[];
};

type Placed = { readonly chunk: Chunk; readonly piece: Piece; readonly whole: boolean };

/** Gives an empty writer. */
export function createTextWriter(): TextWriter {
  const parts: string[] = [];
  const marks: Mark[] = [];
  const anchors: Anchor[] = [];
  let length = 0;

  const put = (text: string): Span => {
    parts.push(text);
    length += text.length;
    return { start: length - text.length, end: length };
  };

  const write = (pieces: readonly Piece[]): Span => {
    const start = length;
    let space: Placed | undefined;
    for (const piece of pieces) {
      const whole = piece.from === undefined || piece.from.end - piece.from.start !== piece.text.length;
      let first: number | undefined;
      for (const chunk of cleanPiece(piece.text, piece.citation === true ? undefined : piece.script)) {
        if (chunk.text === ' ') {
          if (length > start) space ??= { chunk, piece, whole };
          continue;
        }
        if (space !== undefined) addAnchor(anchors, put(' '), space);
        space = undefined;
        const span = put(chunk.text);
        first ??= span.start;
        addAnchor(anchors, span, { chunk, piece, whole });
        if (chunk.script !== undefined && piece.script === undefined) addMark(marks, { span, type: chunk.script });
      }
      addMarks(marks, piece, { start: first ?? length, end: length });
    }
    return { start, end: length };
  };

  return {
    write,
    separate: (separator) => void put(separator),
    length: () => length,
    text: () => parts.join(''),
    marks,
    anchors,
  };
}

/** Extends the last anchor where text and place go on together, else starts a new one. */
function addAnchor(anchors: Anchor[], span: Span, { chunk, piece, whole }: Placed): void {
  const { box, from } = piece;
  if (box === undefined && from === undefined) return;
  const place = from === undefined || whole ? from : { start: from.start + chunk.start, end: from.start + chunk.end };
  const last = anchors.at(-1);
  if (last !== undefined && last.span.end === span.start && goesOn(last, { box, from: place }, span)) {
    const joined =
      last.from === undefined || place === undefined ? last.from : { start: last.from.start, end: place.end };
    anchors[anchors.length - 1] = anchorOf({ start: last.span.start, end: span.end }, { box, from: joined });
  } else anchors.push(anchorOf(span, { box, from: place }));
}

function goesOn(last: Anchor, next: { box: Piece['box']; from: Piece['from'] }, span: Span): boolean {
  if (next.box !== undefined) return last.box === next.box;
  if (last.from === undefined || next.from === undefined) return false;
  if (last.from === next.from) return true;
  return last.from.end === next.from.start && isExact(last.span, last.from) && isExact(span, next.from);
}

const isExact = (span: Span, from: Span): boolean => span.end - span.start === from.end - from.start;

function anchorOf(span: Span, { box, from }: Pick<Piece, 'box' | 'from'>): Anchor {
  if (box === undefined) return from === undefined ? { span } : { span, from };
  return from === undefined ? { span, box } : { span, box, from };
}

function addMarks(marks: Mark[], piece: Piece, span: Span): void {
  if (piece.joined === true) marks.push({ span: { start: span.start, end: span.start }, type: 'joined' });
  if (span.start === span.end) return;
  if (piece.script !== undefined) addMark(marks, { span, type: piece.script });
  if (piece.citation === true) addMark(marks, { span, type: 'citation' });
  if (piece.doubtful === true) addMark(marks, { span, type: 'doubtful' });
  if (piece.repaired !== undefined) marks.push({ span, type: 'repaired', ...piece.repaired });
}

/** Adds a mark, or lengthens the last of its type where it ends just before. */
function addMark(marks: Mark[], mark: Mark): void {
  const at = marks.findLastIndex(
    (m, i) => i >= marks.length - 4 && m.type === mark.type && m.span.end === mark.span.start,
  );
  const last = marks[at];
  if (last === undefined || last.span.start === last.span.end) marks.push(mark);
  else marks[at] = { ...last, span: { start: last.span.start, end: mark.span.end } };
}
