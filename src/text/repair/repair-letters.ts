import type { Draft } from '../../domain/index.js';
import { letterMinuses, minusEdits } from './letter-minus.js';
import { letterEdits } from './letter-signs.js';
import { type Edit, splice } from './splice.js';
import { mapPieces, type Stream, streamsOf } from './stream.js';

/** Repairs letters and digits that a font prints for signs ("8.1 6 1025 S cm21"), only where nothing but the sign can stand. */
export function repairLetters(draft: Draft): { readonly draft: Draft; readonly minus: readonly string[] } {
  const streams = streamsOf(draft);
  const minuses = letterMinuses(streams);
  const signed = withEdits(draft, streams, (stream) => minuses.flatMap((minus) => minusEdits(stream, minus)));
  return { draft: signed, minus: minuses.map(({ letter }) => letter) };
}

/** Repairs letters that stand for other signs, by what is known of the minus. */
export function repairOtherLetters(draft: Draft, minus: readonly string[]): Draft {
  const streams = streamsOf(draft);
  const damaged =
    minus.length > 0 || streams.some(({ pieces }) => pieces.some(({ repaired }) => repaired !== undefined));
  const edits = letterEdits(streams, { damaged, minus });
  return edits.size === 0 ? draft : withEdits(draft, streams, (stream) => edits.get(stream) ?? []);
}

/** Gives the draft with the edits of each of its streams made. */
export function withEdits(draft: Draft, streams: readonly Stream[], edits: (stream: Stream) => readonly Edit[]): Draft {
  let next = 0;
  return mapPieces(draft, (pieces) => {
    const stream = streams[next++];
    return stream === undefined ? pieces : splice(stream, edits(stream));
  });
}
