import { allMatches } from './all-matches.js';
import { once } from './once.js';

/** Gives the offsets at which a pattern of no width (flags g and u) holds, from left to right. */
export const placesOf = (text: string, pattern: RegExp): number[] =>
  Array.from(allMatches(text, pattern), ({ index }) => index);

const sticky = once((pattern: RegExp) => new RegExp(pattern.source, pattern.flags.replace('g', 'y')));

/** Gives what matchAll gives for a pattern that can begin at given places only, without looking at any other. */
export function matchAllAt(text: string, pattern: RegExp, places: readonly number[]): RegExpExecArray[] {
  const here = sticky(pattern);
  const found: RegExpExecArray[] = [];
  let free = 0;
  for (const place of places) {
    if (place < free) continue;
    here.lastIndex = place;
    const match = here.exec(text);
    if (match === null) continue;
    found.push(match);
    free = place + Math.max(1, match[0].length);
  }
  return found;
}
