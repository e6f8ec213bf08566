import { isBlank, type TextLine } from './lines.js';
import type { TextTable } from './text-tables.js';

/** A table whose columns are lines, and the lines of columns that could not be parted into its rows. */
export type ColumnTable = TextTable & { readonly left: readonly TextLine[] };

const MOST_COLUMNS = 9;
const NAME_LENGTH = 80;
/** The fewest rows that make a line of values a column. */
const LEAST_ROWS = 3;
/** A number with its power of ten, whatever became of the sign between: "1.2 9 10-3". What follows it up to the next one is its remark. */
const POWER = /(?:[<>~≈∼*]\s?)?\d+(?:[.,]\d+)?\s?\S{1,2}\s?10\s?\S{0,2}\d{1,2}(?!\d)/gu;

/** Gives a table that was printed column by column, below its caption: the names, one a line, and then each column on one line. */
export function readColumnLines(lines: readonly TextLine[], i: number): ColumnTable | undefined {
  if (!isBelowCaption(lines, i)) return undefined;
  const filled = filledFrom(lines, i);
  for (let columns = 2; columns <= MOST_COLUMNS && 2 * columns <= filled.length; columns++) {
    const names = filled.slice(0, columns);
    if (!isName(names.at(-1))) return undefined;
    const table = tableOf(names, filled.slice(columns, 2 * columns));
    const end = filled[2 * columns - 1];
    if (table !== undefined && end !== undefined) return { ...table, lines: lines.indexOf(end, i) - i + 1 };
  }
  return undefined;
}

/** Gives whether the last line above that is not blank is the caption of a table. */
function isBelowCaption(lines: readonly TextLine[], i: number): boolean {
  let above = i - 1;
  while (above >= 0 && isBlank(lines[above] ?? { text: '', start: 0 })) above--;
  return /^\s*\**Table\s+[\dIVXS]+\b/u.test(lines[above]?.text ?? '');
}

const filledFrom = (lines: readonly TextLine[], i: number): TextLine[] =>
  lines.slice(i, i + 4 * MOST_COLUMNS).filter((line) => !isBlank(line));

const isName = (line: TextLine | undefined): boolean =>
  line !== undefined &&
  line.text.length <= NAME_LENGTH &&
  /\p{L}/u.test(line.text) &&
  !/[a-z]{3}[.;]$/u.test(line.text);

function tableOf(names: readonly TextLine[], columns: readonly TextLine[]): Omit<ColumnTable, 'lines'> | undefined {
  const powers = columns.map((column) => splitBefore(column, POWER));
  const at = powers.findIndex((cells, c) => cells.length >= LEAST_ROWS && /\([^)]+\)|\//u.test(names[c]?.text ?? ''));
  const count = powers[at]?.length ?? 0;
  if (count === 0) return undefined;
  const cells = columns.map((column, c) =>
    [powers[c] ?? [], splitBefore(column, /\S+/gu)].find((s) => s.length === count),
  );
  const kept = cells.flatMap((column, c) => (column === undefined ? [] : [{ name: names[c], column }]));
  const rows = Array.from({ length: count }, (_, row) => kept.flatMap(({ column }) => column[row] ?? []));
  const left = columns.filter((_, c) => cells[c] === undefined);
  return { rows: [kept.flatMap(({ name }) => name ?? []), ...rows], header: 1, left };
}

/** Parts a line before each match; a line that does not begin with a match gives no cells. */
function splitBefore({ text, start }: TextLine, pattern: RegExp): TextLine[] {
  const starts = [...text.matchAll(pattern)].map(({ index }) => index);
  if (text.slice(0, starts[0]).trim() !== '') return [];
  return starts.map((from, k) => ({ text: text.slice(from, starts[k + 1]).trimEnd(), start: start + from }));
}
