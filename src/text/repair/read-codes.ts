import type { Token } from './find-tokens.js';
import { HOLE, REACH, type Slot, slotOf } from './slots.js';
import { fontAt, type Stream } from './stream.js';

/** A damaged character with its font and the slot that it stands in. */
export type Sighting = {
  readonly token: Token;
  readonly font: string;
  readonly slot: Slot | undefined;
  readonly before: string;
  readonly after: string;
};

/** Finds damaged characters of a stream, from left to right and without overlaps. */
export type FindTokens = (stream: Stream) => readonly Token[];

/** Gives the damaged characters of a stream with what their surroundings say. */
export function sightingsOf(stream: Stream, find: FindTokens): Sighting[] {
  const tokens = find(stream);
  if (tokens.length === 0) return [];
  const { text, places } = punch(stream.text, tokens);
  return tokens.map((token, i) => {
    const at = places[i] ?? 0;
    const [before, after] = [text.slice(Math.max(0, at - REACH), at), text.slice(at + 1, at + 1 + REACH)];
    return { token, font: fontAt(stream, token.start), slot: slotOf(before, after), before, after };
  });
}

/** Gives the text with one hole for each token, and where the holes are. */
function punch(text: string, tokens: readonly Token[]): { text: string; places: number[] } {
  const parts: string[] = [];
  const places: number[] = [];
  let [done, length] = [0, 0];
  for (const { start, end } of tokens) {
    const kept = text.slice(done, start);
    parts.push(kept, HOLE);
    places.push(length + kept.length);
    length += kept.length + HOLE.length;
    done = end;
  }
  parts.push(text.slice(done));
  return { text: parts.join(''), places };
}
