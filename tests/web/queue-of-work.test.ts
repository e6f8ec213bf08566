import { expect, test } from 'vitest';
import {
  comingUp,
  followers,
  neighbour,
  nextOpen,
  nextPaper,
  paceOf,
  progressOf,
  siblingsOf,
  spoken,
} from '../../src/web/queue-of-work.js';
import { sampleRow } from '../fixtures/row.js';

const rows = [
  sampleRow({ record_id: 'a', source_sha256: '1' }),
  sampleRow({ record_id: 'b', source_sha256: '1', verdict: 'accept', status: 'verified' }),
  sampleRow({ record_id: 'c', source_sha256: '1' }),
  sampleRow({ record_id: 'd', source_sha256: '2', verdict: 'reject', status: 'rejected' }),
  sampleRow({ record_id: 'e', source_sha256: '2' }),
  sampleRow({ record_id: 'f', source_sha256: '3', status: 'accepted' }),
];
const queue = ['a', 'b', 'c', 'd', 'e'];

test('the next record is open and comes after, then from the start', () => {
  expect(nextOpen(queue, 'a', rows, new Set())).toBe('c');
  expect(nextOpen(queue, 'e', rows, new Set())).toBe('a');
  expect(nextOpen(['b', 'd'], 'b', rows, new Set())).toBeUndefined();
  expect(neighbour(queue, 'a', 1)).toBe('b');
  expect(neighbour(queue, 'a', -1)).toBeUndefined();
});

test('the next paper is another one with a record that is open', () => {
  expect(nextPaper(queue, 'a', rows)).toBe('e');
  expect(nextPaper(queue, 'e', rows)).toBe('a');
  expect(nextPaper(['a', 'b', 'c'], 'a', rows)).toBeUndefined();
  expect(siblingsOf(rows, 'd').map(({ record_id }) => record_id)).toEqual(['d', 'e']);
});

test('what comes next is fetched ahead: the nearest, and the first of the next paper', () => {
  expect(comingUp(queue, 'a', rows, new Set())).toEqual(['c', 'e']);
  expect(comingUp(['a', 'c', 'e', 'f'], 'a', rows, new Set(['c']))).toEqual(['e', 'f']);
  const long = [...rows, sampleRow({ record_id: 'g', source_sha256: '1' })];
  expect(comingUp(['a', 'c', 'g', 'e', 'f'], 'a', long, new Set())).toEqual(['c', 'g', 'e']);
  expect(comingUp(['a'], 'a', rows, new Set())).toEqual([]);
  for (const held of [[], ['c'], ['c', 'e']])
    expect(comingUp(queue, 'a', rows, new Set(held))[0]).toBe(nextOpen(queue, 'a', rows, new Set(held)));
  expect([followers(queue, 'c'), followers(queue, 'e'), followers(queue, 'x')]).toEqual([['d', 'e'], [], []]);
});

test('progress counts decisions among what needs or had one', () => {
  expect(progressOf(rows)).toEqual({ done: 2, all: 5 });
});

test('the pace is the median gap, and breaks do not count', () => {
  const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
  expect(paceOf([])).toBeUndefined();
  expect(paceOf([at(0), at(10)])).toBeUndefined();
  expect(paceOf([0, 10, 22, 31, 4000, 4010].map(at))).toBe(10);
  expect([20, 100, 3000, 12_000].map(spoken)).toEqual(['less than a minute', '2 min', '50 min', '3.5 h']);
});
