import { letterMinuses, minusEdits } from './letter-minus.js';
import { letterEdits } from './letter-signs.js';
import { editStreams } from './splice.js';
import type { Stream } from './stream.js';

type Read = { readonly streams: readonly Stream[]; readonly minus: readonly string[] };

/** Repairs letters and digits that a font prints for minus ("10e7 ohme1"), only where nothing else can stand; tells which they are. */
export function repairLetterMinus(streams: readonly Stream[]): Read {
  const found = letterMinuses(streams);
  if (found.length === 0) return { streams, minus: [] };
  const read = editStreams(streams, (stream) => found.flatMap((minus) => minusEdits(stream, minus)));
  return { streams: read, minus: found.map(({ letter }) => letter) };
}

/** Repairs letters and digits that stand for other signs, by what is known of the minus. */
export function repairLetters({ streams, minus }: Read): readonly Stream[] {
  const damaged =
    minus.length > 0 || streams.some(({ pieces }) => pieces.some(({ repaired }) => repaired !== undefined));
  const edits = letterEdits(streams, { damaged, minus });
  return edits.size === 0 ? streams : editStreams(streams, (stream) => edits.get(stream) ?? []);
}
