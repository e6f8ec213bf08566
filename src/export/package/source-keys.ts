import type { Metadata } from '../../domain/index.js';
import { groupBy } from '../group-by.js';

type Named = { readonly paper: string; readonly metadata: Metadata };

/**
 * Gives each paper a key of ASCII letters and digits: last word of the first author and year, or the file's name; a letter or number tells
 * apart those that would have the same. The order of the papers decides who is first.
 */
export function sourceKeys(papers: readonly Named[]): string[] {
  const stems = papers.map(stemOf);
  const groups = groupBy(
    stems.map((stem, i) => ({ stem, i })),
    ({ stem }) => stem,
  );
  return stems.map((stem, i) => {
    const group = groups.get(stem) ?? [];
    const place = group.findIndex((one) => one.i === i);
    return group.length === 1 ? stem : `${stem}${place < LETTERS.length ? LETTERS[place] : `-${place + 1}`}`;
  });
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function stemOf({ paper, metadata: { authors, year } }: Named): string {
  const name = slugOf(authors[0]?.split(/[\s,]+/u).at(-1) ?? '');
  if (name !== '' && year !== null) return `${name}${year}`;
  return slugOf(paper) || 'paper';
}

const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/gu, '');
