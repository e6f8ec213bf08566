import type { EntryPart } from './dataset.js';

/** Reads a number in plain or scientific notation, with a minus of any kind; null for all else. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replaceAll(/[−–]/gu, '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/u.test(plain) ? Number(plain) : null;
}

/** Reads a conductivity in S/cm: a number, a bound ("<1E-10"), or nothing. */
export function readSigma(text: string): EntryPart {
  const bound = /^\s*([<>≤≥])\s*(.+)$/u.exec(text);
  const value = readNumber(bound?.[2] ?? text);
  if (value === null) return {};
  if (bound === null) return { sigma_S_cm: value };
  return bound[1] === '<' || bound[1] === '≤' ? { high_S_cm: value } : { low_S_cm: value };
}

/** Reads where a row is from: the text, and every DOI in it ("10.1000/a|10.1000/b"). */
export const readSource = (text: string): EntryPart => ({
  source: text.trim(),
  dois: (text.match(/10\.\d{4,9}\/[^\s;|]+/gu) ?? []).map(normalizeDoi),
});

/** Gives a DOI in lower case without resolver or version suffix of supporting files; null for what is none. */
export const readDoi = (text: string): string | null => readSource(text).dois?.[0] ?? null;

const normalizeDoi = (doi: string): string =>
  doi
    .toLowerCase()
    .replace(/\.s\d{3}$/u, '')
    .replace(/[.,;]+$/u, '');
