import type { Draft, Piece } from '../domain/index.js';
import { type DraftBlock, textBlock, type Within } from './draft-blocks.js';
import { readHtmlMetadata } from './html-metadata.js';
import { inlineMarkup } from './inline-markup.js';
import { elementsOf, findAll, findNamed, hasClass, type MarkupElement, type MarkupNode } from './markup.js';
import { tableCells } from './markup-table.js';
import { separator } from './scripts.js';

/** Elements that start a block of their own; everything else runs with the words around it. */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);
const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'form',
  'button',
  'select',
  'iframe',
  'svg',
  'dialog',
  'footer',
  'menu',
  'object',
  'video',
  'audio',
  'input',
  'textarea',
]);
/** What publishers' pages carry around a paper. */
const FURNITURE =
  /^(?:navbar|nav|menu|sidebar|breadcrumbs?|cookie[-\w]*|share[-\w]*|social[-\w]*|toolbar|metrics|altmetric[-\w]*|advert[-\w]*|recommend[-\w]*|related[-\w]*|toc|table-of-contents|ltx_page_(?:navbar|header|footer|logo)|ltx_TOC|skip-link|banner)$/iu;
const ROLES = /^(?:navigation|banner|search|complementary|contentinfo|menu|dialog)$/u;

const ABSTRACT = /^(?:abstract|ltx_abstract|abstractSection|hlFld-Abstract|article-abstract|Abstracts)$/iu;
const REFERENCES =
  /^(?:references?|bibliography|ref-list|ltx_bibliography|ltx_biblist|citation-list|article__references|c-article-references|reflist)$/iu;
const NOTES =
  /^(?:table-wrap-foot|tblFn|tfoot|table-foot(?:note)?s?|tableFootnotes|ltx_table_notes?|table__foot(?:er|notes?)|tablenotes|legend|footnotes?)$/iu;
const CAPTION =
  /^(?:caption|figcaption|ltx_caption|figure__caption|table__caption|captions|fig-caption|table-caption|tableCaption|c-article-table__figcaption)$/iu;
const TABLE_FRAME =
  /^(?:table-wrap|ltx_table|tableWrap|NLM_table-wrap|tables?|table-wrapper|article-table-content|c-article-table|tw)$/iu;

type Place = { readonly within: Within };

/** Gives the draft of a paper in HTML: publishers' pages, Europe PMC, ar5iv. */
export function readHtml(root: MarkupElement): Draft {
  const body = mainOf(root);
  const metadata = readHtmlMetadata(root);
  const blocks = readBlocks(body.children, { within: undefined });
  const title = blocks.findIndex(({ type }) => type === 'heading');
  return {
    blocks: blocks.map((block, i) =>
      i === title && block.type === 'heading' && block.level === 0
        ? { ...block, type: 'title', level: undefined }
        : block,
    ),
    metadata,
    pages: [],
    reasons: [],
  };
}

/** The paper is the longest article of the page when that is most of it, else the main part, else all. */
function mainOf(root: MarkupElement): MarkupElement {
  const body = findNamed(root, 'body') ?? root;
  const length = (element: MarkupElement): number => element.span.end - element.span.start;
  const articles = findAll(body, ({ name }) => name === 'article').sort((a, b) => length(b) - length(a));
  const main = findAll(body, ({ name, attributes }) => name === 'main' || attributes.role === 'main')[0];
  const [article] = articles;
  if (article !== undefined && length(article) * 2 > length(body)) return article;
  return main !== undefined && length(main) * 2 > length(body) ? main : body;
}

const isBlock = ({ name }: MarkupElement): boolean => BLOCKS.has(name);
const isSkipped = (element: MarkupElement): boolean =>
  SKIPPED.has(element.name) ||
  ROLES.test(element.attributes.role ?? '') ||
  'hidden' in element.attributes ||
  hasClass(element, FURNITURE);

/** Gives whether an element holds blocks somewhere below, so that it cannot run with the words around it. */
const holdsBlocks = (element: MarkupElement): boolean =>
  elementsOf(element).some((child) => isBlock(child) || holdsBlocks(child));

/** Reads siblings: blocks one by one, and what stands between them as paragraphs. */
function readBlocks(nodes: readonly MarkupNode[], place: Place): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let loose: Piece[] = [];
  const flush = (): void => {
    blocks.push(...textBlock(place.within === 'references' ? 'reference' : 'paragraph', loose, place));
    loose = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element' && isSkipped(node)) continue;
    if (node.kind === 'text' || (!isBlock(node) && !holdsBlocks(node))) loose.push(...inlineMarkup(node));
    else {
      flush();
      blocks.push(...readBlock(node, place));
    }
  }
  flush();
  return blocks;
}

function readBlock(element: MarkupElement, place: Place): DraftBlock[] {
  const { name } = element;
  const within = withinOf(element) ?? place.within;
  if (/^h[1-6]$/u.test(name))
    return textBlock('heading', inlineMarkup({ ...element, name: 'span' }), { ...place, level: Number(name[1]) - 1 });
  if (name === 'table') return readTable(element, [], []);
  if (name === 'figure' || hasClass(element, TABLE_FRAME)) return readFigure(element, { within });
  if (name === 'figcaption' || name === 'caption' || hasClass(element, CAPTION))
    return textBlock('caption', inlineMarkup({ ...element, name: 'p' }), { within });
  if (within === 'references' && (name === 'li' || name === 'p' || name === 'tr'))
    return textBlock('reference', inlineMarkup(element), { within });
  return readBlocks(element.children, { within });
}

function withinOf(element: MarkupElement): Within {
  const { id = '', role = '' } = element.attributes;
  if (!/^(?:div|section|article|ol|ul)$/u.test(element.name)) return undefined;
  if (ABSTRACT.test(id) || role === 'doc-abstract' || hasClass(element, ABSTRACT)) return 'abstract';
  if (REFERENCES.test(id) || role === 'doc-bibliography' || hasClass(element, REFERENCES)) return 'references';
  return hasClass(element, /^ltx_appendix$/u) || role === 'doc-appendix' ? 'supporting' : undefined;
}

/** A frame around a table holds its caption and notes; any other figure is its caption. */
function readFigure(element: MarkupElement, place: Place): DraftBlock[] {
  const tables = findAll(element, ({ name }) => name === 'table').filter(
    (table) => !hasClass(table, /^ltx_(?:eqn|equation)/u),
  );
  const captions = findAll(element, (child) => child.name === 'figcaption' || hasClass(child, CAPTION));
  const notes = findAll(element, (child) => child.name !== 'table' && hasClass(child, NOTES));
  if (tables.length === 0)
    return captions.length === 0
      ? readBlocks(element.children, place)
      : captions.flatMap((caption) => textBlock('caption', inlineMarkup({ ...caption, name: 'p' }), place));
  return tables.flatMap((table, i) =>
    readTable(
      table,
      i === 0 ? captions.flatMap((caption) => [...inlineMarkup({ ...caption, name: 'p' }), separator(' ')]) : [],
      i === tables.length - 1 ? notes : [],
    ),
  );
}

/** A table without borders that holds blocks or a single cell is layout, not data. */
function readTable(table: MarkupElement, caption: readonly Piece[], notes: readonly MarkupElement[]): DraftBlock[] {
  const cells = tableCells(table);
  const own = elementsOf(table).filter(({ name }) => name === 'caption');
  const layout =
    cells.length <= 1 ||
    hasClass(table, /^ltx_(?:eqn|equation)/u) ||
    table.attributes.role === 'presentation' ||
    findAll(table, ({ name }) => name === 'table' || /^h[1-6]$/u.test(name)).length > 0;
  if (layout)
    return readBlocks(
      findAll(table, ({ name }) => name === 'td' || name === 'th').flatMap((cell) => [...cell.children, BREAK]),
      { within: undefined },
    );
  const feet = findAll(table, ({ name }) => name === 'tfoot').length > 0;
  return [
    {
      type: 'table',
      cells,
      caption: caption.length > 0 ? caption : own.flatMap((part) => inlineMarkup({ ...part, name: 'p' })),
      notes: feet && notes.length === 0 ? [] : notes.map((note) => inlineMarkup({ ...note, name: 'p' })),
    },
  ];
}

const BREAK: MarkupElement = { kind: 'element', name: 'hr', attributes: {}, children: [], span: { start: 0, end: 0 } };
