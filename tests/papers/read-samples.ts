import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, GoldFact, type GoldPlace, type Record } from '../../src/domain/index.js';
import { extract, read } from '../../src/pipeline.js';
import { sourceOf } from '../../src/store/source-of.js';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLES = join(ROOT, 'corpus/samples');

/** A sample paper with what is read and extracted from it. */
export type Sample = {
  readonly file: string;
  /** The file as text; empty for PDF. */
  readonly source: string;
  readonly document: Document;
  readonly records: readonly Record[];
};

export const sampleFiles = (): string[] => readdirSync(SAMPLES).sort();

export async function readSample(file: string): Promise<Sample> {
  const bytes = readFileSync(join(SAMPLES, file));
  const document = await read(sourceOf(file, bytes), new Uint8Array(bytes));
  const source = file.endsWith('.pdf') ? '' : bytes.toString('utf8');
  return { file, source, document, records: extract(document) };
}

/** Gives all places of the gold facts of a sample. */
export function goldPlaces(file: string): GoldPlace[] {
  const gold = join(ROOT, 'annotations/samples', file.replace(/\.\w+$/u, '.gold.jsonl'));
  const lines = readFileSync(gold, 'utf8').trim().split('\n').slice(1);
  return lines.flatMap((line) => GoldFact.parse(JSON.parse(line)).where ?? []);
}
