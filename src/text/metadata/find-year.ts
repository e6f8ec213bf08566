import { allMatches } from '../../grammar/index.js';

const YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)';
/** What a paper prints beside its year, the surest first. */
const DATED: readonly RegExp[] = [
  new RegExp(
    `(?:published(?: online)?|publication date|first published)[^\\n\\d]{0,30}(?:\\d{1,2}(?:st|nd|rd|th)?[ ,]+)?[\\p{L}., ]{0,30}?${YEAR}`,
    'giu',
  ),
  new RegExp(`(?:copyright|©|\\(c\\)|[óÓ](?= the author))[^\\n\\d]{0,40}${YEAR}`, 'giu'),
  new RegExp(
    `(?:available online|rights reserved|accepted|received)[^\\n\\d]{0,20}(?:\\d{1,2}[ ,./]+)?[\\p{L}., ]{0,20}?${YEAR}`,
    'giu',
  ),
];

/** Gives the year that the front of a paper prints beside "published", else a copyright sign, else "accepted": the latest of them, or null. */
export function findYear(lines: readonly string[]): number | null {
  for (const pattern of DATED) {
    const years = lines.flatMap((line) => allMatches(line, pattern).map(({ groups }) => Number(groups?.year)));
    if (years.length > 0) return Math.max(...years);
  }
  return null;
}
