import { type Cell, type Document, type Mark, type Span, type View, viewOf } from '../../../src/domain/index.js';

/** A cell as text, or with its spans and whether it is a header ("^{...}" raises, "_{...}" lowers, as a reader would mark). */
export type Written =
  | string
  | { readonly text: string; readonly columns?: number; readonly rows?: number; readonly header?: boolean };

export type WrittenTable = {
  readonly caption?: string;
  readonly headerRows?: number;
  readonly rows: readonly (readonly Written[])[];
};

/** Writes a table as a document: caption, then cells separated by tabs and rows by line ends, scripts as marks. */
export function tableDocument({ caption, headerRows = 1, rows }: WrittenTable): View {
  const writer = { text: '', marks: [] as Mark[] };
  const write = (written: string): Span => {
    const start = writer.text.length;
    for (const [, plain = '', sign, script] of written.matchAll(/([^_^]+|[_^](?!\{))|([_^])\{([^}]*)\}/gu)) {
      const from = writer.text.length;
      writer.text += plain + (script ?? '');
      if (script === undefined) continue;
      writer.marks.push({
        span: { start: from, end: writer.text.length },
        type: sign === '^' ? 'superscript' : 'subscript',
      });
    }
    return { start, end: writer.text.length };
  };
  const captionSpan = caption === undefined ? undefined : write(caption);
  if (caption !== undefined) writer.text += '\n\n';
  const taken = new Set<string>();
  const cells: Cell[] = [];
  let width = 0;
  const tableStart = writer.text.length;
  rows.forEach((row, r) => {
    let column = 0;
    row.forEach((written, i) => {
      while (taken.has(`${r},${column}`)) column++;
      const cell = typeof written === 'string' ? { text: written } : written;
      const { columns = 1, rows: rowSpan = 1, header = r < headerRows } = { ...cell };
      if (i > 0) writer.text += '\t';
      cells.push({ span: write(cell.text), row: r, column, rowSpan, columnSpan: columns, header });
      for (let dr = 0; dr < rowSpan; dr++) for (let dc = 0; dc < columns; dc++) taken.add(`${r + dr},${column + dc}`);
      column += columns;
      width = Math.max(width, column);
    });
    writer.text += '\n';
  });
  const span = { start: tableStart, end: writer.text.length };
  const table = {
    span,
    rows: rows.length,
    columns: width,
    cells,
    notes: [],
    ...(captionSpan === undefined ? {} : { caption: captionSpan }),
  };
  return viewOf({ ...EMPTY, text: writer.text, marks: writer.marks, tables: [table] });
}

const EMPTY: Document = {
  reader: 'test',
  source: { sha256: '0'.repeat(64), name: 'table.xml', mediaType: 'application/xml', bytes: 0 },
  metadata: { doi: null, title: null, authors: [], journal: null, year: null },
  text: '',
  pages: [],
  blocks: [],
  sections: [],
  sentences: [],
  tables: [],
  marks: [],
  anchors: [],
  reasons: [],
};
