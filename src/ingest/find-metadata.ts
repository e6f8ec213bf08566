import type { Metadata } from '../domain/index.js';

/** Gives a year from printed digits, or null. */
export function readYear(printed: string | undefined): number | null {
  const found = /\b(?:19|20)\d{2}\b/u.exec(printed ?? '')?.[0];
  return found === undefined ? null : Number(found);
}

export const NO_METADATA: Metadata = { doi: null, title: null, authors: [], journal: null, year: null };

/** Gives null for nothing. */
export const orNull = (text: string): string | null => (text === '' ? null : text);
