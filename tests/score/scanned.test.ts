import { expect, test } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { extract, read } from '../../src/pipeline.js';
import { sourceOf } from '../../src/store/source-of.js';

const TEXT = `Pellets of Li3YCl6 have 3.1 x lo-4 S cm-1 at 25 oC.

Discs of Li3ErCl6 have 2.7 x 10-3 S cm-1 at l00 oC.

Rods of Li3InCl6 have 1.9 x lo-4 S cm-1 at 25 oC.`;

async function recordsOf(text: string): Promise<Record[]> {
  const bytes = new TextEncoder().encode(text);
  return extract(await read(sourceOf('scan.txt', bytes), bytes));
}

const codesOf = ({ reasons }: Record): string[] =>
  reasons.map(({ code }) => code).filter((code) => /scanned|glyph|repaired/u.test(code));

test('each value of a scan is doubted by what is doubtful in it, and all are a little less sure', async () => {
  const [pellet, disc, rod] = await recordsOf(TEXT);
  expect(disc).toMatchObject({ sigma_S_cm: 2.7e-3, temperature_K: 373.15 });
  expect(pellet?.sigma_S_cm).toBe(3.1e-4);
  for (const record of [pellet, rod])
    expect(codesOf(record as Record)).toEqual(expect.arrayContaining(['value-scanned', 'repaired-value']));
  expect(codesOf(disc as Record)).toEqual(['glyph-unsure-temperature', 'value-scanned']);
  expect([pellet, disc, rod].map((record) => record?.status)).toEqual(['review', 'review', 'review']);
});

test('a paper with a text of its own is no scan', async () => {
  const records = await recordsOf(TEXT.replaceAll('lo-4', '10-4').replace('l00', '100'));
  expect(records).toHaveLength(3);
  expect(records.flatMap(codesOf)).toEqual([]);
});
