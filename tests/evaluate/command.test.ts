import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TINY = join(import.meta.dirname, 'fixtures/tiny');
const MAIN = join(ROOT, 'dist/cli/main.js');

/** Runs the built command line. */
function sigmine(...args: string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'evaluate', ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe('sigmine evaluate', () => {
  it('prints figures as JSON and nothing else on standard output', () => {
    const { status, out } = sigmine('--gold', TINY, '--json', '--quiet');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        type: 'facts',
        failed: 0,
        report: { gold: 1, falsePositives: 0, levels: { all: { f1: 1 } } },
        formats: [{ format: 'txt' }],
      },
    ]);
  });

  it('prints tables for a person', () => {
    const { status, out } = sigmine('--gold', TINY, '--errors', '0');
    expect(status).toBe(0);
    expect(out).toMatch(/1 papers, 1 facts in scope/u);
    expect(out).toMatch(/all three +1 +1\.000 +1\.000 +1\.000/u);
  });

  it('says in one line that there is no gold', () => {
    const { status, out, err } = sigmine('--gold', join(ROOT, 'src'));
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('Cannot find gold in');
  });
});
