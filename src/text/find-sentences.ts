import type { Block, Mark, Span, Table } from '../domain/index.js';
import { splitSentences } from './split-sentences.js';

/** Gives the sentences of all blocks in order: split prose, headings and references whole, table rows one by one. */
export function findSentences(
  text: string,
  blocks: readonly Block[],
  layers: { tables: readonly Table[]; marks: readonly Mark[] },
): Span[] {
  const shadow = shadowCitations(text, layers.marks);
  const tables = new Map(layers.tables.map((table) => [table.span.start, table]));
  return blocks.flatMap(({ span, type }) => {
    if (span.start === span.end) return [];
    const table = type === 'table' ? tables.get(span.start) : undefined;
    if (table !== undefined) return rowsOf(table);
    if (type === 'heading' || type === 'title' || type === 'reference') return [span];
    return splitSentences(shadow.slice(span.start, span.end)).map((s) => ({
      start: s.start + span.start,
      end: s.end + span.start,
    }));
  });
}

/** Shows reference marks raised just after a stop as U+0001, so that "conductors.31 The" ends a sentence. */
function shadowCitations(text: string, marks: readonly Mark[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, type } of marks) {
    if (
      (type !== 'citation' && type !== 'superscript') ||
      span.start < done ||
      !/[.!?…"”’)\]]/u.test(text[span.start - 1] ?? '')
    )
      continue;
    if (type === 'superscript' && !/^[\d,–-]+$/u.test(text.slice(span.start, span.end))) continue;
    parts.push(text.slice(done, span.start), '\u0001'.repeat(span.end - span.start));
    done = span.end;
  }
  return parts.join('') + text.slice(done);
}

function rowsOf({ cells }: Table): Span[] {
  const rows = new Map<number, Span>();
  for (const { row, span } of cells) {
    if (span.start === span.end) continue;
    const known = rows.get(row);
    rows.set(
      row,
      known === undefined ? span : { start: Math.min(known.start, span.start), end: Math.max(known.end, span.end) },
    );
  }
  return [...rows.values()].sort((a, b) => a.start - b.start);
}
