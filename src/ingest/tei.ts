import type { Draft, Metadata } from '../domain/index.js';
import { findDoi } from '../grammar/find-doi.js';
import { type DraftBlock, textBlock, type Within } from './draft-blocks.js';
import { orNull, readYear } from './find-metadata.js';
import { inlineMarkup } from './inline-markup.js';
import { childOf, elementsOf, findAll, findNamed, lineOf, type MarkupElement } from './markup.js';
import { tableCells } from './markup-table.js';
import { separator } from './scripts.js';

/** Gives the draft of a TEI document as GROBID writes it (https://grobid.readthedocs.io). */
export function readTei(root: MarkupElement): Draft {
  const header = findNamed(root, 'teiheader') ?? root;
  const title = findNamed(findNamed(header, 'titlestmt') ?? header, 'title');
  const abstract = findNamed(header, 'abstract');
  const text = findNamed(root, 'text');
  return {
    blocks: [
      ...(title === undefined ? [] : textBlock('title', inlineMarkup({ ...title, name: 'span' }))),
      ...(abstract === undefined ? [] : inside(abstract, 'abstract')),
      ...(text === undefined ? [] : inside(text, undefined)),
    ],
    metadata: readMetadata(header, title),
    pages: [],
    reasons: [],
  };
}

function readMetadata(header: MarkupElement, title: MarkupElement | undefined): Metadata {
  const source = findNamed(header, 'sourcedesc') ?? header;
  const people = findAll(findNamed(source, 'analytic') ?? source, ({ name }) => name === 'persname');
  const date = findNamed(findNamed(source, 'monogr') ?? source, 'date') ?? findNamed(header, 'date');
  return {
    doi: findDoi(lineOf(findAll(source, ({ name, attributes }) => name === 'idno' && attributes.type === 'DOI')[0])),
    title: orNull(lineOf(title)),
    authors: people
      .map((person) =>
        elementsOf(person)
          .filter(({ name }) => name === 'forename' || name === 'surname')
          .map(lineOf)
          .join(' '),
      )
      .filter((name) => name !== ''),
    journal: orNull(lineOf(findNamed(findNamed(source, 'monogr') ?? source, 'title'))),
    year: readYear(date?.attributes.when) ?? readYear(lineOf(date)),
  };
}

const inside = (element: MarkupElement, within: Within): DraftBlock[] =>
  elementsOf(element).flatMap((child) => readBlock(child, within));

/** GROBID gives the depth of a heading as its number: n="2.1". */
function readBlock(element: MarkupElement, within: Within): DraftBlock[] {
  const { name, attributes } = element;
  switch (name) {
    case 'head': {
      const number = attributes.n;
      const level = number === undefined ? undefined : number.replace(/\.$/u, '').split('.').length;
      return textBlock('heading', [separator(number === undefined ? '' : `${number} `), ...inlineMarkup(element)], {
        within,
        level,
      });
    }
    case 'p':
    case 'ab':
    case 'formula':
      return textBlock('paragraph', inlineMarkup({ ...element, name: 'p' }), { within });
    case 'item':
      return textBlock('paragraph', inlineMarkup(element), { within });
    case 'note':
      return textBlock('footnote', inlineMarkup({ ...element, name: 'p' }), { within });
    case 'figure':
      return readFigure(element, within);
    case 'biblstruct':
    case 'bibl':
      return textBlock('reference', inlineSpaced(element), { within: 'references' });
    case 'div':
      return inside(element, withinOf(attributes.type) ?? within);
    case 'listbibl':
      return inside(element, 'references');
    case 'fw':
      return [];
    default:
      return inside(element, within);
  }
}

function withinOf(type: string | undefined): Within {
  if (type === 'references') return 'references';
  if (type === 'annex') return 'supporting';
  return /^(?:acknowledg\w*|funding|availability|contribution|conflict)$/u.test(type ?? '') ? 'back' : undefined;
}

const inlineSpaced = (element: MarkupElement): ReturnType<typeof inlineMarkup> =>
  elementsOf(element).length === 0
    ? inlineMarkup(element)
    : elementsOf(element).flatMap((child) => [...inlineSpaced(child), separator(' ')]);

function readFigure(element: MarkupElement, within: Within): DraftBlock[] {
  const words = elementsOf(element).filter(({ name }) => name === 'head' || name === 'figdesc');
  const caption = words.flatMap((part) => [...inlineMarkup(part), separator(' ')]);
  const table = childOf(element, 'table');
  if (table === undefined || elementsOf(table).length === 0) return textBlock('caption', caption, { within });
  const notes = elementsOf(element)
    .filter(({ name }) => name === 'note')
    .map((note) => inlineMarkup({ ...note, name: 'p' }));
  return [{ type: 'table', cells: tableCells(table), caption, notes }];
}
