import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/domain/index.js';
import { readSample, sampleFiles } from './read-samples.js';

/** The records that each sample gives. `UPDATE_GOLDEN=1 npx vitest run tests/papers` writes them anew: read the difference before you commit it. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const fileOf = (sample: string): string => join(import.meta.dirname, 'golden', `${sample}.jsonl`);

/** What a person would check of a record; confidences and reasons are left to their own tests. */
const compact = (record: Record): object => ({
  printed: record.printed,
  sigma: record.sigma_S_cm ?? [record.low_S_cm, record.high_S_cm],
  ...(record.qualifier === null ? {} : { qualifier: record.qualifier }),
  kelvin:
    record.temperature_K ??
    (record.temperature_low_K === null ? null : [record.temperature_low_K, record.temperature_high_K]),
  material: record.material,
  formula: record.formula,
  kind: record.kind,
  origin: record.origin,
  ...(record.in_scope ? {} : { out: record.scope_reason }),
  status: record.status,
  where: record.where,
  ...(record.page === null ? {} : { page: record.page }),
  ...(record.places.length === 0 ? {} : { places: record.places.length }),
});

describe('the records of', () => {
  it.each(sampleFiles())('%s are as before', async (file) => {
    const { records } = await readSample(file);
    const lines = records.map((record) => `${JSON.stringify(compact(record))}\n`).join('');
    if (UPDATE) writeFileSync(fileOf(file), lines);
    expect(existsSync(fileOf(file)), `no golden file for ${file}: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(lines).toBe(readFileSync(fileOf(file), 'utf8'));
  });
});
