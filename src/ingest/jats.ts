import type { Draft, Piece } from '../domain/index.js';
import { type DraftBlock, textBlock, type Within } from './draft-blocks.js';
import { collectFloats, type Floats, takeFloats } from './floats.js';
import { imageTables } from './image-tables.js';
import { inlineMarkup } from './inline-markup.js';
import { readJatsMetadata } from './jats-metadata.js';
import { childOf, elementsOf, findAll, findNamed, innerText, type MarkupElement } from './markup.js';
import { tableCells } from './markup-table.js';
import { separator } from './scripts.js';

/** Blocks that may stand inside a paragraph and are read after it. */
const APART = new Set([
  'fig',
  'fig-group',
  'table-wrap',
  'table-wrap-group',
  'list',
  'def-list',
  'boxed-text',
  'supplementary-material',
  'disp-quote',
  'ref-list',
  'fn',
  'fn-group',
  'statement',
  'array',
]);
const isApart = ({ name }: MarkupElement): boolean => APART.has(name);
const SKIPPED = new Set([
  'journal-meta',
  'history',
  'permissions',
  'contrib-group',
  'aff',
  'author-notes',
  'pub-date',
  'article-id',
  'article-categories',
  'title-group',
  'counts',
  'custom-meta-group',
  'self-uri',
  'related-article',
  'volume',
  'issue',
  'fpage',
  'lpage',
  'elocation-id',
  'funding-group',
  'isbn',
  'issue-id',
  'sec-meta',
  'object-id',
  'label',
  'bio',
  'graphic',
  'media',
  'permissions',
]);

type Place = { readonly within: Within; readonly level: number; readonly floats: Floats };

/** Gives the draft of a JATS or NLM article (https://jats.nlm.nih.gov). */
export function readJats(root: MarkupElement): Draft {
  const article = findNamed(root, 'article') ?? root;
  const meta = findNamed(article, 'article-meta') ?? findNamed(article, 'front') ?? article;
  const title = findNamed(meta, 'article-title');
  const floats = collectFloats(article, 'floats-group');
  return {
    blocks: [
      ...(title === undefined ? [] : textBlock('title', inlineMarkup(title))),
      ...elementsOf(article).flatMap((child) => readBlock(child, { within: undefined, level: 0, floats })),
    ],
    metadata: readJatsMetadata(article, meta, title),
    pages: [],
    reasons: imageTables(article, 'table-wrap'),
  };
}

/** Abstracts that stand beside the paper: pictures with a few words, teasers, summaries of editors. */
const BESIDE = /^(?:graphical|teaser|toc|web-summary|editor|precis|key-image|in-brief|video)/u;

/** What stands beside the text is no part of its flow; tables and captions stay what they are. */
const asides = (blocks: readonly DraftBlock[]): DraftBlock[] =>
  blocks.map((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? { ...block, type: 'aside', level: undefined } : block,
  );

/** Gives the blocks of an element and all below it, in document order. */
function readBlock(element: MarkupElement, place: Place): DraftBlock[] {
  const { within, level } = place;
  const { name } = element;
  if (SKIPPED.has(name)) return [];
  switch (name) {
    case 'title':
      return textBlock('heading', labelled(element), { within, level: Math.max(1, level) });
    case 'boxed-text':
      return asides(inside(element, place));
    case 'abstract':
    case 'trans-abstract':
      if (BESIDE.test(element.attributes['abstract-type'] ?? '')) return asides(inside(element, place));
      return inside(element, { ...place, within: 'abstract', level: 1 });
    case 'sec':
      return readSection(element, { ...place, level: level + 1 });
    case 'app':
    case 'app-group':
      return inside(element, { ...place, within: 'supporting', level: level + 1 });
    case 'ack':
    case 'notes':
    case 'glossary':
      return inside(element, { ...place, within: within ?? 'back', level: 1 });
    case 'fn-group':
      return inside(element, { ...place, within: within ?? 'back', level: 1 });
    case 'floats-group':
      return [...place.floats.values()].flatMap((float) => readBlock(float, place));
    case 'kwd-group':
      return textBlock('aside', [separator('Keywords: '), ...listed(element, 'kwd')]);
    case 'ref-list':
      return readReferences(element);
    case 'fig':
    case 'supplementary-material':
      return textBlock('caption', captionOf(element), { within });
    case 'table-wrap':
      return readTable(element);
    case 'fn':
      return textBlock('footnote', inlineMarkup({ ...element, name: 'p' }), { within });
    case 'p':
    case 'disp-formula':
    case 'verse-group':
    case 'preformat':
    case 'attrib':
    case 'def-item':
    case 'speech':
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

const inside = (element: MarkupElement, place: Place): DraftBlock[] =>
  elementsOf(element).flatMap((child) => readBlock(child, place));

/** Sections of supporting or back matter are named by their type where they have no telling title. */
function readSection(element: MarkupElement, place: Place): DraftBlock[] {
  const within = /^supplementary/u.test(element.attributes['sec-type'] ?? '') ? 'supporting' : place.within;
  const label = childOf(element, 'label');
  return elementsOf(element).flatMap((child) =>
    child.name === 'title' && label !== undefined
      ? textBlock(
          'heading',
          [...inlineMarkup({ ...label, name: 'span' }), separator(' '), ...inlineMarkup({ ...child, name: 'span' })],
          { within, level: place.level },
        )
      : readBlock(child, { ...place, within }),
  );
}

const labelled = (title: MarkupElement): Piece[] => inlineMarkup({ ...title, name: 'span' });

const listed = (element: MarkupElement, name: string): Piece[] =>
  findAll(element, (child) => child.name === name).flatMap((child, i) => [
    separator(i === 0 ? '' : '; '),
    ...inlineMarkup(child),
  ]);

function readReferences(element: MarkupElement): DraftBlock[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'title') return textBlock('heading', labelled(child), { within: 'references', level: 1 });
    if (child.name === 'ref') return textBlock('reference', referencePieces(child), { within: 'references' });
    return child.name === 'ref-list' ? readReferences(child) : [];
  });
}

/** Parts of a structured reference are set apart by spaces. */
function referencePieces(element: MarkupElement): Piece[] {
  const whole = findAll(element, ({ name }) => name === 'mixed-citation')[0];
  const label = childOf(element, 'label');
  const body = whole === undefined ? spaced(element) : inlineMarkup(whole);
  return label !== undefined && whole !== undefined ? [...inlineMarkup(label), separator(' '), ...body] : body;
}

const spaced = (element: MarkupElement): Piece[] =>
  elementsOf(element).length === 0 ||
  element.children.some((child) => child.kind === 'text' && /[^\s.,;:]/u.test(child.raw))
    ? inlineMarkup(element)
    : elementsOf(element).flatMap((child) => [...spaced(child), separator(' ')]);

/** Label, title and words of a caption on one line. */
function captionOf(element: MarkupElement): Piece[] {
  return elementsOf(element)
    .filter(({ name }) => name === 'label' || name === 'caption')
    .flatMap((part) => [...inlineMarkup(part), separator(' ')]);
}

function readTable(element: MarkupElement): DraftBlock[] {
  const tables = findAll(element, ({ name }) => name === 'table' || name === 'tgroup').filter(
    (table) => innerText(table).trim() !== '',
  );
  const notes = findAll(element, ({ name }) => name === 'table-wrap-foot').flatMap(notesOf);
  const caption = captionOf(element);
  if (tables.length === 0)
    return [...textBlock('caption', caption), ...notes.flatMap((note) => textBlock('footnote', note))];
  return tables.map((table, i) => ({
    type: 'table',
    cells: tableCells(table),
    caption: i === 0 ? caption : undefined,
    notes: i === tables.length - 1 ? notes : [],
  }));
}

function notesOf(foot: MarkupElement): Piece[][] {
  const parts = findAll(foot, ({ name }) => name === 'fn' || name === 'p' || name === 'attrib');
  return parts.map((part) => inlineMarkup({ ...part, name: 'p' }));
}
