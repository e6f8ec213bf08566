import { expect, test } from 'vitest';
import { LEASE_MS, openPresence } from '../../src/store/presence.js';
import { temporaryFolder } from '../fixtures/folder.js';

const clock = (): { now: number } => ({ now: 1_000_000 });

test('an open record is held until its window goes on, closes, or is silent too long', () => {
  const time = clock();
  const presence = openPresence(temporaryFolder(), () => time.now);
  presence.hold('window-a', 'ada', 'r1');
  expect(presence.heldByOthers('window-b')).toEqual([{ record_id: 'r1', curator: 'ada' }]);
  expect(presence.heldByOthers('window-a')).toEqual([]);

  presence.hold('window-b', 'bob', 'r1');
  expect(presence.heldByOthers('window-a')).toEqual([]);
  time.now += LEASE_MS - 1;
  presence.hold('window-a', 'ada', 'r1');
  time.now += LEASE_MS - 1;
  expect(presence.heldByOthers('window-b')).toHaveLength(1);
  time.now += 1;
  expect(presence.heldByOthers('window-b')).toEqual([]);

  presence.hold('window-b', 'bob', 'r1');
  expect(presence.heldByOthers('window-a')).toEqual([{ record_id: 'r1', curator: 'bob' }]);
  presence.hold('window-b', 'bob', 'r2');
  expect(presence.heldByOthers('window-a')).toEqual([{ record_id: 'r2', curator: 'bob' }]);
  presence.hold('window-b', 'bob', null);
  expect(presence.heldByOthers('window-a')).toEqual([]);
});

test('two servers on one workspace know the same', () => {
  const folder = temporaryFolder();
  const [one, two] = [openPresence(folder), openPresence(folder)];
  one.hold('window-a', 'ada', 'r1');
  expect(two.heldByOthers('window-b')).toEqual([{ record_id: 'r1', curator: 'ada' }]);
  expect(two.userOf(one.start('ada'))).toBe('ada');
});

test('a session ends after a day without use, and use prolongs it', () => {
  const time = clock();
  const presence = openPresence(temporaryFolder(), () => time.now);
  const secret = presence.start('ada');
  const hours = (n: number): void => {
    time.now += n * 3600 * 1000;
  };
  hours(11);
  expect(presence.userOf(secret)).toBe('ada');
  hours(11);
  expect(presence.userOf(secret)).toBe('ada');
  hours(12);
  expect(presence.userOf(secret)).toBeUndefined();
  expect(presence.userOf('guessed')).toBeUndefined();
  const other = presence.start('bob');
  presence.end(other);
  expect(presence.userOf(other)).toBeUndefined();
});
