import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from '../../src/grammar/index.js';

const placesOf = (text: string, pattern: RegExp): (readonly [number, string])[] =>
  Array.from(text.matchAll(pattern), (match) => [match.index, match[0]] as const);

const PATTERNS: readonly RegExp[] = [
  /\b(?:fig\.?|figures?)\s*\[?\d+/giu,
  /(?<!\p{L})(?<prefix>[mµnu])?s ?[·./]? ?c?m(?!\p{L})/giu,
  /[a-f\dσ-]+/giu,
  /[^k\s]+/giu,
  /\p{Ll}+[\s-]\p{Lu}/giu,
  /(?:é|ä|σ|κ|Ω)\w*/giu,
  /(?<=[\p{Ll}%])\.\s(?!k)/giu,
  /\bd\.?c\.? o{1,2}\b/giu,
  /[σκ]|\bohmic\b|\u00b5s/giu,
];

const WORDS =
  'Fig. 12 fig 3 FIGURE [4] mS/cm MS CM µS μs sigma Σσς κΚϰ ΩΩ a-F k \u212A \u017F d.c. oo DC o k Ohmic é É x. K'.split(
    ' ',
  );

describe('anyCase', () => {
  it.each(PATTERNS)('finds what %s finds, but at edges of words that are a long s or a kelvin', (pattern) => {
    const bare = anyCase(pattern);
    expect(bare.flags).toBe('gu');
    const edges = pattern.source.includes(String.raw`\b`);
    const words = WORDS.filter((word) => !edges || !/[\u017F\u212A]/u.test(word));
    const piece = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4, unit: 'grapheme-ascii' }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(' ', '', '-'), (pieces, joint) => {
        const text = pieces.join(joint);
        expect(placesOf(text, bare)).toEqual(placesOf(text, pattern));
      }),
    );
  });

  it('leaves a pattern that minds case as it is', () => {
    const pattern = /[Rr]ef/gu;
    expect(anyCase(pattern)).toBe(pattern);
  });

  it('keeps names of groups and looks around', () => {
    expect(anyCase(/(?<word>ab)(?=c)\p{L}/iu).source).toBe('(?<word>[aA][bB])(?=[cC])\\p{L}');
  });
});
