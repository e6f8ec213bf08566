import type { EditionGroup } from '../store/editions.js';

/** More papers than this are counted, not named. */
const MOST = 5;

/** Gives lines on papers that are there in several files: each with the file that counts, then the others; none without any. */
export function editionLines(groups: readonly EditionGroup[]): string[] {
  if (groups.length === 0) return [];
  const named = groups
    .slice(0, MOST)
    .map(({ best, others }) => `  ${best.name}, also given as ${others.map(({ name }) => name).join(', ')}`);
  const more = groups.length - named.length;
  return [
    `${groups.length} ${groups.length === 1 ? 'paper is' : 'papers are'} there in several files; a fact counts once, as that of the first:`,
    ...named,
    ...(more > 0 ? [`  ... and ${more} more`] : []),
  ];
}

/** Gives the same as JSON. */
export const editionsToJson = (
  groups: readonly EditionGroup[],
): { readonly best: string; readonly others: string[] }[] =>
  groups.map(({ best, others }) => ({ best: best.name, others: others.map(({ name }) => name) }));
