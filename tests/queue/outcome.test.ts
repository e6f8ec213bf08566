import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { UnreadableSource } from '../../src/domain/index.js';
import { outcomeOf } from '../../src/queue/outcome.js';

const failing = (error: unknown) =>
  outcomeOf(async () => {
    throw error;
  });

test('work that ends well gives its value', async () => {
  expect(await outcomeOf(async () => 3)).toEqual({ type: 'done', value: 3 });
});

test('an unreadable paper gives the line that its reader wrote', async () => {
  expect(await failing(new UnreadableSource('the file\n is empty'))).toEqual({
    type: 'unreadable',
    reason: 'the file is empty',
  });
});

test('an error of the program is final and names its kind', async () => {
  const outcome = await failing(new TypeError('x is undefined'));
  expect(outcome).toMatchObject({ type: 'broken', reason: expect.stringMatching(/^TypeError: x is undefined/u) });
});

test('an error of the file system is worth another attempt', async () => {
  expect(await outcomeOf(() => readFile('no/such/file'))).toMatchObject({ type: 'lost' });
});
