import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Record } from '../domain/index.js';
import { type JudgedRecord, judgeFacts, judgePassage } from '../evaluate/index.js';
import { extract, read } from '../pipeline.js';
import { sourceOf } from '../store/source-of.js';
import type { GoldSet } from './gold-sets.js';
import type { Progress } from './terminal.js';

/** Reads every paper and passage of gold with the current rules and judges what comes out; a paper that cannot be read is told and left out. */
export async function judgeSets(sets: readonly GoldSet[], progress: Progress): Promise<JudgedRecord[]> {
  const judged: JudgedRecord[] = [];
  const total = sets.reduce((n, set) => n + (set.type === 'facts' ? set.papers.length : set.passages.length), 0);
  let done = 0;
  for (const set of sets) {
    const works = set.type === 'facts' ? factWorks(set) : passageWorks(set);
    for (const work of works) {
      judged.push(...(await work(progress)));
      progress.update(++done, total, `${judged.length} records`);
    }
  }
  return judged;
}

type Work = (progress: Progress) => Promise<JudgedRecord[]>;

/** Each file of a paper is read; as the same paper, so that cross-validation never parts them. */
const factWorks = ({ papers }: Extract<GoldSet, { type: 'facts' }>): Work[] =>
  papers.map(({ gold, files }) => async (progress) => {
    if (files.length === 0) progress.note(`${gold.head.paper}: its file ${gold.head.file} is not found`);
    const judged: JudgedRecord[] = [];
    for (const file of files)
      judged.push(...judgeFacts(gold, await mine(readFileSync(file), basename(file), progress)));
    return judged;
  });

const passageWorks = ({ passages }: Extract<GoldSet, { type: 'passages' }>): Work[] =>
  passages.map(({ gold, text }) => async (progress) => {
    return judgePassage(gold, await mine(Buffer.from(text, 'utf8'), `${gold.id}.txt`, progress));
  });

async function mine(bytes: Uint8Array, name: string, progress: Progress): Promise<Record[]> {
  try {
    return extract(await read(sourceOf(name, bytes), new Uint8Array(bytes)));
  } catch (error) {
    progress.note(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
