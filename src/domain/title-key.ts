/** Titles with fewer words than this are too common to know a paper by. */
const FEWEST_WORDS = 5;
const WORD = /(?<![\p{L}\p{N}])(?:\p{L}{3,}|[IVX]{1,4}|(?<=[Pp]art )\d{1,2})(?![\p{L}\p{N}])/gu;

/** Gives what a title is known by: its words of three letters or more and the number of its part; formulas and their amounts are read in many ways. */
export function titleKey(title: string | null): string | null {
  const words = title?.normalize('NFKC').match(WORD) ?? [];
  return words.length < FEWEST_WORDS ? null : words.join(' ').toLowerCase();
}
