import { expect, test } from 'vitest';
import { checkedLimits, limitsToText, NO_LIMITS, readRate } from '../../src/queue/limits.js';

test.each([
  ['5/s', { jobs: 5, perMs: 1000 }],
  ['100/min', { jobs: 100, perMs: 60_000 }],
  [' 2 / s ', { jobs: 2, perMs: 1000 }],
])('"%s" is a rate', (text, rate) => expect(readRate(text)).toEqual(rate));

test.each(['', '5', '0/s', '-1/s', '1.5/s', '5/h', '5/s/s', 'a/s'])('"%s" is none', (text) =>
  expect(readRate(text)).toBeUndefined(),
);

test('limits are said in the words in which they are given', () => {
  expect(limitsToText(NO_LIMITS)).toBe('no limit');
  expect(limitsToText({ atOnce: 4, rate: { jobs: 100, perMs: 60_000 } })).toBe('4 at once, 100/min');
  expect(limitsToText({ atOnce: null, rate: { jobs: 5, perMs: 1000 } })).toBe('5/s');
  expect(limitsToText({ atOnce: null, rate: { jobs: 5, perMs: 250 } })).toBe('5/250 ms');
});

test.each([
  { atOnce: 0, rate: null },
  { atOnce: 1.5, rate: null },
  { atOnce: null, rate: { jobs: 0, perMs: 1000 } },
  { atOnce: null, rate: { jobs: 1, perMs: 60_001 } },
])('%j is refused', (limits) => expect(() => checkedLimits(limits)).toThrow(RangeError));
