import { tableFrames } from '../../src/detect/table/frame.js';
import { type Block, type Document, type Mark, type Span, type Table, viewOf } from '../../src/domain/index.js';

/**
 * Gives a document in a form for eyes: its blocks in reading order with type, page and section, one sentence a line;
 * marks in the text (`^{−4}`, `_{7}`, `‹31›` for a citation, `⟦−⟧` repaired, `⟦10?⟧` doubtful, `¬` where a hyphen was taken out);
 * tables cell by cell, each body cell with its header path.
 */
export function documentOutline(document: Document): string {
  const { pages, blocks, metadata } = document;
  const head = [
    `title ${JSON.stringify(metadata.title ?? null)}, doi ${metadata.doi ?? '–'}, year ${metadata.year ?? '–'}`,
    ...pages.map(({ page, width, height, status }) => `page ${page} ${round(width)}×${round(height)} ${status}`),
    ...document.reasons.map(({ code, says }) => `reason ${code}: ${says}`),
  ];
  return `${[head.join('\n'), ...blocks.map((block) => blockOutline(document, block))].join('\n\n')}\n`;
}

const round = (points: number): string => points.toFixed(0);

function blockOutline(document: Document, block: Block): string {
  const { type, page, span } = block;
  const section = document.sections.find(({ span: own }) => own.start <= span.start && span.start < own.end);
  const place = [type, ...(page === undefined ? [] : [`p${page}`]), ...(section === undefined ? [] : [section.kind])];
  const table = type === 'table' ? document.tables.find((one) => one.span.start === span.start) : undefined;
  const lines = table === undefined ? sentencesOf(document, span) : tableOutline(document, table);
  return [`[${place.join(' ')}]`, ...lines].join('\n');
}

function sentencesOf(document: Document, span: Span): string[] {
  const own = document.sentences.filter(({ start, end }) => start >= span.start && end <= span.end);
  return (own.length === 0 ? [span] : own).map((sentence) => marked(document, sentence));
}

function tableOutline(document: Document, table: Table): string[] {
  const text = (span: Span): string => marked(document, span).replace(/\s+/gu, ' ');
  const frame = tableFrames(viewOf(document)).find((one) => one.table === table);
  const headers = table.cells.filter(({ header }) => header);
  const headed = headers.map((cell) => `  ${cell.row},${cell.column}${spanned(cell)} # ${text(cell.span)}`);
  const body = (frame?.body ?? []).map((cell) => {
    const own = table.cells.find(({ row, column }) => row === cell.row && column === cell.column);
    const path = cell.headerPath.map(({ span }) => text(span)).join(' / ');
    const stub = cell.stub.map(({ span }) => text(span)).join(' / ');
    return `  ${cell.row},${cell.column}${own === undefined ? '' : spanned(own)} ${text(cell.span)}  ← ${path}${stub === '' ? '' : ` · ${stub}`}`;
  });
  return [`  ${table.rows} rows, ${table.columns} columns`, ...headed, ...body];
}

const spanned = ({ rowSpan, columnSpan }: { readonly rowSpan: number; readonly columnSpan: number }): string =>
  rowSpan > 1 || columnSpan > 1 ? ` (${rowSpan}×${columnSpan})` : '';

const OPEN: { readonly [type in Mark['type']]: string } = {
  superscript: '^{',
  subscript: '_{',
  citation: '‹',
  repaired: '⟦',
  doubtful: '⟦?',
  joined: '¬',
};
const CLOSE: { readonly [type in Mark['type']]: string } = {
  superscript: '}',
  subscript: '}',
  citation: '›',
  repaired: '⟧',
  doubtful: '⟧',
  joined: '',
};

/** The text of a span with its marks written into it. */
function marked({ text, marks }: Document, span: Span): string {
  const own = joinTouching(marks.filter((mark) => mark.span.start >= span.start && mark.span.end <= span.end));
  const signs = own.flatMap(({ type, span: { start, end } }, i) => [
    { at: start, order: i, sign: OPEN[type] },
    ...(CLOSE[type] === '' ? [] : [{ at: end, order: -1 - i, sign: CLOSE[type] }]),
  ]);
  signs.sort((a, b) => a.at - b.at || a.order - b.order);
  let [out, at] = ['', span.start];
  for (const { at: place, sign } of signs) {
    out += text.slice(at, place) + sign;
    at = place;
  }
  return (out + text.slice(at, span.end)).trim();
}

/** Pieces of two fonts make two marks of one exponent. */
function joinTouching(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const at = joined.findLastIndex(({ type, span }) => type === mark.type && span.end === mark.span.start);
    const last = joined[at];
    if (last === undefined || mark.type === 'joined') joined.push(mark);
    else joined[at] = { ...last, span: { start: last.span.start, end: mark.span.end } };
  }
  return joined;
}
