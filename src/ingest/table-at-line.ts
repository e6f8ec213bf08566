import type { DraftCell } from '../domain/index.js';
import { readColumnLines } from './column-lines.js';
import { type DraftBlock, textBlock, type Within } from './draft-blocks.js';
import { placeCells } from './grid.js';
import { readHtml } from './html.js';
import { inlinePieces } from './inline-text.js';
import { isBlank, type TextLine } from './lines.js';
import { parseMarkup } from './markup.js';
import { readTextTable, startsWithNames, type TextTable } from './text-tables.js';

/** Blocks read from some lines at once. */
export type LineBlocks = { readonly lines: number; readonly blocks: readonly DraftBlock[] };
type Reading = { readonly text: string; readonly markdown: boolean; readonly within: Within };

/** How far a table is looked for, in lines. */
const REACH = 400;

/** Gives the table, in HTML or in plain characters, that starts with line `i`, or undefined. */
export function readTableAt(lines: readonly TextLine[], i: number, reading: Reading): LineBlocks | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  const html = /^\s*<table[\s>]/iu.test(line.text) ? readHtmlTable(line.start, lines, i, reading) : undefined;
  if (html !== undefined) return html;
  const columns = readColumnLines(lines, i);
  const table = columns ?? readTextTable(lines.slice(i, i + REACH)) ?? readSpacedCells(lines, i);
  if (table === undefined) return undefined;
  const left = (columns?.left ?? []).flatMap(({ text, start }) =>
    textBlock('paragraph', inlinePieces(text, start, reading), { within: reading.within }),
  );
  return { lines: table.lines, blocks: [{ type: 'table', cells: cellsOf(table, reading), notes: [] }, ...left] };
}

/** A table with one cell a line and blank lines between the cells. */
function readSpacedCells(lines: readonly TextLine[], i: number): TextTable | undefined {
  const cells: TextLine[] = [];
  for (let at = i; at + 1 < lines.length + 1 && cells.length < REACH; at += 2) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined || isBlank(line)) break;
    cells.push(line);
    if (next !== undefined && !isBlank(next)) break;
    if (cells.length === 9 && !startsWithNames(cells)) return undefined;
  }
  if (cells.length < 6) return undefined;
  const table = readTextTable(cells);
  const one = table !== undefined && table.rows.flat().length === table.lines;
  return one ? { ...table, lines: table.lines * 2 - 1 } : undefined;
}

function cellsOf(table: TextTable, reading: Reading): DraftCell[] {
  return placeCells(
    table.rows.map((row, i) => ({
      header: i < table.header,
      cells: row.map(({ text, start }) => ({
        pieces: inlinePieces(text, start, reading),
        rowSpan: 1,
        columnSpan: 1,
        header: false,
      })),
    })),
  );
}

function readHtmlTable(
  start: number,
  lines: readonly TextLine[],
  i: number,
  { text, within }: Reading,
): LineBlocks | undefined {
  const end = text.indexOf('</table>', start);
  if (end < 0) return undefined;
  const stop = end + '</table>'.length;
  const { blocks } = readHtml(parseMarkup(text.slice(start, stop), { xml: false, offset: start }));
  let used = 1;
  while ((lines[i + used]?.start ?? stop) < stop) used++;
  const rest = text.slice(stop, lines[i + used]?.start ?? text.length);
  return {
    lines: used,
    blocks: [...blocks, ...textBlock('paragraph', inlinePieces(rest, stop, { markdown: true }), { within })],
  };
}
