import { contains, type Document, type Record, type Span } from '../domain/index.js';

/** What a person looks for around a value, with the spans of the document's text where it stands. */
export type HighlightSpans = {
  readonly role: 'value' | 'temperature' | 'material' | 'header';
  readonly spans: readonly Span[];
};

/** Gives the spans to highlight for a record: value with unit, temperature, material, and for a table cell its header path. */
export function highlightSpans(document: Document, { spans }: Record): HighlightSpans[] {
  const value = spans.value ?? [];
  const named = [...(spans.temperature ?? []), ...(spans.material ?? [])];
  // A unit that stands apart from its number stands in a header or caption
  const units = (spans.unit ?? []).filter((unit) => !value.some((span) => contains(span, unit)));
  const headers = [...value.flatMap((span) => headerSpans(document, span)), ...units];
  return [
    { role: 'header', spans: headers.filter((header) => !named.some((span) => contains(span, header))) },
    { role: 'material', spans: spans.material ?? [] },
    { role: 'temperature', spans: spans.temperature ?? [] },
    { role: 'value', spans: value },
  ];
}

/** The header cells above a cell and the stub cells to its left. */
function headerSpans(document: Document, value: Span): Span[] {
  const table = document.tables.find(({ span }) => contains(span, value));
  const cell = table?.cells.find(({ span }) => contains(span, value));
  if (table === undefined || cell === undefined) return [];
  return table.cells
    .filter(({ header, row, column, columnSpan, rowSpan }) => {
      const above = row < cell.row && column <= cell.column && cell.column < column + columnSpan;
      const beside = column < cell.column && row <= cell.row && cell.row < row + rowSpan;
      return header && (above || beside);
    })
    .map(({ span }) => span)
    .filter(({ start, end }) => end > start);
}
