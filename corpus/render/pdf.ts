import PDFDocument from 'pdfkit';
import { type Inline, parseInline, plainText } from '../inline.js';
import { type Paper, type SampleBlock, SYNTHETIC, type TableRow } from '../parse-paper.js';

/** How a page is set: fonts by file, columns, and what is done to scripts and to the signs − and ×. */
export type PdfStyle = {
  readonly fonts: { readonly roman: string; readonly italic: string; readonly bold: string; readonly symbol: string };
  readonly columns: 1 | 2;
  /** Draws raised and lowered text after the line it belongs to, as some producers do. */
  readonly scriptsLast: boolean;
  /** Only the text, without being visible (for a text layer over an image). */
  readonly image?: readonly Uint8Array[] | undefined;
  readonly visible: boolean;
};

type Pdf = InstanceType<typeof PDFDocument>;
type Run = {
  readonly text: string;
  readonly font: keyof PdfStyle['fonts'];
  readonly size: number;
  readonly rise: number;
};
type Word = { readonly runs: readonly Run[]; readonly width: number };
type Set = {
  readonly pdf: Pdf;
  readonly style: PdfStyle;
  readonly paper: Paper;
  column: number;
  y: number;
  page: number;
};

const PAGE = { width: 470, height: 640, left: 40, right: 40, top: 60, bottom: 56, gap: 18 } as const;
const SYMBOLS = /[−×°∼≈≥≤·]/u;

/** Sets a paper with pdfkit, uncompressed so that `damage.ts` can edit its character maps. */
export async function paperToPdf(paper: Paper, style: PdfStyle): Promise<Uint8Array> {
  const [pdf, done] = openPdf(plainText(parseInline(paper.title)), false);
  for (const [name, file] of Object.entries(style.fonts)) pdf.registerFont(name, file);
  const set: Set = { pdf, style, paper, column: 0, y: 0, page: 0 };
  newPage(set);
  setFront(set);
  for (const block of paper.blocks) setBlock(set, block);
  setText(set, 'References', { size: 10.5, bold: true, after: 4 });
  for (const [i, reference] of paper.references.entries())
    setText(set, `(${i + 1}) ${reference}`, { size: 8, after: 2 });
  pdf.end();
  return done;
}

/** Gives a PDF whose pages are images without any text. */
export async function imagesToPdf(images: readonly Uint8Array[], title: string): Promise<Uint8Array> {
  const [pdf, done] = openPdf(plainText(parseInline(title)), true);
  for (const image of images) {
    pdf.addPage();
    pdf.image(Buffer.from(image), 0, 0, { width: PAGE.width });
  }
  pdf.end();
  return done;
}

function openPdf(title: string, compress: boolean): [Pdf, Promise<Uint8Array>] {
  const date = new Date(Date.UTC(2024, 0, 1));
  const info = { Title: title, Producer: 'pdfkit', CreationDate: date, ModDate: date };
  const size: [number, number] = [PAGE.width, PAGE.height];
  const pdf = new PDFDocument({ size, margin: 0, compress, autoFirstPage: false, info });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  return [pdf, new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))];
}

function newPage(set: Set): void {
  set.pdf.addPage();
  set.page += 1;
  set.column = 0;
  set.y = PAGE.top;
  const image = set.style.image?.[set.page - 1];
  if (image !== undefined) set.pdf.image(Buffer.from(image), 0, 0, { width: PAGE.width });
  if (!set.style.visible) set.pdf.addContent('3 Tr');
  drawPlain(set, set.page === 1 ? set.paper.journal : set.paper.running, PAGE.left, 45);
  drawPlain(set, String(set.page), PAGE.width / 2, PAGE.height - 40);
}

function drawPlain({ pdf }: Set, text: string, x: number, y: number): void {
  pdf.font('roman', 8).text(text, x, y, { lineBreak: false });
}

function setFront(set: Set): void {
  const { paper } = set;
  const full = { ...set, style: { ...set.style, columns: 1 as const } };
  setText(full, SYNTHETIC, { size: 7.5, after: 6 });
  setText(full, paper.title, { size: 15, after: 6 });
  setText(full, paper.authors, { size: 10, after: 2 });
  setText(full, `*${paper.affiliation}*`, { size: 9, after: 8 });
  setText(full, `ABSTRACT: ${paper.abstract}`, { size: 9.5, after: 12 });
  set.y = full.y;
  columnTop.set(set.pdf, full.y);
}

const columnTop = new WeakMap<Pdf, number>();

type TextStyle = { readonly size: number; readonly after: number; readonly bold?: boolean; readonly indent?: number };

function setBlock(set: Set, block: SampleBlock): void {
  if (block.type === 'table') setTable(set, block);
  else if (block.type === 'heading') setText(set, block.text, { size: 10.5, bold: true, after: 4 });
  else if (block.type === 'subheading') setText(set, `*${block.text}*`, { size: 9.5, after: 3 });
  else if (block.type === 'paragraph') setText(set, block.text, { size: 10, after: 6, indent: 10 });
  else setText(set, block.text, { size: 8, after: 6 });
}

const columnWidth = (columns: number): number =>
  (PAGE.width - PAGE.left - PAGE.right - (columns - 1) * PAGE.gap) / columns;
const columnLeft = (set: Set): number => PAGE.left + set.column * (columnWidth(set.style.columns) + PAGE.gap);

/** Takes room for `height` points, in the next column or on the next page where the column is full. */
function takeRoom(set: Set, height: number): number {
  if (set.y + height > PAGE.height - PAGE.bottom) nextColumn(set);
  set.y += height;
  return set.y;
}

function nextColumn(set: Set): void {
  if (set.column + 1 < set.style.columns) {
    set.column += 1;
    set.y = set.page === 1 ? (columnTop.get(set.pdf) ?? PAGE.top) : PAGE.top;
  } else newPage(set);
}

function setText(set: Set, text: string, style: TextStyle): void {
  const words = toWords(set, parseInline(text, set.paper.cite), style);
  const width = columnWidth(set.style.columns);
  const space = 0.26 * style.size;
  let line: Word[] = [];
  let used = style.indent ?? 0;
  const flush = (): void => {
    const baseline = takeRoom(set, style.size * 1.38);
    drawWords(set, line, { x: columnLeft(set) + (style.indent ?? 0) * Number(first), baseline, space });
    first = false;
    line = [];
    used = 0;
  };
  let first = true;
  for (const word of words) {
    if (line.length > 0 && used + space + word.width > width) flush();
    used += word.width + (line.length > 0 ? space : 0);
    line.push(word);
  }
  if (line.length > 0) flush();
  set.y += style.after;
}

/** Cuts at spaces; a word can hold several runs, such as 10 with a raised −4. */
function toWords(set: Set, pieces: readonly Inline[], style: TextStyle): Word[] {
  const words: Run[][] = [[]];
  for (const piece of pieces) {
    for (const [i, part] of piece.text.split(' ').entries()) {
      if (i > 0) words.push([]);
      for (const text of part.split(/([−×°∼≈≥≤·])/u)) if (text !== '') words.at(-1)?.push(toRun(text, piece, style));
    }
  }
  return words
    .filter((runs) => runs.length > 0)
    .map((runs) => ({ runs, width: runs.reduce((sum, run) => sum + widthOf(set, run), 0) }));
}

function toRun(text: string, piece: Inline, style: TextStyle): Run {
  const scripted = piece.script !== null;
  const font = SYMBOLS.test(text) ? 'symbol' : style.bold === true ? 'bold' : piece.italic ? 'italic' : 'roman';
  const rise = piece.script === 'superscript' ? 0.36 : piece.script === 'subscript' ? -0.16 : 0;
  return { text, font, size: scripted ? style.size * 0.68 : style.size, rise: rise * style.size };
}

const widthOf = ({ pdf }: Set, run: Run): number => pdf.font(run.font, run.size).widthOfString(run.text);

function drawWords(
  set: Set,
  words: readonly Word[],
  at: { readonly x: number; readonly baseline: number; readonly space: number },
): void {
  const later: (() => void)[] = [];
  let x = at.x;
  for (const word of words) {
    for (const run of word.runs) {
      const place = x;
      const draw = (): void => {
        set.pdf
          .font(run.font, run.size)
          .text(run.text, place, at.baseline - run.rise * (set.style.scriptsLast ? 1.25 : 1), {
            lineBreak: false,
            baseline: 'alphabetic',
          });
      };
      if (set.style.scriptsLast && run.rise > 0) later.push(draw);
      else draw();
      x += widthOf(set, run);
    }
    x += at.space;
  }
  for (const draw of later) draw();
}

const CELL = { size: 8.5, after: 0 } as const;

function setTable(set: Set, table: Extract<SampleBlock, { readonly type: 'table' }>): void {
  const height = 14 + table.rows.length * 13 + 40;
  if (set.y + height > PAGE.height - PAGE.bottom) nextColumn(set);
  setText(set, table.caption, { size: 8.5, after: 3 });
  const columns = Math.max(...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.columns, 0)));
  const width = columnWidth(set.style.columns) / columns;
  rule(set);
  const open = new Map<number, number>();
  for (const [i, row] of table.rows.entries()) {
    const baseline = takeRoom(set, 13);
    setRow(set, row, { baseline, width, open });
    if (row.type === 'head' && table.rows[i + 1]?.type !== 'head') rule(set);
  }
  rule(set);
  for (const note of table.notes) setText(set, note, { size: 7.5, after: 2 });
  set.y += 6;
}

/** `open` says how many more rows a cell that spans rows covers, by column. */
function setRow(
  set: Set,
  row: TableRow,
  at: { readonly baseline: number; readonly width: number; readonly open: Map<number, number> },
): void {
  let column = 0;
  const skip = (): void => {
    while ((at.open.get(column) ?? 0) > 0) {
      at.open.set(column, (at.open.get(column) ?? 0) - 1);
      column += 1;
    }
  };
  for (const cell of row.cells) {
    skip();
    const words = toWords(set, parseInline(cell.text, set.paper.cite), CELL);
    drawWords(set, words, { x: columnLeft(set) + column * at.width, baseline: at.baseline, space: 0.26 * CELL.size });
    if (cell.rows > 1) for (let c = column; c < column + cell.columns; c++) at.open.set(c, cell.rows - 1);
    column += cell.columns;
  }
  skip();
}

function rule(set: Set): void {
  const x = columnLeft(set);
  const y = set.y + 4;
  set.pdf
    .moveTo(x, y)
    .lineTo(x + columnWidth(set.style.columns), y)
    .lineWidth(0.6)
    .stroke();
  set.y += 2;
}
