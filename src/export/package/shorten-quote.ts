/** The most words of a paper that a row quotes. */
const MOST_WORDS = 25;
/** A text without spaces is cut here. */
const MOST_CHARACTERS = 250;

/** Gives at most 25 words of a quote, around the words that print the value; an ellipsis stands where it was cut. */
export function shortenQuote(quote: string, printed: string): string {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  const plain = words.join(' ');
  const at = plain.indexOf(printed.split(/\s+/u).join(' ').trim());
  const before = at < 0 ? 0 : plain.slice(0, at).split(' ').length - 1;
  const length = at < 0 ? 1 : printed.trim().split(/\s+/u).length;
  const spare = Math.max(0, MOST_WORDS - length);
  const last = Math.max(0, words.length - MOST_WORDS);
  const start = Math.min(Math.max(0, before - Math.ceil(spare / 2)), last);
  const kept = words.slice(start, start + MOST_WORDS).join(' ');
  const cut = kept.length > MOST_CHARACTERS;
  const end = cut || start + MOST_WORDS < words.length ? '…' : '';
  return `${start > 0 ? '…' : ''}${cut ? kept.slice(0, MOST_CHARACTERS) : kept}${end}`;
}
