import { type Inline, parseInline } from '../inline.js';
import { type Paper, type SampleBlock, SYNTHETIC, type TableRow } from '../parse-paper.js';

export const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** Gives a paper as a web page; with `print` it is styled for two columns on paper. */
export function paperToHtml(paper: Paper, print: 'columns' | 'single' | null): string {
  const inline = (text: string): string => parseInline(text, paper.cite).map(pieceToHtml).join('');
  const style = print === null ? '' : `<style>${css(paper, print)}</style>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeXml(paper.title.replace(/[\^_]\{(.*?)\}/gu, '$1'))}</title>
<meta name="citation_doi" content="${paper.doi}">
<meta name="citation_journal_title" content="${escapeXml(paper.journal)}">
${style}
</head>
<body>
<p class="synthetic">${SYNTHETIC}</p>
<article>
<h1>${inline(paper.title)}</h1>
<p class="authors">${inline(paper.authors)}</p>
<p class="affiliation">${inline(paper.affiliation)}</p>
<section class="abstract" id="abstract">
<h2>Abstract</h2>
<p>${inline(paper.abstract)}</p>
</section>
<div class="body">
${paper.blocks.map((block) => blockToHtml(block, inline)).join('\n')}
<h2>References</h2>
<ol class="references">
${paper.references.map((reference) => `<li>${inline(reference)}</li>`).join('\n')}
</ol>
</div>
</article>
</body>
</html>
`;
}

function pieceToHtml(piece: Inline): string {
  let html = escapeXml(piece.text);
  if (piece.italic) html = `<i>${html}</i>`;
  if (piece.cite) html = `<a href="#ref">${html}</a>`;
  if (piece.script === 'superscript') html = `<sup>${html}</sup>`;
  if (piece.script === 'subscript') html = `<sub>${html}</sub>`;
  return html;
}

function blockToHtml(block: SampleBlock, inline: (text: string) => string): string {
  switch (block.type) {
    case 'heading':
      return `<h2>${inline(block.text)}</h2>`;
    case 'subheading':
      return `<h3>${inline(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'footnote':
      return `<p class="footnote">${inline(block.text)}</p>`;
    case 'figure':
      return `<figure>${DRAWING}<figcaption>${inline(block.text)}</figcaption></figure>`;
    case 'table':
      return tableToHtml(block, inline);
  }
}

const DRAWING = '<svg width="180" height="60"><path d="M10 10 L170 50" stroke="black"/></svg>';

type TableBlock = Extract<SampleBlock, { readonly type: 'table' }>;

function tableToHtml(table: TableBlock, inline: (text: string) => string): string {
  const rows = (head: boolean): string =>
    table.rows
      .filter((row) => (row.type === 'head') === head)
      .map((row) => rowToHtml(row, inline))
      .join('\n');
  const notes = table.notes.map((note) => `<p class="note">${inline(note)}</p>`).join('\n');
  return `<figure class="table"><table>
<caption>${inline(table.caption)}</caption>
<thead>
${rows(true)}
</thead>
<tbody>
${rows(false)}
</tbody>
</table>
${notes}</figure>`;
}

/** Gives a table row as `tr`, headers and groups as `th`. */
export function rowToHtml(row: TableRow, inline: (text: string) => string): string {
  const tag = row.type === 'row' ? 'td' : 'th';
  const cells = row.cells.map(({ text, columns, rows }) => {
    const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
    return `<${tag}${spans}>${inline(text)}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

const css = (paper: Paper, print: 'columns' | 'single'): string => `
@page { size: A4; margin: 22mm 18mm 20mm;
  @top-center { content: "${paper.running}"; font: 8pt "Liberation Sans"; }
  @bottom-center { content: counter(page); font: 8pt "Liberation Sans"; } }
body { font: 10pt/1.3 "Liberation Serif"; margin: 0; text-align: justify; hyphens: auto; }
h1 { font-size: 15pt; text-align: left; } h2 { font-size: 11pt; } h3 { font-size: 10pt; font-style: italic; }
.synthetic, .footnote, .note, figcaption, caption, .references { font-size: 8pt; }
sup, sub { font-size: 70%; line-height: 0; }
a { color: inherit; text-decoration: none; }
.body { columns: ${print === 'columns' ? 2 : 1}; column-gap: 7mm; }
figure { margin: 2mm 0; break-inside: avoid; }
table { border-collapse: collapse; font-size: 8.5pt; width: 100%; border-top: 0.8pt solid; border-bottom: 0.8pt solid; }
thead { border-bottom: 0.5pt solid; } caption { text-align: left; } td, th { text-align: left; padding: 0.5mm 1mm; font-weight: normal; }
`;
