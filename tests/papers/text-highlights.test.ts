import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract, read } from '../../src/pipeline.js';
import { highlightSpans } from '../../src/review/highlight-spans.js';
import { textBlocks } from '../../src/server/papers.js';
import { sourceOf } from '../../src/store/source-of.js';
import { cutText } from '../../src/web/cut-text.js';

const SAMPLES = join(import.meta.dirname, '../../corpus/samples');
const TEXTS = readdirSync(SAMPLES).filter((name) => !name.endsWith('.pdf'));

/** What is no letter or digit is set as each format has it. */
const bare = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

describe('every value of every record of a sample without pages is marked where it is printed', () => {
  test.each(TEXTS)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
    const document = await read(sourceOf(name, bytes), bytes);
    const blocks = textBlocks(document);
    const records = extract(document);
    for (const record of records) {
      const highlights = highlightSpans(document, record).map(({ role, spans }) => ({
        role,
        spans: [...spans],
        boxes: [],
      }));
      const marked = blocks.flatMap(({ start, text }) => cutText(text, start, highlights));
      const value = marked.filter(({ role }) => role === 'value').map(({ text }) => text);
      expect(bare(value.join(''))).toBe(bare(record.printed));
      for (const { role, spans } of highlights)
        for (const span of spans) {
          const inside = marked.filter(({ at, text }) => at >= span.start && at + text.length <= span.end);
          expect(inside.map(({ text }) => text).join('').length).toBeGreaterThan(0);
          // Only what stands within something nearer to the value may look otherwise
          expect([role, inside.every((one) => one.role !== null)]).toEqual([role, true]);
        }
    }
    expect(records.length).toBeGreaterThan(3);
  });
});
