import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenQuote } from '../../../src/export/package/shorten-quote.js';

const words = (count: number, name: string): string => Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');

test('a short quote stays as it is, but for its spaces', () => {
  expect(shortenQuote('LLZO\thas\n 1 mS/cm ', '1 mS/cm')).toBe('LLZO has 1 mS/cm');
});

test('a long quote is cut around the value', () => {
  const quote = `${words(40, 'a')} 6.7 × 10⁻⁴ S cm⁻¹ ${words(40, 'b')}`;
  const short = shortenQuote(quote, '6.7 × 10⁻⁴ S cm⁻¹');
  expect(short).toBe(`…${words(40, 'a').split(' ').slice(-10).join(' ')} 6.7 × 10⁻⁴ S cm⁻¹ ${words(10, 'b')}…`);
});

test('a value that the quote does not show leaves its beginning, and a text without spaces is cut', () => {
  expect(shortenQuote(words(30, 'a'), 'other')).toBe(`${words(25, 'a')}…`);
  expect(shortenQuote('x'.repeat(1000), 'x')).toBe(`${'x'.repeat(250)}…`);
});

test('no quote is longer than 25 words, and a value of fewer words is in it', () => {
  const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', '1', '×', '⁻') });
  const list = (most: number) => fc.array(word, { maxLength: most });
  fc.assert(
    fc.property(list(60), fc.array(word, { minLength: 1, maxLength: 6 }), list(60), (before, value, after) => {
      const short = shortenQuote([...before, ...value, ...after].join(' '), value.join(' '));
      expect(short.split(' ').length).toBeLessThanOrEqual(25);
      expect(short).toContain(value.join(' '));
    }),
  );
});
