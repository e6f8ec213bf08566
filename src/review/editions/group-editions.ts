import { type Record, type Source, titleKey } from '../../domain/index.js';

/** A file of a paper with what it says of itself and what was found in it. */
export type Edition = {
  readonly source: Pick<Source, 'sha256' | 'name' | 'mediaType'>;
  readonly doi: string | null;
  readonly title: string | null;
  readonly records: readonly Record[];
};

/** Gives what a file can be known by beside its bytes. */
export const keysOfPaper = ({ doi, title }: Pick<Edition, 'doi' | 'title'>): string[] => {
  const key = titleKey(title);
  return [...(doi === null ? [] : [`doi ${doi.toLowerCase()}`]), ...(key === null ? [] : [`title ${key}`])];
};

/**
 * Groups files that are one paper: of one DOI, or, where a file says none, of one title that no two DOIs share. The best file comes first
 * in its group; the order of the files given makes no difference.
 */
export function groupEditions(files: readonly Edition[]): Edition[][] {
  const dois = new Map<string, Set<string>>();
  for (const { doi, title } of files) {
    const key = titleKey(title);
    if (key !== null && doi !== null) dois.set(key, (dois.get(key) ?? new Set()).add(doi.toLowerCase()));
  }
  const groups = new Map<string, Edition[]>();
  for (const file of files) {
    const identity = identityOf(file, dois);
    groups.set(identity, [...(groups.get(identity) ?? []), file]);
  }
  return [...groups.values()].map(bestFirst);
}

function identityOf({ doi, title, source }: Edition, dois: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (doi !== null) return `doi ${doi.toLowerCase()}`;
  const key = titleKey(title);
  const own = key === null ? undefined : [...(dois.get(key) ?? [])];
  if (own === undefined || own.length > 1) return `file ${source.sha256}`;
  return own[0] === undefined ? `title ${key}` : `doi ${own[0]}`;
}

/** XML keeps most of what a paper says, plain text least. */
const FORMATS: readonly Source['mediaType'][] = [
  'application/xml',
  'text/html',
  'application/pdf',
  'text/markdown',
  'text/plain',
  'application/octet-stream',
];

/** Files that give values of tables and of the body, where any of them does, before others; then by format, number of records, name. */
function bestFirst(files: readonly Edition[]): Edition[] {
  const orders: readonly ((file: Edition) => number)[] = [
    (file) => -coverOf(file),
    ({ source }) => FORMATS.indexOf(source.mediaType),
    ({ doi }) => (doi === null ? 1 : 0),
    ({ records }) => -records.filter((record) => record.in_scope).length,
  ];
  return [...files].sort((a, b) => {
    for (const order of orders) if (order(a) !== order(b)) return order(a) - order(b);
    return compare(a.source.name, b.source.name) || compare(a.source.sha256, b.source.sha256);
  });
}

/** How much of a paper a file holds: an abstract alone, text without tables, or both. */
function coverOf({ records }: Edition): number {
  const has = (...places: readonly Record['where'][]): number =>
    records.some(({ where }) => places.includes(where)) ? 1 : 0;
  return has('table') + has('table', 'text', 'caption', 'figure');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
