import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOutline } from './document-outline.js';
import { readSample, sampleFiles } from './read-samples.js';

/** How each sample is read. `UPDATE_GOLDEN=1 npx vitest run tests/papers` writes the outlines anew: read the difference before you commit it. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const fileOf = (sample: string): string => join(import.meta.dirname, 'documents', `${sample}.outline.txt`);

describe('the reading of', () => {
  it.each(sampleFiles())('%s is as before', async (file) => {
    const outline = documentOutline((await readSample(file)).document);
    if (UPDATE) writeFileSync(fileOf(file), outline);
    expect(existsSync(fileOf(file)), `no golden file for ${file}: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(outline).toBe(readFileSync(fileOf(file), 'utf8'));
  });
});
