import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../../src/domain/index.js';
import { extract, read } from '../../../src/pipeline.js';
import { sourceOf } from '../../../src/store/source-of.js';

async function recordsOf(name: string): Promise<Record[]> {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../corpus/samples/${name}`, import.meta.url)));
  return extract(await read(sourceOf(name, bytes), bytes));
}
const isScanned = ({ reasons }: Record): boolean => reasons.some(({ code }) => code === 'value-scanned');

describe('numbers from a scan', () => {
  it('are all seen by a person', async () => {
    const records = await recordsOf('beta-alumina-scan.pdf');
    expect(records.length).toBeGreaterThan(3);
    expect(records.every(isScanned)).toBe(true);
    expect(records.map(({ status }) => status)).not.toContain('accepted');
  });

  it('are none where pages have text', async () => {
    const records = await recordsOf('argyrodite-halides.pdf');
    expect(records.some(({ status }) => status === 'accepted')).toBe(true);
    expect(records.some(isScanned)).toBe(false);
  });
});
