import type { Entry } from './dataset.js';

/** What spreadsheets and scripts write where there is nothing. */
const NOTHING = new Set(['', '#N/A', 'N/A', 'NA', 'nan', 'NaN', '-']);

export const readText = (text: string): string | null => (NOTHING.has(text.trim()) ? null : text.trim());

/** Reads a number in plain or scientific notation, with a minus of any kind; null for all else. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replaceAll(/[−–]/gu, '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/u.test(plain) ? Number(plain) : null;
}

/** Below what OBELiX's script put in the place of bounds ("<1E-10" became 1e-15). */
const PLACEHOLDER = 1e-15;

/** Reads a conductivity in S/cm: a number, a bound ("<1E-10"), or nothing. */
export function readSigma(text: string): Pick<Entry, 'sigma_S_cm' | 'low_S_cm' | 'high_S_cm' | 'doubts'> {
  const bound = /^\s*([<>≤≥])\s*(.+)$/u.exec(text);
  const value = readNumber(bound?.[2] ?? text);
  const nothing = { sigma_S_cm: null, low_S_cm: null, high_S_cm: null, doubts: [] };
  if (value === null) return nothing;
  if (bound !== null) return { ...nothing, [bound[1] === '<' || bound[1] === '≤' ? 'high_S_cm' : 'low_S_cm']: value };
  const placeholder = value === PLACEHOLDER;
  return {
    ...nothing,
    sigma_S_cm: value,
    doubts: placeholder ? ['1e-15 may stand for the bound "<1E-10" of an earlier file'] : [],
  };
}

/** Gives a DOI in lower case without resolver, version suffix of supporting files or repeats; null for what is none. */
export function readDoi(text: string): string | null {
  const found = /10\.\d{4,9}\/[^\s;]+/u.exec(text);
  return found === null ? null : normalizeDoi(found[0]);
}

export const normalizeDoi = (doi: string): string =>
  doi
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//u, '')
    .replace(/\.s\d{3}$/u, '')
    .replace(/[.,;]+$/u, '');
