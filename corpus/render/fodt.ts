import { type Inline, parseInline } from '../inline.js';
import { type Paper, type SampleBlock, SYNTHETIC, type TableRow } from '../parse-paper.js';
import { escapeXml } from './html.js';

type ToXml = (text: string) => string;

/** Gives a paper as a flat OpenDocument text for LibreOffice Writer: one column, ruled tables with spans, footer with page number. */
export function paperToFodt(paper: Paper): string {
  const inline: ToXml = (text) => parseInline(text, paper.cite).map(pieceToXml).join('');
  const p = (style: string, text: string): string => `<text:p text:style-name="${style}">${inline(text)}</text:p>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
${styles(escapeXml(paper.running))}
<office:body><office:text>
${p('Small', SYNTHETIC)}
${p('Title', paper.title)}
${p('Body', paper.authors)}
${p('Small', paper.affiliation)}
${p('Head', 'Abstract')}
${p('Body', paper.abstract)}
${paper.blocks.map((block, i) => blockToXml(block, { p, inline, name: `T${i}` })).join('\n')}
${p('Head', 'References')}
${paper.references.map((text, i) => p('Small', `[${i + 1}] ${text}`)).join('\n')}
</office:text></office:body>
</office:document>
`;
}

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');

const FONT = 'fo:font-family="Liberation Serif"';

const paragraphStyle = (name: string, size: number, more = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.1cm" fo:margin-bottom="0.15cm" ${more}/><style:text-properties ${FONT} fo:font-size="${size}pt" fo:language="en" fo:country="US"${name === 'Head' || name === 'Title' ? ' fo:font-weight="bold"' : ''}/></style:style>`;

const textStyle = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

const styles = (running: string): string => `<office:styles>
${paragraphStyle('Title', 16)}${paragraphStyle('Head', 12)}${paragraphStyle('Sub', 11)}
${paragraphStyle('Body', 11, 'fo:text-align="justify" fo:line-height="120%"')}${paragraphStyle('Small', 9)}${paragraphStyle('Cell', 10)}
${textStyle('Sup', 'style:text-position="33% 58%"')}${textStyle('Sub', 'style:text-position="-20% 58%"')}${textStyle('It', 'fo:font-style="italic"')}
</office:styles>
<office:automatic-styles>
<style:style style:name="Grid" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.08cm"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="17cm" fo:page-height="24cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header><text:p text:style-name="Small">${running}</text:p></style:header>
<style:footer><text:p text:style-name="Small">Page <text:page-number/></text:p></style:footer>
</style:master-page></office:master-styles>`;

function pieceToXml(piece: Inline): string {
  const text = escapeXml(piece.text);
  if (piece.script === 'superscript') return `<text:span text:style-name="Sup">${text}</text:span>`;
  if (piece.script === 'subscript') return `<text:span text:style-name="Sub">${text}</text:span>`;
  return piece.italic ? `<text:span text:style-name="It">${text}</text:span>` : text;
}

type Tools = { readonly p: (style: string, text: string) => string; readonly inline: ToXml; readonly name: string };

function blockToXml(block: SampleBlock, tools: Tools): string {
  const { p } = tools;
  switch (block.type) {
    case 'heading':
      return p('Head', block.text);
    case 'subheading':
      return p('Sub', `*${block.text}*`);
    case 'paragraph':
      return p('Body', block.text);
    case 'figure':
      return p('Small', block.text);
    case 'footnote':
      return `<text:p text:style-name="Body"><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Small', block.text)}</text:note-body></text:note></text:p>`;
    case 'table':
      return tableToXml(block, tools);
  }
}

function tableToXml(table: Extract<SampleBlock, { readonly type: 'table' }>, { p, name }: Tools): string {
  const columns = Math.max(...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.columns, 0)));
  const open: number[] = Array.from({ length: columns }, () => 0);
  return `${p('Small', table.caption)}
<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${columns}"/>
${table.rows.map((row) => rowToXml(row, p, open)).join('\n')}
</table:table>
${table.notes.map((note) => p('Small', note)).join('\n')}`;
}

const COVERED = '<table:covered-table-cell/>';

function rowToXml(row: TableRow, p: Tools['p'], open: number[]): string {
  const out: string[] = [];
  let column = 0;
  const skip = (): void => {
    while ((open[column] ?? 0) > 0) {
      open[column] = (open[column] ?? 0) - 1;
      out.push(COVERED);
      column += 1;
    }
  };
  for (const cell of row.cells) {
    skip();
    const spans = `table:number-columns-spanned="${cell.columns}" table:number-rows-spanned="${cell.rows}"`;
    out.push(`<table:table-cell table:style-name="Grid" ${spans}>${p('Cell', cell.text)}</table:table-cell>`);
    out.push(COVERED.repeat(cell.columns - 1));
    for (let c = column; c < column + cell.columns; c++) open[c] = cell.rows - 1;
    column += cell.columns;
  }
  skip();
  return `<table:table-row>${out.join('')}</table:table-row>`;
}
