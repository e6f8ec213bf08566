import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fact, placesOf, readFact } from './facts.js';
import { type Paper, parsePaper } from './parse-paper.js';

const SOURCES = join('corpus', 'sources');
const SAMPLES = join('corpus', 'samples');
const ENDINGS = ['pdf', 'xml', 'html', 'md', 'txt'];

/** Writes `annotations/samples/<paper>.gold.jsonl` from the facts that stand in the sources, with their places and pages. */
function main(): void {
  for (const name of readdirSync(SOURCES).filter((file) => file.endsWith('.txt'))) {
    const stem = name.slice(0, -4);
    const paper = parsePaper(stem, readFileSync(join(SOURCES, name), 'utf8'));
    const lines = goldLines(paper).map((line) => JSON.stringify(line));
    writeFileSync(join('annotations', 'samples', `${stem}.gold.jsonl`), `${lines.join('\n')}\n`);
  }
}

function goldLines(paper: Paper): object[] {
  const files = ENDINGS.map((ending) => `${paper.id}.${ending}`).filter((file) => existsSync(join(SAMPLES, file)));
  const [file = `${paper.id}.pdf`, ...others] = files;
  const head = {
    paper: paper.id,
    file,
    ...(others.length > 0 ? { other_files: others } : {}),
    doi: paper.doi,
    title: paper.title.replace(/[_^]\{(?<inner>[^}]*)\}/gu, '$<inner>'),
    complete: true,
    note: paper.note === '' ? 'synthetic sample paper' : `synthetic sample paper; ${paper.note}`,
  };
  const pages = pagesOf(file);
  return [head, ...paper.facts.map((line) => withPlaces(readFact(paper.id, line), paper, pages))];
}

function withPlaces(fact: Fact, paper: Paper, pages: readonly string[]): object {
  const where = placesOf(paper, fact.number).map(({ type, printed, quote, around }) => {
    const at = pages.findIndex((page) => page.includes(letters(around)));
    const near = at >= 0 ? at : pages.findIndex((page) => page.includes(letters(around).slice(0, 24)));
    return { type, page: pages.length === 0 ? null : Math.max(near, 0) + 1, printed, quote };
  });
  if (where.length === 0)
    throw new Error(`Cannot place fact ${fact.number} of ${paper.id}: no {{${fact.number}:...}} in the source`);
  const { number: _, hard, scored, ...rest } = fact;
  return { ...rest, where, hard, scored };
}

/** Gives the letters of each page of a PDF, for looking places up; empty for text formats. A damaged sample is looked up in its sound twin. */
function pagesOf(file: string): string[] {
  if (!file.endsWith('.pdf')) return [];
  const sound = join('.scratch', 'sound', file);
  const path = existsSync(sound) ? sound : join(SAMPLES, file);
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  return text.split('\f').map(letters);
}

/** Letters only: digits and signs move when scripts are set. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

main();
