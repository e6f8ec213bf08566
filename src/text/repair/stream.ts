import type { Draft, DraftTable, DraftText, Piece } from '../../domain/index.js';

/** The pieces of one block, caption, cell or note as one string; `starts[i]` is where piece i begins in it. */
export type Stream = {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly starts: readonly number[];
};

/** Gives the pieces as one string with a map back. */
export function streamOf(pieces: readonly Piece[]): Stream {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }
  return { pieces, text, starts };
}

/** Gives the streams of a draft in reading order. */
export function streamsOf(draft: Draft): readonly Stream[] {
  const streams: Stream[] = [];
  mapPieces(draft, (pieces) => {
    streams.push(streamOf(pieces));
    return pieces;
  });
  return streams;
}

/** Gives the draft with the pieces of its streams in place of its own. */
export function withStreams(draft: Draft, streams: readonly Stream[]): Draft {
  let next = 0;
  return mapPieces(draft, (pieces) => streams[next++]?.pieces ?? pieces);
}

/** Gives whether a text holds one of some strings; much faster than looking for a pattern in vain. */
export const holdsAny = (text: string, strings: readonly string[]): boolean =>
  strings.some((string) => text.includes(string));

/** Gives the draft with each stretch of pieces changed, in the order of `streamsOf`; what does not change stays the same object. */
function mapPieces(draft: Draft, change: (pieces: readonly Piece[]) => readonly Piece[]): Draft {
  const blocks = draft.blocks.map((block) =>
    block.type === 'table' ? mapTable(block, change) : withPieces(block, change),
  );
  return blocks.every((block, i) => block === draft.blocks[i]) ? draft : { ...draft, blocks };
}

type Change = (pieces: readonly Piece[]) => readonly Piece[];

function withPieces<T extends DraftText | DraftTable['cells'][number]>(holder: T, change: Change): T {
  const pieces = change(holder.pieces);
  return pieces === holder.pieces ? holder : { ...holder, pieces };
}

function mapTable(table: DraftTable, change: Change): DraftTable {
  const caption = table.caption === undefined ? undefined : change(table.caption);
  const cells = table.cells.map((cell) => withPieces(cell, change));
  const notes = table.notes.map(change);
  const same =
    caption === table.caption &&
    cells.every((cell, i) => cell === table.cells[i]) &&
    notes.every((note, i) => note === table.notes[i]);
  return same ? table : { ...table, cells, notes, ...(caption === undefined ? {} : { caption }) };
}

/** Gives the index of the piece that holds a character of the stream, by bisection. */
export function pieceIndexAt({ starts }: Stream, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Gives the font of a character of the stream, '' where none is known. */
export const fontAt = (stream: Stream, at: number): string => stream.pieces[pieceIndexAt(stream, at)]?.font ?? '';
