import { type Inline, parseInline } from '../inline.js';
import { type Paper, type SampleBlock, SYNTHETIC } from '../parse-paper.js';
import { escapeXml, rowToHtml } from './html.js';

type ToXml = (text: string) => string;

/** Gives a paper as JATS XML, with thin spaces and character references as publishers write them. */
export function paperToJats(paper: Paper): string {
  const inline: ToXml = (text) => parseInline(text, paper.cite).map(pieceToJats).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.2 20190208//EN" "JATS-archivearticle1.dtd">
<article article-type="research-article" xml:lang="en">
<front>
<journal-meta><journal-title-group><journal-title>${escapeXml(paper.journal)}</journal-title></journal-title-group></journal-meta>
<article-meta>
<article-id pub-id-type="doi">${paper.doi}</article-id>
<title-group><article-title>${inline(paper.title)}</article-title></title-group>
<contrib-group>${paper.authors.split(', ').map(authorToJats).join('')}</contrib-group>
<pub-date pub-type="epub"><year>2024</year></pub-date>
<permissions><license><license-p>${SYNTHETIC}</license-p></license></permissions>
<abstract><p>${inline(paper.abstract)}</p></abstract>
</article-meta>
</front>
<body>
${sectionsToJats(paper.blocks, inline)}
</body>
<back><ref-list><title>References</title>
${paper.references.map((text, i) => `<ref id="R${i + 1}"><label>${i + 1}</label><mixed-citation>${inline(text)}</mixed-citation></ref>`).join('\n')}
</ref-list></back>
</article>
`;
}

function authorToJats(author: string): string {
  const [given = '', surname = ''] = author.split(' ');
  return `<contrib contrib-type="author"><name><surname>${surname}</surname><given-names>${given}</given-names></name></contrib>`;
}

function pieceToJats(piece: Inline): string {
  let xml = escapeXml(piece.text).replace(/−/gu, '&#x02212;').replace(/ × /gu, '&#x02009;&#x000D7;&#x02009;');
  if (piece.cite) xml = xml.replace(/\d+/gu, (n) => `<xref ref-type="bibr" rid="R${n}">${n}</xref>`);
  if (piece.italic) xml = `<italic>${xml}</italic>`;
  if (piece.script === 'superscript') xml = `<sup>${xml}</sup>`;
  if (piece.script === 'subscript') xml = `<sub>${xml}</sub>`;
  return xml;
}

/** Sections open at headings and close at the next one; subsections nest in them. */
function sectionsToJats(blocks: readonly SampleBlock[], inline: ToXml): string {
  const out: string[] = [];
  let depth = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'heading' || block.type === 'subheading') {
      const level = block.type === 'heading' ? 1 : 2;
      out.push('</sec>'.repeat(Math.max(0, depth - level + 1)));
      out.push(`<sec><title>${inline(block.text)}</title>`);
      depth = level;
    } else out.push(blockToJats(block, inline, i));
  }
  return [...out, '</sec>'.repeat(depth)].join('\n');
}

type BodyBlock = Exclude<SampleBlock, { readonly type: 'heading' | 'subheading' }>;

function blockToJats(block: SampleBlock, inline: ToXml, index: number): string {
  if (block.type === 'table') return tableToJats(block, inline, index);
  if (block.type === 'figure')
    return `<fig id="F${index}"><caption><p>${inline(block.text)}</p></caption><graphic xlink:href="f${index}" xmlns:xlink="http://www.w3.org/1999/xlink"/></fig>`;
  if (block.type === 'footnote') return `<p><fn><p>${inline(block.text)}</p></fn></p>`;
  return `<p>${inline(block.text)}</p>`;
}

function tableToJats(table: Extract<BodyBlock, { readonly type: 'table' }>, inline: ToXml, index: number): string {
  const [label = '', caption = ''] = table.caption.split(/(?<=^T\w+ \d+)\. /iu);
  const rows = (head: boolean): string =>
    table.rows
      .filter((row) => (row.type === 'head') === head)
      .map((row) => rowToHtml(row, inline))
      .join('\n');
  const notes = table.notes.map((note) => `<fn><p>${inline(note)}</p></fn>`).join('');
  return `<table-wrap id="T${index}"><label>${label}</label><caption><p>${inline(caption)}</p></caption>
<table>
<thead>
${rows(true)}
</thead>
<tbody>
${rows(false)}
</tbody>
</table>${notes === '' ? '' : `<table-wrap-foot>${notes}</table-wrap-foot>`}</table-wrap>`;
}
