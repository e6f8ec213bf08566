import type { Span } from '../../domain/index.js';

/** Words and beginnings of words that start with a ligature; others go on from the letters before it ("sul fi de"). */
const STARTS =
  /^(?:fi(?:rst|eld|elds|gs?|gures?|ne|nal|nally|lms?|nd|nds|nite|ts?|tted|tting|lled|ller|llers|ve|xed|bres?|bers?|red|ring|le|les)|fl(?:ow|ows|at|ux|uxes|uor\p{L}*|ash|exib\p{L}*|akes?|oat\p{L}*|uid\p{L}*|ame))(?!\p{L})/u;
/** "off", "stiff", "staff": the double f can end a word */
const ENDS = /(?:o|sti|sta|cli)$/u;

/**
 * Gives the place of a ligature together with the spaces that a converter printed around it inside a word ("sul /uniFB01 de"),
 * as far as they cannot part words.
 */
export function joinLigature(place: Span, ligature: string, text: string): Span {
  const before = /(?:\p{L}{1,20}) $/u.exec(text.slice(Math.max(0, place.start - 21), place.start))?.[0].trimEnd();
  const after = /^ (\p{Ll}{1,20})/u.exec(text.slice(place.end, place.end + 21))?.[1];
  const joinsAfter = after !== undefined && !(ligature === 'ff' && ENDS.test(before ?? ''));
  const joinsBefore =
    before !== undefined && (ligature.startsWith('ff') || (joinsAfter && !STARTS.test(ligature + after)));
  return { start: place.start - (joinsBefore ? 1 : 0), end: place.end + (joinsAfter ? 1 : 0) };
}
