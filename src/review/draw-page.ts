import {
  type Anchor,
  type Box,
  type Cell,
  type Document,
  locate,
  type Mark,
  overlaps,
  type Span,
  type Table,
  textOf,
} from '../domain/index.js';

const COLOURS = {
  superscript: '#c02020',
  subscript: '#2040c0',
  citation: '#808080',
  repaired: '#b000b0',
  doubtful: '#ff7000',
  joined: '#808080',
} as const;

/**
 * Gives a page as SVG (points, the page as seen): its words where they stand with scripts, citations and repaired glyphs in
 * their colours, blocks with type and reading order, table cells with their header path as tooltip.
 * Throws RangeError for a page that the document does not have.
 */
export function drawPage(document: Document, number: number): string {
  const page = document.pages.find((p) => p.page === number);
  if (page === undefined)
    throw new RangeError(`Cannot draw page ${number}: the document has ${document.pages.length} pages`);
  const { width, height } = page;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    ...document.anchors.filter((a) => a.box?.page === number).map((anchor) => drawWord(document, anchor)),
    ...document.tables.flatMap((table) => drawTable(document, table, number)),
    ...document.blocks.flatMap((block, order) => drawBlock(document, { ...block, order }, number)),
    '</svg>',
  ];
  return parts.join('\n');
}

/** Marks are few beside a word, so the last one that touches it colours it. */
function drawWord(document: Document, { span, box }: Anchor): string {
  if (box === undefined) return '';
  const mark = document.marks.findLast((m) => m.type !== 'joined' && overlaps(m.span, span));
  const size = Math.max(3, box.height * 0.85);
  const at = `x="${n(box.x)}" y="${n(box.y + box.height * 0.8)}" textLength="${n(box.width)}" font-size="${n(size)}"`;
  return `<text ${at} lengthAdjust="spacingAndGlyphs" fill="${mark === undefined ? '#202020' : COLOURS[mark.type]}">${titleOf(mark)}${escapeMarkup(textOf(document, span))}</text>`;
}

const titleOf = (mark: Mark | undefined): string =>
  mark?.type === 'repaired'
    ? `<title>printed as ${escapeMarkup(JSON.stringify(mark.printed ?? ''))}, sure ${mark.sure ?? '?'}</title>`
    : '';

type Ordered = { readonly span: Span; readonly type: string; readonly order: number };

function drawBlock(document: Document, { span, type, order }: Ordered, number: number): string[] {
  const boxes = locate(document, span).filter((b) => b.page === number);
  const [first] = boxes;
  if (first === undefined) return [];
  const { x, y, width, height } = hull(boxes);
  return [
    `<rect x="${n(x - 2)}" y="${n(y - 2)}" width="${n(width + 4)}" height="${n(height + 4)}" fill="none" stroke="#00a060" stroke-width="0.6"/>`,
    `<text x="${n(first.x - 2)}" y="${n(first.y - 3)}" font-size="6" fill="#00a060">${order} ${type}</text>`,
  ];
}

function drawTable(document: Document, table: Table, number: number): string[] {
  return table.cells.flatMap((cell) => {
    const boxes = locate(document, cell.span).filter((b) => b.page === number);
    if (boxes.length === 0) return [];
    const { x, y, width, height } = hull(boxes);
    const fill = cell.header ? '#ffe08060' : '#80c0ff40';
    return [
      `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" stroke="#d09000" stroke-width="0.4"><title>${escapeMarkup(pathOf(document, table, cell))}</title></rect>`,
    ];
  });
}

/** Gives a cell's place and the header cells above it: "row 3, column 2: Conductivity > 25 °C". */
function pathOf(document: Document, table: Table, cell: Cell): string {
  const above = table.cells.filter(
    (c) => c.header && c.row < cell.row && c.column <= cell.column && cell.column < c.column + c.columnSpan,
  );
  const names = above.map((c) => textOf(document, c.span));
  return `row ${cell.row}, column ${cell.column}: ${names.join(' > ')}`;
}

function hull(boxes: readonly Box[]): Omit<Box, 'page'> {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const width = Math.max(...boxes.map((b) => b.x + b.width)) - x;
  const height = Math.max(...boxes.map((b) => b.y + b.height)) - y;
  return { x, y, width, height };
}

const n = (value: number): string => String(Number(value.toFixed(2)));

/** Gives text safe inside SVG and HTML; control characters that XML forbids become U+FFFD. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
