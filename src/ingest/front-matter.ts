import type { Metadata } from '../domain/index.js';
import { findDoi } from '../grammar/find-doi.js';
import { NO_METADATA, orNull, readYear } from './find-metadata.js';
import { inlinePieces } from './inline-text.js';

/** YAML between two lines of dashes at the very start, as pandoc and converters write it. */
const BLOCK = /^\uFEFF?---[ \t]*\r?\n(?<body>(?:[^\n]*\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const ENTRY = /^(?<name>[A-Za-z][\w-]{0,40}):(?:[ \t]+(?<value>.*))?$/u;
const ITEM = /^[ \t]*-[ \t]+(?:(?:name|family):[ \t]*)?(?<value>.+)$/u;
const NAME = /^[ \t]+name:[ \t]*(?<value>.+)$/u;

type FrontMatter = {
  readonly metadata: Metadata;
  /** The file with blanks in place of its front matter, so that offsets stay. */
  readonly rest: string;
};

/** Reads the front matter of a Markdown file: DOI, title, authors, journal, year; a file without any stays as it is. */
export function readFrontMatter(text: string): FrontMatter {
  const found = BLOCK.exec(text.slice(0, 20_000));
  const body = found?.groups?.body ?? '';
  const entries = entriesOf(body);
  if (found === null || entries.size === 0) return { metadata: NO_METADATA, rest: text };
  const one = (...names: readonly string[]): string => names.flatMap((name) => entries.get(name) ?? [])[0] ?? '';
  return {
    metadata: {
      doi: findDoi(one('doi', 'identifier', 'url')),
      title: orNull(plain(one('title'))),
      authors: ['author', 'authors'].flatMap((name) => entries.get(name) ?? []).flatMap(namesOf),
      journal: orNull(one('journal', 'container-title', 'publication')),
      year: readYear(one('year', 'date', 'published', 'issued')) ?? null,
    },
    rest: found[0].replace(/[^\n]/gu, ' ') + text.slice(found[0].length),
  };
}

/** The values of each name, lists item by item; what is nested deeper is passed over. */
function entriesOf(body: string): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of body.split(/\r?\n/u)) {
    const { name, value = '' } = ENTRY.exec(line)?.groups ?? {};
    if (name !== undefined) {
      open = listed(value);
      entries.set(name.toLowerCase(), open);
      continue;
    }
    const item = ITEM.exec(line)?.groups?.value ?? NAME.exec(line)?.groups?.value;
    if (item !== undefined && !/^\w+:/u.test(item)) open.push(unquoted(item));
  }
  return entries;
}

/** `[a, b]` is a list in one line; `|` and `>` open longer texts. */
function listed(value: string): string[] {
  const list = /^\[(?<items>.*)\]$/u.exec(value.trim())?.groups?.items;
  if (list !== undefined)
    return list
      .split(',')
      .map(unquoted)
      .filter((item) => item !== '');
  const one = unquoted(value);
  return one === '' || /^[|>]/u.test(one) ? [] : [one];
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(?<mark>["'])(?<inside>.*)\k<mark>$/u, '$<inside>')
    .trim();

const plain = (title: string): string =>
  inlinePieces(title, 0, { markdown: true })
    .map(({ text }) => text)
    .join('');

const namesOf = (value: string): string[] =>
  value
    .split(/\s*(?:;|,(?=.*,)|(?<!\p{L})and(?!\p{L}))\s*/u)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name));
