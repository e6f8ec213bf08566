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
    const page = pages.length === 0 ? null : pageOf(pages, letters(around));
    if (page === 0) process.stderr.write(`${fact.id}: its page is not found, "${around}"\n`);
    return { type, page, printed, quote };
  });
  if (where.length === 0)
    throw new Error(`Cannot place fact ${fact.number} of ${paper.id}: no {{${fact.number}:...}} in the source`);
  const { number: _, hard, scored, ...rest } = fact;
  return { ...rest, where, hard, scored };
}

/** Gives the page, from 1, that holds the letters or most of them (a place can go on over a column or page); 0 where none does. */
function pageOf(pages: readonly string[], around: string): number {
  if (pages.length === 1) return 1;
  for (const part of [around, around.slice(-24), around.slice(0, 24), around.slice(-12)]) {
    const at = pages.findIndex((page) => page.includes(part));
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Gives the letters of each page of a PDF, for looking places up; empty for text formats. */
function pagesOf(file: string): string[] {
  if (!file.endsWith('.pdf')) return [];
  const text = execFileSync('pdftotext', ['-raw', join(SAMPLES, file), '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(letters);
}

/** Letters only: digits and signs move when scripts are set. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

main();
