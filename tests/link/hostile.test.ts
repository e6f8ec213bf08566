import { expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { documentFromText } from '../../src/text/document-from-text.js';

/** One sentence of many values: before options were limited to what stands near, this took more than 4 GB. */
const TIMES = 400;

it.each([
  ['materials', 'NCM cathodes in 1 M LiPF6 3 mS/cm at 30 °C and '],
  ['kinds', 'bulk conductivity of Li3PS4 is 1 mS/cm at 25 °C and '],
  ['references', 'we found [3] Li3YCl6 2 mS/cm, '],
])('links a sentence that repeats %s', (_, words) => {
  const records = extract(documentFromText(words.repeat(TIMES)));
  expect(records).toHaveLength(TIMES);
  expect(new Set(records.map((r) => r.record_id)).size).toBe(TIMES);
});
