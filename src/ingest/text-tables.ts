import { isBlank, type TextLine } from './lines.js';

/** Rows of cells as slices of the file; the first `header` rows name the columns. `lines` is how many lines were used. */
export type TextTable = {
  readonly rows: readonly (readonly TextLine[])[];
  readonly header: number;
  readonly lines: number;
};

/** Gives the table that starts with the first of the lines, or undefined when it is not sure to be one. */
export function readTextTable(lines: readonly TextLine[]): TextTable | undefined {
  return readPipes(lines) ?? readTabs(lines) ?? readAligned(lines) ?? readValueRows(lines) ?? readCellLines(lines);
}

/** A value rather than a name: a number, perhaps with signs, powers of ten or uncertainty, a reference, or a sign for none. */
const VALUE = /^[<>~≈∼≤≥±+\-−–]?\s?\d[\d\s.,()±×x·*^eE/%+\-−–]*[*†‡]?$|^[-–—−]$|^n\.\s?[adr]\.$|^\[\d+\]$/iu;
export const isValue = (text: string): boolean => VALUE.test(text.trim());

const trimmed = (text: string, start: number): TextLine => {
  const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
  return { text: text.trim(), start: start + lead };
};

/** Cells between bars; bars in formulas, in code and after a backslash part nothing. */
function splitPipes({ text, start }: TextLine): TextLine[] {
  const cells: TextLine[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/\\\||\$[^$]{1,300}\$|`[^`]{1,300}`|\|/gu)) {
    if (found !== '|') continue;
    cells.push(trimmed(text.slice(from, index), start + from));
    from = index + 1;
  }
  cells.push(trimmed(text.slice(from), start + from));
  const first = cells[0]?.text === '' && text.trimStart().startsWith('|') ? 1 : 0;
  const last = cells.length > first + 1 && cells.at(-1)?.text === '' && text.trimEnd().endsWith('|') ? -1 : undefined;
  return cells.slice(first, last);
}

const isRule = (cells: readonly TextLine[]): boolean =>
  cells.length > 0 && cells.every(({ text }) => /^:?-{1,}:?$|^:?={2,}:?$/u.test(text));

/** Lines with bars: with a rule below the header as in Markdown, or three in a row with as many cells. */
function readPipes(lines: readonly TextLine[]): TextTable | undefined {
  if (!lines[0]?.text.includes('|')) return undefined;
  const ruled = lines.slice(1, 5).some((line) => isRule(splitPipes(line)));
  if (!ruled && splitPipes(lines[0]).length < 3) return undefined;
  const rows: TextLine[][] = [];
  let rule: number | undefined;
  let used = 0;
  for (const line of lines) {
    if (!line.text.includes('|')) break;
    const cells = splitPipes(line);
    if (isRule(cells)) rule ??= rows.length;
    else if (rule === undefined && rows[0] !== undefined && rows[0].length !== cells.length) break;
    else rows.push(cells);
    used++;
  }
  const width = rows[0]?.length ?? 0;
  if (rule === undefined && (rows.length < 3 || width < 3)) return undefined;
  return rows.length === 0 || width < 1 || (rule !== undefined && rule > 4)
    ? undefined
    : { rows, header: rule ?? 0, lines: used };
}

/** Rows parted the same way, as long as each has as many cells as the first. */
function readParted(
  lines: readonly TextLine[],
  separator: RegExp,
  least: { rows: number; cells: number },
): TextTable | undefined {
  const rows: TextLine[][] = [];
  for (const line of lines) {
    const cells = splitAt(line, separator);
    if (cells.length < least.cells || cells.length !== (rows[0]?.length ?? cells.length)) break;
    rows.push(cells);
  }
  return rows.length >= least.rows ? { rows, header: 0, lines: rows.length } : undefined;
}

function splitAt({ text, start }: TextLine, separator: RegExp): TextLine[] {
  const cells: TextLine[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(separator)) {
    cells.push(trimmed(text.slice(from, index), start + from));
    from = index + found.length;
  }
  cells.push(trimmed(text.slice(from), start + from));
  return cells;
}

const readTabs = (lines: readonly TextLine[]): TextTable | undefined =>
  readParted(lines, /\t/gu, { rows: 2, cells: 2 });

/** How many lines decide whether columns are columns. */
const SAMPLE = 30;

/** Columns set apart by at least two spaces, in three lines or more, with values in them. */
function readAligned(lines: readonly TextLine[]): TextTable | undefined {
  if (!/\S\s{2,}\S/u.test(lines[0]?.text ?? '')) return undefined;
  const start = readParted(trimAll(lines.slice(0, SAMPLE)), /\s{2,}/gu, { rows: 3, cells: 3 });
  const cells = start?.rows.flat() ?? [];
  const values = cells.filter(({ text }) => isValue(text)).length;
  if (start === undefined || cells.some(({ text }) => text.length > CELL_LENGTH) || values * 3 < cells.length)
    return undefined;
  return start.lines < SAMPLE ? start : readParted(trimAll(lines), /\s{2,}/gu, { rows: 3, cells: 3 });
}

const trimAll = (lines: readonly TextLine[]): TextLine[] => lines.map(({ text, start }) => trimmed(text, start));

/** A number with its power of ten is one value, though spaces stand in it. */
const ROW_TOKEN = /[<>~≈±]?[-−–]?\d[\d.,]*(?:\(\d+\))?\s?[×x·]\s?10\s?[-−–]?\s?\d+|\S+/gu;

/** A header line and lines of as many single values as it has names: "x V (Å3) d (%)" over "0 958.3 91". */
function readValueRows(lines: readonly TextLine[]): TextTable | undefined {
  const [head] = lines;
  if (head === undefined || head.text.length > 300 || !/\([^()]*\)/u.test(head.text)) return undefined;
  const rows: TextLine[][] = [];
  for (const line of lines.slice(1)) {
    const tokens = [...line.text.slice(0, 300).matchAll(ROW_TOKEN)].map(({ 0: text, index }) => ({
      text,
      start: line.start + index,
    }));
    if (
      tokens.length < 3 ||
      tokens.length !== (rows[0]?.length ?? tokens.length) ||
      !tokens.slice(1).every(({ text }) => isValue(text))
    )
      break;
    rows.push(tokens);
  }
  const names = rows.length < 2 ? undefined : splitNames(head, rows[0]?.length ?? 0);
  return names === undefined ? undefined : { rows: [names, ...rows], header: 1, lines: rows.length + 1 };
}

/** Names of columns end with their unit in brackets; the first may be a bare word. */
function splitNames({ text, start }: TextLine, wanted: number): TextLine[] | undefined {
  const names = [...text.matchAll(/[^()\s][^()]*\([^()]*\)/gu)].map(({ 0: name, index }) => ({
    text: name,
    start: start + index,
  }));
  const last = names.at(-1);
  if (last === undefined || last.start + last.text.length < start + text.trimEnd().length) return undefined;
  if (names.length === wanted) return names;
  const [first, ...others] = names;
  const split = /^(?<word>\S+)\s+(?<rest>\S+\s*\(.*)$/u.exec(first?.text ?? '')?.groups;
  if (first === undefined || names.length + 1 !== wanted || split === undefined) return undefined;
  const { word = '', rest = '' } = split;
  return [
    { text: word, start: first.start },
    { text: rest, start: first.start + first.text.length - rest.length },
    ...others,
  ];
}

/** How long a cell on a line of its own may be, how many columns and cells such a table may have. */
const CELL_LENGTH = 60;
const MOST_COLUMNS = 9;
const MOST_CELLS = 400;

/** A table with one cell a line: as many names as columns, then rows whose columns hold values throughout or names throughout. */
function readCellLines(lines: readonly TextLine[]): TextTable | undefined {
  const widths = Array.from({ length: MOST_COLUMNS - 1 }, (_, i) => i + 2).filter((columns) =>
    areNames(lines.slice(0, columns)),
  );
  const values = lines.slice(0, 4 * MOST_COLUMNS).filter(({ text }) => isValue(text)).length;
  if (widths.length === 0 || values < 2) return undefined;
  const cells: TextLine[] = [];
  for (const line of lines.slice(0, MOST_CELLS)) {
    if (!isCell(line)) break;
    cells.push(trimmed(line.text, line.start));
  }
  if (cells.filter(({ text }) => isValue(text)).length * 4 < cells.length) return undefined;
  for (const columns of widths) {
    const rows = rowsOf(cells, columns);
    if (rows.length >= 3 && isRegular(rows)) return { rows, header: 1, lines: rows.length * columns };
  }
  return undefined;
}

const isCell = (line: TextLine): boolean =>
  !isBlank(line) && line.text.length <= CELL_LENGTH && !/[a-z]{3}[.;]$/u.test(line.text.trim());

/** Gives whether lines can start with the names of such a table. */
export const startsWithNames = (lines: readonly TextLine[]): boolean =>
  Array.from({ length: MOST_COLUMNS }, (_, i) => i + 1).some((columns) => areNames(lines.slice(0, columns)));

/** Names of columns are no values, and one of them at least has a unit or an index. */
const areNames = (lines: readonly TextLine[]): boolean =>
  lines.every((line) => isCell(line) && !isValue(line.text) && /\p{L}/u.test(line.text)) &&
  lines.some(({ text }) => /[(/,]/u.test(text));

function rowsOf(cells: readonly TextLine[], columns: number): TextLine[][] {
  if (cells.length % columns !== 0) return [];
  return Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

function isRegular([names = [], ...rows]: readonly (readonly TextLine[])[]): boolean {
  const shares = names.map((_, column) => rows.filter((row) => isValue(row[column]?.text ?? '')).length / rows.length);
  const even = shares.filter((share) => share === 0 || share > 0.7).length;
  return (
    shares.some((share) => share === 1 || (share > 0.7 && rows.length > 3)) &&
    even >= names.length - 1 &&
    (shares[0] === 0 || shares[0] === 1)
  );
}
