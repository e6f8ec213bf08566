import type { CiteStyle } from './inline.js';

export type Cell = { readonly text: string; readonly columns: number; readonly rows: number };
export type TableRow = { readonly type: 'head' | 'row' | 'group'; readonly cells: readonly Cell[] };

type TextType = 'heading' | 'subheading' | 'paragraph' | 'figure' | 'footnote';

export type SampleBlock =
  | { readonly type: TextType; readonly text: string }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly rows: readonly TableRow[];
      readonly notes: readonly string[];
    };

/** A sample paper as written in `corpus/sources`: texts with the markup of `parseInline`. */
export type Paper = {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly affiliation: string;
  readonly journal: string;
  readonly doi: string;
  readonly running: string;
  readonly cite: CiteStyle;
  readonly abstract: string;
  readonly blocks: readonly SampleBlock[];
  readonly references: readonly string[];
  /** Lines of facts, see `readFact`. */
  readonly facts: readonly string[];
  readonly note: string;
};

/** The mark that every sample bears on its first page. */
export const SYNTHETIC =
  'Synthetic sample paper for software tests. The study, its authors and its references are invented.';

/**
 * Reads a sample source. Lines begin with `@key value` (title, authors, ..., abstract, ref, fact, figure, footnote, table),
 * `## ` or `### ` (headings) or are paragraphs; a table goes on with `H`, `R`, `G`, `N` lines (header, row, group, note).
 */
export function parsePaper(id: string, source: string): Paper {
  const values = new Map<string, string[]>();
  const blocks: SampleBlock[] = [];
  for (const chunk of source.split('\n').filter((line) => line.trim() !== '')) {
    const [key, text] = readLine(chunk);
    if (key in BLOCK_KEYS) blocks.push({ type: BLOCK_KEYS[key as keyof typeof BLOCK_KEYS], text });
    else if (key === 'table') blocks.push({ type: 'table', caption: text, rows: [], notes: [] });
    else if (key in ROW_KEYS || key === 'N') extendTable(blocks, key, text);
    else values.set(key, [...(values.get(key) ?? []), text]);
  }
  const one = (key: string): string => values.get(key)?.[0] ?? '';
  return {
    id,
    title: one('title'),
    authors: one('authors'),
    affiliation: one('affiliation'),
    journal: one('journal'),
    doi: one('doi'),
    running: one('running'),
    cite: one('cite') === 'superscript' ? 'superscript' : 'bracket',
    abstract: one('abstract'),
    blocks,
    references: values.get('ref') ?? [],
    facts: values.get('fact') ?? [],
    note: one('note'),
  };
}

const BLOCK_KEYS = {
  '##': 'heading',
  '###': 'subheading',
  paragraph: 'paragraph',
  figure: 'figure',
  footnote: 'footnote',
} as const;
const ROW_KEYS = { H: 'head', R: 'row', G: 'group' } as const;

function readLine(line: string): [string, string] {
  const match = /^(?:@(?<key>\w+)|(?<mark>#{2,3}|[HRGN]))\s+(?<text>.*)$/u.exec(line);
  if (match === null) return ['paragraph', line];
  return [match.groups?.key ?? match.groups?.mark ?? '', match.groups?.text ?? ''];
}

function extendTable(blocks: SampleBlock[], key: string, text: string): void {
  const table = blocks.at(-1);
  if (table?.type !== 'table') throw new Error(`Cannot place table line "${text}": no table is open`);
  if (key === 'N') blocks[blocks.length - 1] = { ...table, notes: [...table.notes, text] };
  else {
    const row: TableRow = { type: ROW_KEYS[key as keyof typeof ROW_KEYS], cells: text.split(' | ').map(readCell) };
    blocks[blocks.length - 1] = { ...table, rows: [...table.rows, row] };
  }
}

/** `<c2>` and `<r2>` before a cell's text are its column and row span. */
function readCell(source: string): Cell {
  const match = /^(?:<c(?<columns>\d)>)?(?:<r(?<rows>\d)>)?(?<text>.*)$/u.exec(source.trim());
  return {
    text: match?.groups?.text ?? '',
    columns: Number(match?.groups?.columns ?? 1),
    rows: Number(match?.groups?.rows ?? 1),
  };
}
