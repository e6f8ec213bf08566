import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAllAt, placesOf } from '../../src/grammar/index.js';

describe('matchAllAt', () => {
  it.each([/(?=\d)(?<!\d)/gu, /(?=[ab])/gu, /\b/gu])(
    'gives what matchAll gives where a pattern begins with %s',
    (begins) => {
      const pattern = new RegExp(`${begins.source}(?<first>[ab\\d])+ ?(?<last>c)?`, 'gu');
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '2', ' ', '𝑥'), maxLength: 30 }), (text) => {
          const found = matchAllAt(text, pattern, placesOf(text, begins));
          expect(found).toEqual([...text.matchAll(pattern)]);
        }),
      );
    },
  );

  it('begins nowhere else', () => {
    expect(matchAllAt('a1 a2 a3', /a\d/gu, [3, 4]).map(({ index }) => index)).toEqual([3]);
  });
});
