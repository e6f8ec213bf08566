import type { Metadata } from '../domain/index.js';

/** A DOI as Crossref describes it (https://www.crossref.org/blog/dois-and-matching-regular-expressions/). */
const DOI = /\b10\.\d{4,9}\/[-._;()/:a-z\d<>]+/giu;

/** Gives the first DOI of a text in lower case without trailing punctuation, or null. */
export function findDoi(text: string): string | null {
  const found = text.match(DOI)?.[0];
  if (found === undefined) return null;
  const bare = found.replace(/[<>].*$/u, '').replace(/[.,;:/]+$/u, '');
  return (bare.includes('(') ? bare : bare.replace(/\)+$/u, '')).toLowerCase();
}

const DATED =
  /(?:received|accepted|published|available online|copyright|©|\(c\)|rights reserved)[^\n]{0,60}?\b(?<year>(?:19|20)\d{2})\b/giu;

/** Gives the year that a first page states beside "published", "accepted" or a copyright sign, the latest of them, or null. */
export function findYear(text: string): number | null {
  const years = [...text.matchAll(DATED)].map(({ groups }) => Number(groups?.year));
  return years.length === 0 ? null : Math.max(...years);
}

/** Gives a year from printed digits, or null. */
export function readYear(printed: string | undefined): number | null {
  const found = /\b(?:19|20)\d{2}\b/u.exec(printed ?? '')?.[0];
  return found === undefined ? null : Number(found);
}

export const NO_METADATA: Metadata = { doi: null, title: null, authors: [], journal: null, year: null };

/** Gives null for nothing. */
export const orNull = (text: string): string | null => (text === '' ? null : text);
