import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMatches } from '../../src/grammar/index.js';

describe('allMatches', () => {
  it.each([/a+|(?<b>b)/gu, /(?=a)|b/gu, /a*/gu, /\b/gu, /(?<=a)./gsu, /a*/g])(
    'gives what matchAll gives of %s',
    (pattern) => {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '𝑥'), maxLength: 20 }), (text) => {
          expect(allMatches(text, pattern)).toEqual([...text.matchAll(pattern)]);
        }),
      );
    },
  );

  it('begins at the start whatever was looked at before', () => {
    const pattern = /a/gu;
    pattern.exec('xxxa');
    expect(allMatches('ab', pattern)).toHaveLength(1);
  });

  it('refuses a pattern that finds the first match only', () => {
    expect(() => allMatches('a', /a/u)).toThrow('Cannot give all matches of /a/u: it has no flag g');
  });
});
