import { makePdf, textAt } from '../ingest/pdf/make-pdf.js';

/** A table as it is to be printed. `span` is a header over two columns from the one given on. */
export type PrintedTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly style: 'grid' | 'booktabs' | 'header rule' | 'unruled';
  readonly align: 'left' | 'center';
  readonly middle: boolean;
  readonly span?: { readonly text: string; readonly column: number; readonly ruled: boolean; readonly left: boolean };
  readonly caption: 'above' | 'below';
};

export const CAPTION = 'Table 1. Properties of all the samples of this work.';
const SIZE = 8;
const LINE = 9.6;
const PAD = { x: 5, y: 2.5 };
/** Wider cells wrap. */
const WIDEST = 95;

type Cell = { readonly lines: readonly string[]; readonly width: number };

/** Prints a table on a page with text above and below; gives the bytes of the PDF. */
export const printTable = (table: PrintedTable): Promise<Uint8Array> =>
  makePdf([
    (d) => {
      d.font('Times-Roman').fontSize(9);
      let y = prose(d, 60);
      d.fontSize(SIZE);
      if (table.caption === 'above') y = captionAt(d, y + 14);
      y = draw(d, table, y + 8);
      if (table.caption === 'below') y = captionAt(d, y + 14);
      prose(d.fontSize(9), y + 24);
    },
  ]);

function captionAt(d: PDFKit.PDFDocument, y: number): number {
  textAt(d, CAPTION, 40, y);
  return y;
}

function prose(d: PDFKit.PDFDocument, y: number): number {
  const lines = [
    'The pellets were pressed and heated, and their ends were coated with gold by sputtering.',
    'Spectra were taken after an hour at each temperature, and they were fitted to a circuit.',
    'All the values that are given here are means of three pellets that were made together.',
  ];
  for (const [i, line] of lines.entries()) textAt(d, line, 40, y + 11 * i);
  return y + 22;
}

function wrap(d: PDFKit.PDFDocument, text: string): Cell {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && d.widthOfString(`${last} ${word}`) <= WIDEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return { lines, width: Math.max(0, ...lines.map((line) => d.widthOfString(line))) };
}

function draw(d: PDFKit.PDFDocument, { header, rows, style, align, middle, span }: PrintedTable, top: number): number {
  const body = [header, ...rows].map((row) => row.map((text) => wrap(d, text)));
  const widths = header.map((_, c) => Math.max(...body.map((row) => row[c]?.width ?? 0)) + 2 * PAD.x);
  if (span !== undefined) {
    const own = d.widthOfString(span.text) + 2 * PAD.x - (widths[span.column] ?? 0) - (widths[span.column + 1] ?? 0);
    if (own > 0) widths[span.column] = (widths[span.column] ?? 0) + own;
  }
  const lefts = widths.map((_, c) => 40 + widths.slice(0, c).reduce((a, b) => a + b, 0));
  const right = 40 + widths.reduce((a, b) => a + b, 0);
  const level = (y: number, x1 = 40, x2 = right): void => void d.moveTo(x1, y).lineTo(x2, y).lineWidth(0.6).stroke();
  const ruled = style === 'grid' || style === 'booktabs';
  let y = top;
  if (ruled) level(y);
  if (span !== undefined) {
    const [x1, x2] = [lefts[span.column] ?? 0, (lefts[span.column + 1] ?? 0) + (widths[span.column + 1] ?? 0)];
    const width = d.widthOfString(span.text);
    textAt(d, span.text, span.left ? x1 + PAD.x : (x1 + x2 - width) / 2, y + PAD.y + SIZE);
    y += LINE + 2 * PAD.y;
    if (span.ruled || style === 'grid') level(y, x1 + 2, x2 - 2);
  }
  body.forEach((row, r) => {
    const most = Math.max(...row.map(({ lines }) => lines.length));
    const start = r === 0 && span !== undefined ? y - LINE - 2 * PAD.y : y;
    row.forEach(({ lines }, c) => {
      const under = span !== undefined && r === 0 && (c === span.column || c === span.column + 1);
      const own = under || r > 0 ? y : start;
      const lower = middle && r > 0 ? ((most - lines.length) * LINE) / 2 : 0;
      lines.forEach((line, i) => {
        const spare = align === 'center' ? ((widths[c] ?? 0) - 2 * PAD.x - d.widthOfString(line)) / 2 : 0;
        textAt(d, line, (lefts[c] ?? 0) + PAD.x + spare, own + PAD.y + SIZE + lower + i * LINE);
      });
    });
    y += most * LINE + 2 * PAD.y;
    if (style === 'grid' || (r === 0 && style !== 'unruled')) level(y);
  });
  if (style === 'booktabs') level(y);
  if (style === 'grid')
    for (const [c, x] of [...lefts, right].entries()) {
      const from = span !== undefined && c === span.column + 1 ? top + LINE + 2 * PAD.y : top;
      d.moveTo(x, from).lineTo(x, y).stroke();
    }
  return y;
}
