import type { Draft, Metadata, Piece } from '../domain/index.js';
import { findDoi } from '../grammar/find-doi.js';
import { type DraftBlock, textBlock, type Within } from './draft-blocks.js';
import { orNull, readYear } from './find-metadata.js';
import { collectFloats, type Floats, takeFloats } from './floats.js';
import { imageTables } from './image-tables.js';
import { inlineMarkup } from './inline-markup.js';
import { childOf, elementsOf, findAll, findNamed, lineOf, type MarkupElement } from './markup.js';
import { tableCells } from './markup-table.js';
import { separator } from './scripts.js';

const APART = new Set([
  'list',
  'figure',
  'table',
  'displayed-quote',
  'enunciation',
  'footnote',
  'textbox',
  'e-component',
]);
const isApart = ({ name }: MarkupElement): boolean => APART.has(name);
const SKIPPED = new Set([
  'meta',
  'item-info',
  'author-group',
  'date-received',
  'date-revised',
  'date-accepted',
  'label',
  'link',
  'attachments',
  'title',
  'article-footnote',
  'miscellaneous',
  'presented',
  'dedication',
  'stereochem',
  'copyright',
  'alt-text',
  'source',
]);

type Place = { readonly within: Within; readonly level: number; readonly floats: Floats };

/** Gives the draft of an Elsevier full text (`ce:`, `ja:` and `xocs:` elements), bare or as the article API wraps it. */
export function readElsevier(root: MarkupElement): Draft {
  const head = findNamed(root, 'head') ?? findNamed(root, 'simple-head') ?? root;
  const title = childOf(head, 'title') ?? findNamed(findNamed(root, 'coredata') ?? root, 'title');
  const article = findAll(
    root,
    ({ name }) => /article$|^chapter$|^exam$|^book-review$/u.test(name) && name !== 'normalized-article',
  )[0];
  return {
    blocks: [
      ...(title === undefined ? [] : textBlock('title', inlineMarkup({ ...title, name: 'span' }))),
      ...inside(article ?? root, { within: undefined, level: 0, floats: collectFloats(root, 'floats') }),
    ],
    metadata: readMetadata(root, head, title),
    pages: [],
    reasons: imageTables(root, 'table'),
  };
}

function readMetadata(root: MarkupElement, head: MarkupElement, title: MarkupElement | undefined): Metadata {
  const authors = findAll(head, ({ name }) => name === 'author');
  const creators = findAll(findNamed(root, 'coredata') ?? head, ({ name }) => name === 'creator');
  const names = authors.map((author) =>
    `${lineOf(childOf(author, 'given-name'))} ${lineOf(childOf(author, 'surname'))}`.trim(),
  );
  const year =
    findNamed(root, 'cover-date-year') ?? findNamed(root, 'coverdate') ?? findNamed(root, 'cover-date-start');
  return {
    doi: findDoi(lineOf(findNamed(root, 'doi'))),
    title: orNull(lineOf(title)),
    authors: (names.length > 0 ? names : creators.map(lineOf)).filter((name) => name !== ''),
    journal: orNull(lineOf(findNamed(root, 'srctitle') ?? findNamed(root, 'publicationname'))),
    year: readYear(lineOf(year)) ?? readYear(findNamed(root, 'copyright')?.attributes.year),
  };
}

const inside = (element: MarkupElement, place: Place): DraftBlock[] =>
  elementsOf(element).flatMap((child) => readBlock(child, place));

function readBlock(element: MarkupElement, place: Place): DraftBlock[] {
  const { within, level } = place;
  const { name } = element;
  if (SKIPPED.has(name)) return [];
  switch (name) {
    case 'floats':
      return [];
    case 'body': {
      const blocks = inside(element, place);
      return [...blocks, ...[...place.floats.values()].flatMap((float) => readBlock(float, place))];
    }
    case 'section-title':
      return textBlock('heading', inlineMarkup({ ...element, name: 'span' }), { within, level: Math.max(1, level) });
    case 'abstract':
      return inside(element, { ...place, within: 'abstract', level: 1 });
    case 'section':
      return readSection(element, { ...place, level: level + 1 });
    case 'appendices':
      return inside(element, { ...place, within: 'supporting', level: 0 });
    case 'acknowledgment':
    case 'nomenclature':
    case 'glossary':
    case 'conflict-of-interest':
    case 'data-availability':
      return inside(element, { ...place, within: within ?? 'back', level: 1 });
    case 'bibliography':
    case 'further-reading':
      return inside(element, { ...place, within: 'references', level: 1 });
    case 'bib-reference':
      return textBlock('reference', spaced(element), { within: 'references' });
    case 'keywords':
      return textBlock('aside', [
        separator('Keywords: '),
        ...findAll(element, (child) => child.name === 'keyword').flatMap((word, i) => [
          separator(i === 0 ? '' : '; '),
          ...inlineMarkup(word),
        ]),
      ]);
    case 'figure':
    case 'e-component':
      return textBlock('caption', captionOf(element), { within });
    case 'table':
      return [readTable(element)];
    case 'footnote':
      return textBlock('footnote', spaced(element), { within });
    case 'para':
    case 'simple-para':
    case 'note-para':
    case 'display':
      return [
        ...textBlock('paragraph', inlineMarkup(element, isApart), { within }),
        ...[...findAll(element, isApart), ...takeFloats(element, place.floats)].flatMap((child) =>
          readBlock(child, place),
        ),
      ];
    default:
      return inside(element, place);
  }
}

function readSection(element: MarkupElement, place: Place): DraftBlock[] {
  const label = childOf(element, 'label');
  return elementsOf(element).flatMap((child) =>
    child.name === 'section-title' && label !== undefined
      ? textBlock(
          'heading',
          [...inlineMarkup({ ...label, name: 'span' }), separator(' '), ...inlineMarkup({ ...child, name: 'span' })],
          place,
        )
      : readBlock(child, place),
  );
}

/** Parts that hold parts are set apart by spaces; parts with words of their own stay as they are. */
function spaced(element: MarkupElement): Piece[] {
  const parts = elementsOf(element);
  if (parts.length === 0 || element.children.some((child) => child.kind === 'text' && /\S/u.test(child.raw)))
    return inlineMarkup({ ...element, name: 'span' });
  return parts.flatMap((part) => [...spaced(part), separator(' ')]);
}

function captionOf(element: MarkupElement): Piece[] {
  return elementsOf(element)
    .filter(({ name }) => name === 'label' || name === 'caption')
    .flatMap((part) => [...inlineMarkup(part), separator(' ')]);
}

/** The parts of a table (`tgroup`) stand below each other in one grid. */
function readTable(element: MarkupElement): DraftBlock {
  const notes = elementsOf(element).filter(({ name }) => name === 'legend' || name === 'table-footnote');
  return {
    type: 'table',
    cells: tableCells(element),
    caption: captionOf(element),
    notes: notes.map((note) => spaced(note)),
  };
}
