import { type Document, type Mark, textOf } from '../domain/index.js';
import { escapeMarkup } from './draw-page.js';

const TAGS: Readonly<Partial<Record<Mark['type'], string>>> = {
  superscript: 'sup',
  subscript: 'sub',
  citation: 'cite',
  repaired: 'ins',
  doubtful: 'mark',
};

const STYLE =
  'body{font:16px/1.5 serif;max-width:50em;margin:auto;padding:1em}section>div{border-left:3px solid #0a6;padding-left:.6em;margin:.6em 0}small{font:11px sans-serif;color:#0a6;display:block}' +
  'sup{color:#c02020}sub{color:#2040c0}cite{color:#888}ins{color:#b000b0}mark{background:#fc8}table{border-collapse:collapse}td,th{border:1px solid #d09000;padding:.1em .4em}th{background:#ffe080}';

/** Gives a document as one HTML page: blocks in reading order with their type and section, tables as read, marks in their colours. */
export function drawText(document: Document): string {
  const title = escapeMarkup(document.metadata.title ?? document.source.name);
  const blocks = document.blocks.map(({ span, type }, order) => {
    const section = document.sections.findLast((s) => s.span.start <= span.start)?.kind ?? 'other';
    const table = type === 'table' ? document.tables.find((t) => t.span.start === span.start) : undefined;
    const body = table === undefined ? markUp(document, span.start, span.end) : drawCells(document, table);
    return `<div><small>${order} ${type} · ${section}</small>${body}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style><h1>${title}</h1><section>${blocks.join('\n')}</section>\n`;
}

function drawCells(document: Document, { cells, rows }: Document['tables'][number]): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const inRow = cells.filter((c) => c.row === row).sort((a, b) => a.column - b.column);
    const drawn = inRow.map((cell) => {
      const tag = cell.header ? 'th' : 'td';
      return `<${tag} rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${markUp(document, cell.span.start, cell.span.end)}</${tag}>`;
    });
    return `<tr>${drawn.join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}

/** Writes marks as tags; where marks overlap, the first one stays. */
function markUp(document: Document, start: number, end: number): string {
  const marks = document.marks.filter((m) => m.span.start >= start && m.span.end <= end && TAGS[m.type] !== undefined);
  let [html, position] = ['', start];
  for (const mark of marks) {
    if (mark.span.start < position) continue;
    const tag = TAGS[mark.type];
    const hint =
      mark.type === 'repaired' ? ` title="printed as ${escapeMarkup(JSON.stringify(mark.printed ?? ''))}"` : '';
    html += `${escapeMarkup(document.text.slice(position, mark.span.start))}<${tag}${hint}>${escapeMarkup(textOf(document, mark.span))}</${tag}>`;
    position = mark.span.end;
  }
  return html + escapeMarkup(document.text.slice(position, end));
}
