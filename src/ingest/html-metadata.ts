import type { Metadata } from '../domain/index.js';
import { findDoi } from '../grammar/find-doi.js';
import { NO_METADATA, orNull, readYear } from './find-metadata.js';
import { findAll, findNamed, lineOf, type MarkupElement } from './markup.js';

/** Gives what the meta tags of a page say about the paper (Highwire, Dublin Core, PRISM, Open Graph). */
export function readHtmlMetadata(root: MarkupElement): Metadata {
  const metas = findAll(root, ({ name }) => name === 'meta');
  const all = (...names: string[]): string[] =>
    names
      .flatMap((wanted) =>
        metas
          .filter(({ attributes }) => (attributes.name ?? attributes.property ?? '').toLowerCase() === wanted)
          .map(({ attributes }) => (attributes.content ?? '').trim()),
      )
      .filter((content) => content !== '');
  const title =
    all('citation_title', 'dc.title', 'og:title')[0] ??
    lineOf(findAll(root, ({ name, attributes }) => name === 'h1' && attributes.hidden === undefined)[0]);
  const authors = all('citation_author');
  return {
    ...NO_METADATA,
    doi: findDoi(all('citation_doi', 'dc.identifier', 'prism.doi', 'doi').join(' ')),
    title: orNull(title === '' ? lineOf(findNamed(root, 'title')) : title),
    authors: authors.length > 0 ? authors : all('dc.creator'),
    journal: all('citation_journal_title', 'prism.publicationname')[0] ?? null,
    year: readYear(
      all('citation_publication_date', 'citation_date', 'citation_online_date', 'dc.date', 'prism.publicationdate')[0],
    ),
  };
}
