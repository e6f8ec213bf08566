import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { isOwnerGone, newOwner } from '../../src/queue/owner.js';

test('this process is there', () => {
  expect(isOwnerGone(newOwner())).toBe(false);
  expect(newOwner()).not.toBe(newOwner());
});

test('a process of this host that has ended is gone', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isOwnerGone(`${hostname()}/${pid}/x`)).toBe(true);
});

test('processes of other hosts and names of other forms are not judged', () => {
  for (const owner of ['elsewhere/1/x', `${hostname()}/0/x`, `${hostname()}/-1/x`, `${hostname()}//x`, '', 'x']) {
    expect(isOwnerGone(owner)).toBe(false);
  }
});
