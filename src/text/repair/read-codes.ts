import { findTokens, type Token } from './find-tokens.js';
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

/** Finds further damaged characters of a stream: characters that are suspicious in this document only. */
export type FindMore = (stream: Stream) => readonly Token[];

/** Gives the damaged characters of a stream with what their surroundings say. */
export function sightingsOf(stream: Stream, findMore: FindMore): Sighting[] {
  const tokens = mergeTokens(findTokens(stream.text), findMore(stream));
  if (tokens.length === 0) return [];
  const { text, places } = punch(stream.text, tokens);
  return tokens.map((token, i) => {
    const at = places[i] ?? 0;
    const [before, after] = [text.slice(Math.max(0, at - REACH), at), text.slice(at + 1, at + 1 + REACH)];
    return { token, font: fontAt(stream, token.start), slot: slotOf(before, after), before, after };
  });
}

function mergeTokens(tokens: readonly Token[], more: readonly Token[]): Token[] {
  if (more.length === 0) return [...tokens];
  const merged: Token[] = [];
  for (const token of [...tokens, ...more].toSorted((a, b) => a.start - b.start)) {
    if (token.start >= (merged.at(-1)?.end ?? 0)) merged.push(token);
  }
  return merged;
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
