import { type Record, titleKey } from '../domain/index.js';

type Paper = Pick<Record, 'source_sha256' | 'doi' | 'title'>;

/** Gives whether two records are of one paper: of one file, of one DOI, or, where one of them has no DOI, of one title but for its formulas. */
export function samePaper(a: Paper, b: Paper): boolean {
  if (a.source_sha256 === b.source_sha256) return true;
  if (a.doi !== null && b.doi !== null) return a.doi.toLowerCase() === b.doi.toLowerCase();
  const [left, right] = [titleKey(a.title), titleKey(b.title)];
  return left !== null && left === right;
}

/** Numbers for papers: records of one paper have the same, that of the first record of that paper. */
export function numberPapers(records: readonly Paper[]): number[] {
  const firsts = new Map<string, number[]>();
  return records.map((record, i) => {
    const near = keysOf(record).flatMap((key) => firsts.get(key) ?? []);
    const found = near.sort((a, b) => a - b).find((other) => samePaper(records[other] ?? record, record)) ?? i;
    // Another file or title of a known paper is a new way to know it
    for (const key of keysOf(record)) {
      const known = firsts.get(key) ?? [];
      if (!known.includes(found)) firsts.set(key, [...known, found]);
    }
    return found;
  });
}

/** What can tell that two records are of one paper. */
const keysOf = (paper: Paper): string[] => {
  const title = titleKey(paper.title);
  const doi = paper.doi === null ? [] : [`doi ${paper.doi.toLowerCase()}`];
  return [`file ${paper.source_sha256}`, ...doi, ...(title === null ? [] : [`title ${title}`])];
};
