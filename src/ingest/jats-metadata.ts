import type { Metadata } from '../domain/index.js';
import { findDoi } from '../grammar/find-doi.js';
import { orNull, readYear } from './find-metadata.js';
import { childOf, elementsOf, findAll, findNamed, lineOf, type MarkupElement } from './markup.js';

/** Gives what the front matter of a JATS article says about it. */
export function readJatsMetadata(
  article: MarkupElement,
  meta: MarkupElement,
  title: MarkupElement | undefined,
): Metadata {
  const ids = elementsOf(meta).filter(({ name }) => name === 'article-id');
  const doi = ids.find(({ attributes }) => attributes['pub-id-type'] === 'doi');
  const contributors = findAll(meta, ({ name }) => name === 'contrib').filter(
    ({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author',
  );
  const dates = elementsOf(meta)
    .filter(({ name }) => name === 'pub-date')
    .map((date) => readYear(lineOf(childOf(date, 'year') ?? date)));
  return {
    doi: findDoi(lineOf(doi)),
    title: orNull(lineOf(title)),
    authors: contributors.map(readName).filter((name) => name !== ''),
    journal: orNull(lineOf(findNamed(article, 'journal-title'))),
    year: dates.filter((year) => year !== null).sort((a, b) => a - b)[0] ?? null,
  };
}

function readName(contributor: MarkupElement): string {
  const [given, family] = [lineOf(findNamed(contributor, 'given-names')), lineOf(findNamed(contributor, 'surname'))];
  return (
    `${given} ${family}`.trim() || lineOf(findNamed(contributor, 'collab') ?? findNamed(contributor, 'string-name'))
  );
}
