import { allMatches } from './all-matches.js';

/** A DOI as Crossref describes it (https://www.crossref.org/blog/dois-and-matching-regular-expressions/). */
const DOI = /(?<![\d.])10\.\d{4,9}\/[-._;()/:a-z\d<>]+/giu;
/** "10.1016/j.ssi.2006.01.001" ends with three digits; whatever a page prints behind them is something else. */
const ELSEVIER = /^10\.1016\/j\.[a-z]+\.(?:19|20)\d\d\.\d\d\.\d{3}/u;
/** What the address of a page adds to the DOI of its paper. */
const ADDED = /(?:\.pdf|\/(?:abstract|full|epdf|pdf|meta|pdfdirect|full\.html))$/u;

export type FoundDoi = { readonly doi: string; readonly start: number; readonly end: number };

/** Gives each DOI of a text in lower case, without what punctuation and addresses add to it. */
export const findDois = (text: string): FoundDoi[] =>
  allMatches(text, DOI).flatMap(({ 0: printed, index }) => {
    const doi = bare(printed.toLowerCase());
    return /\/.*[a-z\d]/u.test(doi) ? [{ doi, start: index, end: index + printed.length }] : [];
  });

/** Gives the first DOI of a text in lower case, or null. */
export const findDoi = (text: string): string | null => findDois(text)[0]?.doi ?? null;

function bare(printed: string): string {
  const elsevier = ELSEVIER.exec(printed)?.[0];
  if (elsevier !== undefined) return elsevier;
  // Only old names of Wiley hold angle brackets: "10.1002/(sici)1521-4095(199806)10:9<703::aid-adma703>3.0.co;2-2"
  const whole = printed.includes('(sici)') ? printed : printed.replace(/[<>].*$/u, '');
  return closed(whole).replace(ADDED, '');
}

/** Takes closing brackets that nothing opened, and punctuation, from the end. */
function closed(text: string): string {
  let end = text.length;
  let open = 0;
  for (const c of text) open += c === '(' ? 1 : c === ')' ? -1 : 0;
  for (; end > 0; end--) {
    const last = text[end - 1] ?? '';
    if (last === ')' && open < 0) open++;
    else if (!'.,;:/-_'.includes(last)) break;
  }
  return text.slice(0, end);
}
