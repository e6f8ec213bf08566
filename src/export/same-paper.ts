import type { Record } from '../domain/index.js';

type Paper = Pick<Record, 'source_sha256' | 'doi' | 'title'>;

/** Titles with fewer words than this are too common to know a paper by. */
const FEWEST_WORDS = 5;

/** Gives whether two records are of one paper: of one file, of one DOI, or, where one of them has no DOI, of one title but for its formulas. */
export function samePaper(a: Paper, b: Paper): boolean {
  if (a.source_sha256 === b.source_sha256) return true;
  if (a.doi !== null && b.doi !== null) return a.doi.toLowerCase() === b.doi.toLowerCase();
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return left.length >= FEWEST_WORDS && left.join(' ') === right.join(' ');
}

/** Numbers for papers: records of one paper have the same, that of the first record of that paper. */
export function numberPapers(records: readonly Paper[]): number[] {
  return records.map((record, i) => {
    const before = records.findIndex((other) => samePaper(other, record));
    return before === -1 ? i : before;
  });
}

/** Words of three letters or more; formulas and their amounts are read in many ways. */
const wordsOf = ({ title }: Paper): string[] =>
  title?.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu) ?? [];
