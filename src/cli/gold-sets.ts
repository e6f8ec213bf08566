import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { GoldFact, GoldHead, type GoldPaper, GoldPassage } from '../domain/index.js';
import { UsageError } from './exit.js';

/** A gold paper with those of its files that were found, first the one that the gold was made from. */
export type FactPaper = { readonly gold: GoldPaper; readonly files: readonly string[] };
export type Passage = { readonly gold: GoldPassage; readonly text: string };

/** A folder of gold: of papers (`*.gold.jsonl`) or of passages (`gold.jsonl` and `passages.jsonl`). */
export type GoldSet =
  | { readonly type: 'facts'; readonly folder: string; readonly papers: readonly FactPaper[] }
  | { readonly type: 'passages'; readonly folder: string; readonly passages: readonly Passage[] };

/** Finds the gold in a folder and in the folders right below it. Throws UsageError when there is none or when it cannot be read. */
export function readGoldSets(root: string, paperFolders: readonly string[]): GoldSet[] {
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new UsageError(`Cannot read gold from ${root}: no such folder`);
  const below = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = [root, ...below.map((entry) => join(root, entry.name)).sort()];
  const sets = folders.flatMap((folder) => [...factSet(folder, paperFolders), ...passageSet(folder)]);
  if (sets.length === 0)
    throw new UsageError(`Cannot find gold in ${root}: neither *.gold.jsonl nor gold.jsonl with passages.jsonl`);
  return sets;
}

function factSet(folder: string, paperFolders: readonly string[]): GoldSet[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.gold.jsonl'));
  if (names.length === 0) return [];
  const places = [...paperFolders, folder, join(folder, 'papers'), join(dirname(folder), 'papers')];
  const papers = names.sort().map((name) => factPaper(join(folder, name), places));
  return [{ type: 'facts', folder, papers }];
}

function factPaper(file: string, folders: readonly string[]): FactPaper {
  const [first, ...rest] = readLines(file);
  const head = parse(GoldHead, first, file);
  const facts = rest.map((line) => parse(GoldFact, line, file));
  const files = [head.file, ...(head.other_files ?? [])].flatMap((name) => {
    const found = folders.map((folder) => join(folder, name)).find(existsSync);
    return found === undefined ? [] : [found];
  });
  return { gold: { head, facts }, files };
}

function passageSet(folder: string): GoldSet[] {
  const [gold, texts] = [join(folder, 'gold.jsonl'), join(folder, 'passages.jsonl')];
  if (!existsSync(gold) || !existsSync(texts)) return [];
  const byId = new Map((readLines(texts) as { id: string; text: string }[]).map(({ id, text }) => [id, text]));
  const passages = readLines(gold).map((line): Passage => {
    const passage = parse(GoldPassage, line, gold);
    return { gold: passage, text: byId.get(passage.id) ?? '' };
  });
  return [{ type: 'passages', folder, passages }];
}

const readLines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);

type Schema<T> = {
  readonly safeParse: (value: unknown) => { success: boolean; data?: T; error?: { message: string } };
};

function parse<T>(schema: Schema<T>, value: unknown, file: string): T {
  const { success, data, error } = schema.safeParse(value);
  if (success && data !== undefined) return data;
  throw new UsageError(`Cannot read gold of ${basename(file)}: ${error?.message.replace(/\s+/gu, ' ') ?? 'no data'}`);
}

/** Gives the format of a file by its ending: pdf, xml, html, md, txt. */
export const formatOf = (file: string): string => extname(file).slice(1).toLowerCase();
