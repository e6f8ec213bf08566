import type { Metadata } from '../domain/index.js';
import { findDoi } from '../grammar/find-doi.js';
import { NO_METADATA, orNull, readYear } from './find-metadata.js';
import { findAll, findNamed, hasClass, lineOf, type MarkupElement } from './markup.js';

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
    all('citation_title', 'dc.title', 'dcterms.title', 'og:title')[0] ??
    lineOf(findAll(root, ({ name, attributes }) => name === 'h1' && attributes.hidden === undefined)[0]);
  const authors = all('citation_author').filter((name) => name !== '');
  const named = all('citation_authors')
    .flatMap((names) => names.split(/\s*;\s*/u))
    .filter((name) => name !== '');
  // ar5iv and LaTeXML name authors on the page alone
  const persons = findAll(root, (element) => hasClass(element, /^ltx_personname$/u)).map(lineOf);
  const tagged = all('dc.creator', 'dcterms.creator');
  const creators = tagged.length > 0 ? tagged : persons.filter((name) => NAME.test(name));
  return {
    ...NO_METADATA,
    doi: findDoi(
      all('citation_doi', 'dc.identifier', 'dc.identifier.doi', 'prism.doi', 'bepress_citation_doi', 'doi').join(' '),
    ),
    title: orNull(title === '' ? lineOf(findNamed(root, 'title')) : title),
    authors: (authors.length > 0 ? authors : named.length > 0 ? named : creators).map(spoken),
    journal: all('citation_journal_title', 'prism.publicationname', 'dc.source')[0] ?? null,
    year: readYear(
      all(
        'citation_publication_date',
        'citation_date',
        'citation_year',
        'citation_online_date',
        'dc.date',
        'prism.publicationdate',
      )[0],
    ),
  };
}

/** A person and nothing else: LaTeXML puts whole addresses into its names. */
const NAME = /^[\p{L}\p{M}.'’ -]{4,50}$/u;

/** "Example, Ada" is Ada Example. */
const spoken = (name: string): string =>
  name.replace(/^(?<family>[^,]{2,60}),\s*(?<given>[^,]{1,60})$/u, '$<given> $<family>');
