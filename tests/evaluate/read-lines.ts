import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoldFact, GoldHead, type GoldPaper } from '../../src/domain/index.js';
import type { FactOptions, PaperPredictions, Prediction } from '../../src/evaluate/index.js';
import { type FactReport, scoreFacts } from '../../src/evaluate/index.js';

/** Gives the objects of a JSON Lines file. */
export const readLines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);

/** Gives the gold papers of a folder. */
export const readGold = (folder: string): GoldPaper[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.jsonl'))
    .sort()
    .map((name) => {
      const [head, ...facts] = readLines(join(folder, name));
      return { head: GoldHead.parse(head), facts: facts.map((fact) => GoldFact.parse(fact)) };
    });

/** Scores the predictions of a file (with `paper` in each line) against a folder of gold. */
export function scoreFile(folder: string, file: string, options?: FactOptions): FactReport {
  const rows = readLines(file) as (Prediction & { readonly paper: string })[];
  const papers: PaperPredictions[] = readGold(folder).map((gold) => ({
    gold,
    predictions: rows.filter((row) => row.paper === gold.head.paper),
  }));
  return scoreFacts(papers, options);
}
