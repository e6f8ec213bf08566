import type { Piece } from '../domain/index.js';
import { elementsOf, findAll, hasClass, innerText, type MarkupElement, type MarkupNode, textPieces } from './markup.js';
import { isMath, mathPieces } from './mathml.js';
import { asCitation, raised, separator, withScript } from './scripts.js';
import { texPieces } from './tex.js';

const RAISED = new Set(['sup']);
const LOWERED = new Set(['sub', 'inf']);
/** Elements that break a line, or stand apart from the words around them. */
const BREAKS = new Set([
  'br',
  'break',
  'hsp',
  'vsp',
  'lb',
  'name',
  'surname',
  'given-names',
  'string-name',
  'p',
  'div',
  'li',
  'list-item',
  'para',
  'simple-para',
  'tr',
  'td',
  'th',
  'dd',
  'dt',
  'title',
  'label',
  'disp-formula',
  'formula',
  'display',
]);
/** Elements that print nothing, or nothing of the text that they stand in. */
const UNPRINTED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'button',
  'select',
  'svg',
  'iframe',
  'object-id',
  'graphic',
  'inline-graphic',
  'media',
  'link',
  'index-term',
  'processing-meta',
  'float-anchor',
  'anchor',
  'annotation',
  'annotation-xml',
  'fn',
  'footnote',
  'note',
  'attachment',
  'indexterm',
]);

/** Gives the pieces of a node as running text; elements for which `skip` holds are left out. */
export function inlineMarkup(node: MarkupNode, skip: (element: MarkupElement) => boolean = () => false): Piece[] {
  if (node.kind === 'text') return textPieces(node);
  if (UNPRINTED.has(node.name) || skip(node) || isHidden(node)) return [];
  if (isMath(node)) return mathPieces(node);
  if (node.name === 'tex-math') return texMathPieces(node);
  if (node.name === 'glyph') return [separator(node.attributes.name === 'dbnd' ? '=' : ' ')];
  const inner = childrenOf(node).flatMap((child) => inlineMarkup(child, skip));
  if (RAISED.has(node.name) || hasScript(node, /super/iu))
    return citesOnly(node) ? asCitation(withScript(inner, 'superscript')) : raised(inner);
  if (LOWERED.has(node.name) || hasScript(node, /\bsub/iu)) return withScript(inner, 'subscript');
  if (isCitation(node)) return asCitation(inner);
  return BREAKS.has(node.name) ? [separator(' '), ...inner, separator(' ')] : inner;
}

/** Of several notations of the same formula one is read: MathML, else TeX, else what there is. */
function childrenOf(node: MarkupElement): readonly MarkupNode[] {
  const elements = elementsOf(node);
  const math = elements.find(isMath);
  const tex = elements.find(({ name }) => name === 'tex-math');
  if (node.name === 'alternatives') return [math ?? tex ?? elements[0]].filter((chosen) => chosen !== undefined);
  return math !== undefined && tex !== undefined ? node.children.filter((child) => child !== tex) : node.children;
}

/** The formula of a TeX document stands between its dollars. */
function texMathPieces(node: MarkupElement): Piece[] {
  return node.children.flatMap((child) => {
    if (child.kind !== 'text') return [];
    const { raw, span } = child;
    const begin = /\\begin\{document\}/u.exec(raw);
    const from = begin === null ? 0 : begin.index + begin[0].length;
    const until = raw.indexOf('\\end{document}');
    return texPieces(raw.slice(from, until < from ? raw.length : until), span.start + from);
  });
}

const isHidden = (node: MarkupElement): boolean =>
  'hidden' in node.attributes ||
  (node.attributes['aria-hidden'] === 'true' && !/^(?:su[bp]|math|span|i|b|a)$/u.test(node.name)) ||
  hasClass(node, /^(?:katex-html|MathJax_Preview|sr-only|visually-hidden|ltx_rdf)$/u);

/** TEI and HTML raise by attribute: `rend="superscript"`, `style="vertical-align: super"`. */
const hasScript = ({ attributes }: MarkupElement, word: RegExp): boolean =>
  word.test(attributes.rend ?? '') ||
  (/vertical-align/iu.test(attributes.style ?? '') &&
    word.test((attributes.style ?? '').replace(/vertical-align:\s*/iu, 'vertical-align: ')));

/** Gives whether an element is a mark that leads to the list of references. */
export function isCitation(node: MarkupElement): boolean {
  const { name, attributes } = node;
  if (name === 'xref')
    return (
      /^(?:bibr|ref|bib)$/u.test(attributes['ref-type'] ?? '') ||
      (!('ref-type' in attributes) && /^(?:bib|B|CR|R)\d/u.test(attributes.rid ?? ''))
    );
  if (name === 'cross-ref' || name === 'cross-refs') return /(?:^|\s)b(?:ib|b)?\d/iu.test(attributes.refid ?? '');
  if (name === 'ref') return attributes.type === 'bibr';
  if (name === 'cite') return innerText(node).length < 60;
  return name === 'a' && isCitationLink(node);
}

const TARGET = /^[^#]*#(?:.*?[-_.:])?(?:ref|reference|bib|bibr|cit|cite|cr|b|rf|r)[-_.]?\w{0,12}$/iu;

/** A link to a reference whose words are numbers or a name with a year. */
const isCitationLink = (node: MarkupElement): boolean =>
  (TARGET.test(node.attributes.href ?? '') ||
    /doc-biblioref/u.test(node.attributes.role ?? '') ||
    hasClass(node, /^(?:bibr|xref-bibr|ltx_ref_bib)$/u)) &&
  /^[\s[(]*(?:\d[\d\s,;–—-]*[a-z]?|[^()]{2,60}\d{4}[a-z]?)[\s\])]*$/u.test(innerText(node));

/** Something raised that holds nothing but reference marks and what stands between them. */
function citesOnly(node: MarkupElement): boolean {
  const cited = findAll(node, isCitation);
  if (cited.length === 0) return false;
  const all = innerText(node).replace(/[\s,;–—[\]()-]/gu, '').length;
  return cited.reduce((sum, mark) => sum + innerText(mark).replace(/[\s,;–—[\]()-]/gu, '').length, 0) >= all;
}
