import { describe, expect, it } from 'vitest';
import { extract, read } from '../../../src/pipeline.js';
import { sourceOf } from '../../../src/store/source-of.js';

/** Gives the codes about the material of each record of a text, in order. */
async function materialCodes(text: string): Promise<string[][]> {
  const bytes = new TextEncoder().encode(text);
  const records = extract(await read(sourceOf('sample.txt', bytes), bytes));
  return records.map(({ reasons }) => reasons.filter(({ field }) => field === 'material').map(({ code }) => code));
}

describe('a material that the grammar says is altered', () => {
  it.each([
    ['a part', 'A bilayer of Li6PS5Cl and Li3YCl6 had a conductivity of 8.5 × 10−4 S cm−1 at 25 °C.'],
    ['an addition', 'The addition of LiI to Li3PS4 gives a conductivity of 8.5 × 10−4 S cm−1 at 25 °C.'],
    [
      'a replacement',
      'Li3YCl6 was made first. Replacing yttrium by indium raised the conductivity at 25 °C to 8.5 × 10−4 S cm−1.',
    ],
    ['an additive', 'With 2 wt% of Li3BO3 as additive, Li7La3Zr2O12 attained 8.5 × 10−4 S cm−1 at 25 °C.'],
  ])('%s', async (_, text) => {
    const [codes] = await materialCodes(text);
    expect(codes).toContain('material-altered');
  });

  it.each([
    ['the subject', 'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C.'],
    ['a place', 'At 25 °C, Li3YCl6 shows 5.1 × 10−4 S cm−1.'],
    ['another clause', 'The addition of LiI is easy, whereas Li3YCl6 has 5.1 × 10−4 S cm−1 at 25 °C.'],
  ])('not %s', async (_, text) => {
    const [codes] = await materialCodes(text);
    expect(codes).not.toContain('material-altered');
  });
});

describe('other materials in reach', () => {
  it('are none where only one is named', async () => {
    const [codes] = await materialCodes('The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C.');
    expect(codes).toContain('material-sole');
  });

  it('are none before a sentence that goes on about the only one', async () => {
    const [codes] = await materialCodes(
      'We made Li3YCl6 by milling. Its ionic conductivity is 5.1 × 10−4 S cm−1 at 25 °C.',
    );
    expect(codes).toContain('material-sole-context');
  });

  it('are told where two are named', async () => {
    const [codes = []] = await materialCodes(
      'We made Li3YCl6 and Li3ErCl6. The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C.',
    );
    expect(codes.filter((code) => code.startsWith('material-sole'))).toEqual([]);
  });
});
