import { describe, expect, it } from 'vitest';
import { Doubt, type Record } from '../../src/domain/index.js';
import { extract, read } from '../../src/pipeline.js';
import { DEFAULT_POLICY } from '../../src/score/index.js';
import { isListed } from '../../src/score/policy.js';
import { sourceOf } from '../../src/store/source-of.js';

async function recordsOf(text: string, name = 'sample.txt'): Promise<Record[]> {
  const bytes = new TextEncoder().encode(text);
  return extract(await read(sourceOf(name, bytes), bytes));
}

/** A sample text for every condition under which a person must see a record, with the code that it must give. */
const SAMPLES: readonly (readonly [code: string, text: string, name?: string])[] = [
  ['doubt-lost-exponent', 'The garnet Li7La3Zr2O12 has an ionic conductivity of 3.1 × 104 S cm−1 at 25 °C.'],
  ['doubt-lost-sign', 'The garnet Li7La3Zr2O12 exhibits 3.1 10 4 S cm 1 at 25 °C.'],
  [
    'doubt-repaired-glyph',
    'The ionic conductivity of Li6PS5Cl is 2.4 \u0003 10\u00023 S cm\u00021 at 25 \u0001C, that of Li6PS5Br is 1.1 \u0003 10\u00023 S cm\u00021.',
  ],
  [
    'doubt-ambiguous-scale',
    'Total conductivities of Li6PS5Cl obtained from the intercepts are 3.9, 5.2, 7.3 and 4.4 × 10−4 S cm−1 (from top to bottom).',
  ],
  [
    'doubt-torn',
    'The pellet of Li6PS5Cl has an ionic conductivity of 3.7 × 10 which is the highest value so far −3 S cm −1 at 25 °C.',
  ],
  ['doubt-unit-incomplete', 'The ionic conductivity of Li6PS5Cl is 2.4 mS cm at 25 °C.'],
  ['doubt-unit-typo', 'The ionic conductivity of Li6PS5Cl is 2.4 mS/cm−1 at 25 °C.'],
  ['glyph-unsure-value', 'The ionic conductivity of Li6PS5Cl is 2.4 × 10\uFFFD3 S cm−1 at 25 °C.'],
  ['glyph-unsure-unit', 'The ionic conductivity of Li6PS5Cl is 2.4 × 10−3 S cm\uFFFD1 at 25 °C.'],
  ['glyph-unsure-temperature', 'The ionic conductivity of Li6PS5Cl is 2.4 × 10−3 S cm−1 at 25 \uFFFDC.'],
  ['glyph-doubtful-temperature', 'The ionic conductivity of Li6PS5Cl is 2.4 × 10−3 S cm−1 at \uFFFD25 °C.'],
  ['glyph-doubtful-material', 'The ionic conductivity of Li6PS5\uFFFDl is 2.4 × 10−3 S cm−1 at 25 °C.'],
  [
    'value-scanned',
    'At 25 oC the conductivity of Li6PS5Cl is l.2 X l0-3 ohm-1 cm-l, that of Li6PS5Br l.6 X l0-3 ohm-1 cm-l and that of Li6PS5I 5.4 X l0-6 ohm-1 cm-l.',
  ],
  ['glyph-doubtful-value', 'The ionic conductivity of Li3YCl6 reaches 5.1 × 10−4 Scm1 at 25 °C.'],
  ['implausible-magnitude', 'Single crystals of Li3YCl6 have an ionic conductivity of 8.0 S cm−1 at 25 °C.'],
  ['value-impossible', 'The ionic conductivity of Li3YCl6 is 3 × 10−25 S cm−1 at 25 °C.'],
  [
    'contradiction',
    'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C.\n\nIn conclusion, the ionic conductivity of Li3YCl6 is 5.1 × 10−3 S cm−1 at 25 °C.',
  ],
  [
    'arrhenius-outlier',
    'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C. The ionic conductivity of Li3YCl6 is 1.4 × 10−3 S cm−1 at 50 °C. The ionic conductivity of Li3YCl6 is 3.3 × 10−7 S cm−1 at 75 °C. The ionic conductivity of Li3YCl6 is 6.6 × 10−3 S cm−1 at 100 °C.',
  ],
  [
    'temperature-arrhenius-outlier',
    'The ionic conductivity of Li3InCl6 is 5.1 × 10−4 S cm−1 at 25 °C. The ionic conductivity of Li3InCl6 is 1.4 × 10−3 S cm−1 at 50 °C. The ionic conductivity of Li3InCl6 is 3.3 × 10−7 S cm−1 at 75 °C.',
  ],
  [
    'temperature-arrhenius-doubt',
    'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C and 4.2 × 10−4 S cm−1 at 100 °C.',
  ],
  [
    'material-arrhenius-doubt',
    'The ionic conductivity of Li3ErCl6 is 5.1 × 10−4 S cm−1 at 25 °C. At 30 °C, that of Li3ErCl6 is 8.8 × 10−2 S cm−1.',
  ],
  [
    'material-same-list',
    'The ionic conductivities of Li3YCl6 are 1.1 mS cm−1, 2.8 mS cm−1 and 2.0 mS cm−1 at 25 °C, in the order of increasing pressure.',
  ],
  ['material-derived', 'The addition of LiI to 75Li2S·25P2S5 gave a conductivity of 5.1 × 10−4 S cm−1 at 25 °C.'],
  ['temperature-unusual', 'The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 950 °C.'],
  [
    'bulk-below-total',
    'For Li3YCl6 at 25 °C the bulk conductivity is 5.1 × 10−4 S cm−1 and the total conductivity is 8.3 × 10−4 S cm−1.',
  ],
  ['lost-typography', 'The ionic conductivity of RbAg4I5 is 2.1 × 103 S cm−1 at 25 °C.'],
  ['material-open-series', 'The ionic conductivity of Li1+xAlxTi2−x(PO4)3 is 5.1 × 10−4 S cm−1 at 25 °C.'],
  ['material-unresolved', 'The ionic conductivity of Li1+xAlxGe2−x(PO4)3 is 3.4 × 10−4 S cm−1 at 25 °C.'],
  ['material-none', 'An ionic conductivity of 5.1 × 10−4 S cm−1 was measured at 25 °C.'],
  [
    'material-fragment',
    'We add LiTFSI and succinonitrile (SN) to the matrix. The ionic conductivity of SN is 1.2 × 10−4 S cm−1 at 30 °C.',
  ],
  ['material-no-proportions', 'The ionic conductivity of Li2S–P2S5 is 5.1 × 10−4 S cm−1 at 25 °C.'],
  [
    'unit-missing',
    'Table 1. Conductivity at 25 °C.\n\n| Material | log σ | Ea (eV) |\n|---|---|---|\n| Li3YCl6 | −3.29 | 0.40 |\n| Li3ErCl6 | −3.48 | 0.41 |\n',
    'sample.md',
  ],
];

describe('a person must see', () => {
  it.each(SAMPLES.map(([code, text, name = 'sample.txt']) => ({ code, text, name })))(
    '$code',
    async ({ code, text, name }) => {
      const records = await recordsOf(text, name);
      const hit = records.filter(({ reasons }) => reasons.some((reason) => reason.code === code));
      expect(hit.length, `codes: ${records.flatMap((r) => r.reasons.map((x) => x.code)).join(' ')}`).toBeGreaterThan(0);
      expect(hit.map(({ status }) => status)).not.toContain('accepted');
    },
  );

  it('every condition of the policy in some sample', () => {
    const untried = DEFAULT_POLICY.always_review.filter((entry) => !SAMPLES.some(([code]) => isListed(code, [entry])));
    // Takes two files of one paper: tests/cli/editions.test.ts
    expect(untried).toEqual(['edition-disagrees']);
  });

  it('every doubt of a number and every damaged part in some sample', () => {
    const codes = [
      ...Doubt.options.map((doubt) => `doubt-${doubt}`),
      ...['value', 'temperature', 'material'].map((part) => `glyph-doubtful-${part}`),
      ...['value', 'unit', 'temperature'].map((part) => `glyph-unsure-${part}`),
    ];
    expect(codes.filter((code) => !SAMPLES.some(([sampled]) => sampled === code))).toEqual([]);
  });
});

describe('what is said plainly', () => {
  it('is accepted', async () => {
    const records = await recordsOf('The ionic conductivity of Li3YCl6 is 5.1 × 10−4 S cm−1 at 25 °C.');
    expect(records.map(({ status }) => status)).toEqual(['accepted']);
  });

  it('gets the same confidences each time, bit for bit', async () => {
    const text = SAMPLES.map(([, sample]) => sample).join('\n\n');
    const [first, second] = [await recordsOf(text), await recordsOf(text)];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });
});
