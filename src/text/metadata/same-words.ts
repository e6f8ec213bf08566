/** Words of three letters or more in lower case; formulas, hyphens and ligatures are read in many ways. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  );

/** Gives which share of the words of a text another text holds, 0 for a text without words. */
export function shareOfWords(text: string, inside: string): number {
  const words = [...wordsOf(text)];
  const there = wordsOf(inside);
  return words.length === 0 ? 0 : words.filter((word) => there.has(word)).length / words.length;
}

/** Gives whether two texts are the same line of words, read in two ways. */
export const sameWords = (a: string, b: string): boolean => shareOfWords(a, b) >= 0.7 && shareOfWords(b, a) >= 0.7;
