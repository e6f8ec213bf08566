import type { Piece, Span } from '../../domain/index.js';
import { pieceIndexAt, type Stream, streamOf } from './stream.js';

/**
 * A change to [start, end) of a stream. `sure` in (0, 1] is that of a repair, null means doubt.
 * `text` takes the place of what stood there; without it the characters stay. `at` is the damaged character itself,
 * whose piece lends its style and place where the change also takes in spaces beside it (default `start`).
 */
export type Edit = Span & {
  readonly text?: string | undefined;
  readonly sure: number | null;
  readonly at?: number | undefined;
};

/** Gives the streams with the edits of each made; one without edits stays the same object. */
export const editStreams = (
  streams: readonly Stream[],
  edits: (stream: Stream, i: number) => readonly Edit[],
): readonly Stream[] =>
  streams.map((stream, i) => {
    const found = edits(stream, i);
    return found.length === 0 ? stream : streamOf(splice(stream, found));
  });

/** Gives the pieces of a stream with the edits made; of edits that overlap the one that starts first is made, or the longer one. Untouched pieces stay the same objects. */
function splice(stream: Stream, edits: readonly Edit[]): readonly Piece[] {
  const touched = citing(stream, edits);
  const out: Piece[] = [];
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < done || edit.end <= edit.start) continue;
    out.push(...cut(stream, done, edit.start, touched), ...editedPieces(stream, edit));
    done = edit.end;
  }
  out.push(...cut(stream, done, stream.text.length, touched));
  return out;
}

/** Digits raised behind a unit look like a reference mark as long as their minus is damaged; a repair proves that they are none. */
function citing(stream: Stream, edits: readonly Edit[]): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const { start, end, text } of edits) {
    if (text === undefined) continue;
    for (let i = pieceIndexAt(stream, start); i < stream.pieces.length && (stream.starts[i] ?? end) < end; i++)
      touched.add(i);
  }
  return touched;
}

/** Gives the pieces of [start, end): whole ones as they are, others cut. */
function cut(stream: Stream, start: number, end: number, touched: ReadonlySet<number>): Piece[] {
  const found: Piece[] = [];
  if (start >= end) return found;
  for (let i = pieceIndexAt(stream, start); i < stream.pieces.length; i++) {
    const [piece, from] = [stream.pieces[i], stream.starts[i] ?? end];
    if (piece === undefined || from >= end) break;
    const part = cutPiece(piece, { start: Math.max(start - from, 0), end: Math.min(end - from, piece.text.length) });
    if (part !== undefined)
      found.push(touched.has(i) && part.citation === true ? { ...part, citation: undefined } : part);
  }
  return found;
}

/** Gives the characters [start, end) of a piece; the box stays that of the whole, which `locate` divides by itself. */
function cutPiece(piece: Piece, { start, end }: Span): Piece | undefined {
  if (start === 0 && end === piece.text.length) return piece;
  if (start >= end) return undefined;
  const { joined, ...rest } = piece;
  const from = piece.from === undefined ? {} : { from: cutFrom(piece, piece.from, { start, end }) };
  return {
    ...rest,
    ...from,
    text: piece.text.slice(start, end),
    ...(joined === true && start === 0 ? { joined } : {}),
  };
}

const cutFrom = (piece: Piece, from: Span, part: Span): Span =>
  from.end - from.start === piece.text.length ? { start: from.start + part.start, end: from.start + part.end } : from;

function editedPieces(stream: Stream, edit: Edit): Piece[] {
  const { start, end, text, sure } = edit;
  const parts = cut(stream, start, end, new Set());
  if (text === undefined) return parts.map((part) => (part.doubtful === true ? part : { ...part, doubtful: true }));
  const model = stream.pieces[pieceIndexAt(stream, edit.at ?? start)];
  if (model === undefined) return parts;
  const { citation: _citation, joined: _joined, from: _from, repaired: _repaired, ...style } = model;
  const from = coveredFrom(parts);
  const printed = stream.text.slice(start, end);
  const said = sure === null ? { doubtful: true } : { repaired: { printed, sure } };
  const joined = parts[0]?.joined === true ? { joined: true } : {};
  return [{ ...style, text, ...(from === undefined ? {} : { from }), ...said, ...joined }];
}

function coveredFrom(parts: readonly Piece[]): Span | undefined {
  const froms = parts.flatMap(({ from }) => (from === undefined ? [] : [from]));
  if (froms.length === 0) return undefined;
  return { start: Math.min(...froms.map((f) => f.start)), end: Math.max(...froms.map((f) => f.end)) };
}
