import { expect, test } from 'vitest';
import { countPapers, formatDuration, rateOf, toProgressLine } from '../../src/cli/paper-counts.js';

const NONE = { waiting: 0, delayed: 0, active: 0, done: 0, failed: 0, cancelled: 0 };

test('a paper is open until its records are in the store', () => {
  const counts = {
    read: { ...NONE, waiting: 5, active: 1, done: 10, failed: 1 },
    extract: { ...NONE, waiting: 2, done: 7, failed: 1 },
    store: { ...NONE, waiting: 3, active: 1 },
  };
  expect(countPapers(counts)).toEqual({ done: 5, open: 12, failed: 2 });
});

test('an embedded queue has no jobs for the store', () => {
  expect(countPapers({ read: NONE, extract: { ...NONE, done: 4 }, store: NONE })).toEqual({
    done: 4,
    open: 0,
    failed: 0,
  });
});

test('throughput is papers between the first and the last look', () => {
  expect(
    rateOf([
      { at: 0, done: 2 },
      { at: 1000, done: 3 },
      { at: 4000, done: 10 },
    ]),
  ).toBe(2);
  expect(rateOf([{ at: 0, done: 2 }])).toBeUndefined();
  expect(rateOf([])).toBeUndefined();
  expect(
    rateOf([
      { at: 0, done: 2 },
      { at: 9, done: 2 },
    ]),
  ).toBeUndefined();
});

test.each([
  [{ done: 40, open: 160, failed: 2 }, 3.2, '40/200 papers · 3.20 papers/s · 50 s left · 2 failed'],
  [{ done: 0, open: 9, failed: 0 }, undefined, '0/9 papers · 0 failed'],
  [{ done: 9, open: 0, failed: 0 }, 12.3, '9/9 papers · 12 papers/s · 0 failed'],
])('%j at %s papers/s', (papers, rate, line) => expect(toProgressLine(papers, rate)).toBe(line));

test.each([
  [0.2, '1 s'],
  [89, '89 s'],
  [600, '10 min'],
  [12_000, '3 h 20 min'],
  [350_000, '4 days'],
])('%s s are %s', (seconds, words) => expect(formatDuration(seconds)).toBe(words));
