import type { Document, Mark, Span, Table } from '../domain/index.js';
import { commonOrder } from './common-order.js';

/** Found out of those that the truth has, and a sample of what was missed, in order. */
export type Found = { readonly found: number; readonly total: number; readonly missed: readonly string[] };
export type ReadingReport = { readonly words: Found; readonly scripts: Found; readonly cells: Found };

/**
 * Compares a reading of a paper (of its PDF) with its truth (of its XML).
 * `words`: words of the truth's headings and paragraphs before the back matter that stand in the reading in the same order.
 * `scripts`: super- and subscripts with their text and the three characters before them, wherever they stand.
 * `cells`: filled table cells with the same text in the same column of the matching row; rows under one spanning cell may count as one.
 * Words are runs of letters and digits and each of × = ° % ±, after NFKC, those of four letters and more without case; reference marks of digits are printed in many ways
 * ("[1]", "1", raised, "1–3"; "[qv: 1a]" in some XML)
 * and are left out on both sides where they are marked as citations or stand in square brackets.
 */
export const compareReading = (truth: Document, read: Document): ReadingReport => ({
  words: compareWords(truth, read),
  scripts: compareScripts(truth, read),
  cells: compareCells(truth, read),
});

/** "[1]", "[1, 3–5]", "[2a]", "[ ]" (its number was marked) and the "[qv: 19l]" that deposited XML holds for a printed number. */
const BRACKETED =
  /\[{1,2}qv:[^\]]{0,40}\]{1,2}|\[\s*(?:\d{1,3}\p{Ll}{0,2}(?:\s*[,–−-]\s*\d{1,3}\p{Ll}{0,2})*)?[\s,–−-]*\]/gu;
const WORD = /[\p{L}\p{N}]+|[×=°%±]/gu;

/** Rings that stand for the degree sign are one; before NFKC, which makes letters of some. */
const plain = (text: string): string =>
  text
    .replace(/[◦∘˚º]/gu, '°')
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/gu, '-');

function compareWords(truth: Document, read: Document): Found {
  const words = bodyOf(truth, ['references', 'back']);
  const kept = commonOrder(words, bodyOf(read, []));
  return { found: kept.filter(Boolean).length, total: words.length, missed: runsOf(words, kept) };
}

function bodyOf(document: Document, without: readonly string[]): string[] {
  const outside = document.sections.filter(({ kind }) => without.includes(kind)).map(({ span }) => span);
  const blocks = document.blocks.filter(
    ({ type, span }) => (type === 'heading' || type === 'paragraph') && !outside.some((other) => covers(other, span)),
  );
  return blocks.flatMap(({ span }) => plain(withoutCitations(document, span)).match(WORD) ?? []).map(caseless);
}

/** Headings are printed in capitals; formulas and units keep their case. */
const caseless = (word: string): string => (/^\p{L}{4,}$/u.test(word) ? word.toLowerCase() : word);

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Spaces before raised and lowered text go, too: deposited XML has them where nobody prints them. */
function withoutCitations({ text, marks }: Document, span: Span): string {
  let [out, at] = ['', span.start];
  for (const mark of marks) {
    if (mark.span.start < at || mark.span.end > span.end) continue;
    const digits = mark.type === 'citation' && !/\p{L}/u.test(text.slice(mark.span.start, mark.span.end));
    const script = mark.type === 'superscript' || mark.type === 'subscript';
    if (digits) {
      out += `${text.slice(at, mark.span.start)} `;
      at = mark.span.end;
    } else if (script) {
      out += text.slice(at, mark.span.start).trimEnd();
      at = mark.span.start;
    }
  }
  return (out + text.slice(at, span.end)).replace(BRACKETED, ' ');
}

/** Words that were missed, neighbours together, with one word before them. */
function runsOf(words: readonly string[], kept: readonly boolean[]): string[] {
  const runs: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (kept[i] === true) continue;
    const start = i;
    while (i + 1 < words.length && kept[i + 1] === false) i++;
    runs.push(`${words[start - 1] ?? ''} | ${words.slice(start, i + 1).join(' ')}`);
  }
  return runs;
}

function compareScripts(truth: Document, read: Document): Found {
  const left = new Map<string, number>();
  for (const key of scriptsOf(read)) left.set(key, (left.get(key) ?? 0) + 1);
  const all = scriptsOf(truth);
  const missed = all.filter((key) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  return { found: all.length - missed.length, total: all.length, missed };
}

/** "cm^-1", "Li_7": each script outside of the references, touching ones of a kind as one, with what stands before it in its line. */
function scriptsOf({ text, marks, sections, blocks }: Document): string[] {
  const outside = [
    ...sections.filter(({ kind }) => kind === 'references').map(({ span }) => span),
    ...blocks.filter(({ type }) => type === 'reference').map(({ span }) => span),
  ];
  const cited = new Set(marks.filter(({ type }) => type === 'citation').flatMap(({ span }) => positions(span)));
  const scripts = marks.filter(
    ({ type, span }) =>
      (type === 'superscript' || type === 'subscript') &&
      !positions(span).some((i) => cited.has(i)) &&
      !outside.some((other) => covers(other, span)),
  );
  return joinTouching(scripts, text).map(({ type, span }) => {
    const before = plain(text.slice(Math.max(0, span.start - 12), span.start).replace(/^.*[\t\n]/su, ''));
    const base = Array.from(before.replace(/\s+/gu, '')).slice(-3).join('');
    return `${base}${type === 'superscript' ? '^' : '_'}${squeeze(text.slice(span.start, span.end))}`;
  });
}

const positions = ({ start, end }: Span): number[] => Array.from({ length: end - start }, (_, i) => start + i);
const squeeze = (text: string): string => plain(text).replace(/\s+/gu, '');

/** Scripts of a kind with nothing but spaces between them are one, in whatever pieces the XML has them. */
function joinTouching(marks: readonly Mark[], text: string): Mark[] {
  const joined: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    if (last?.type === mark.type && /^ *$/u.test(text.slice(last.span.end, mark.span.start)))
      joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: mark.span.end } };
    else joined.push(mark);
  }
  return joined;
}

type Row = ReadonlyMap<number, string>;

function compareCells(truth: Document, read: Document): Found {
  const grids = read.tables.flatMap((table) => [rowsOf(read, table), joinedRows(read, table)]);
  const results = truth.tables.map((table) => {
    const rows = rowsOf(truth, table);
    const best = grids.map((grid) => alignRows(rows, grid)).sort((a, b) => b.length - a.length)[0] ?? [];
    const right = new Set(best);
    const all = rows.flatMap((row, r) => [...row].map(([c, text]) => ({ key: `${r} ${c}`, text })));
    return { total: all.length, missed: all.filter(({ key }) => !right.has(key)) };
  });
  const missed = results.flatMap((result, i) =>
    result.missed.map(({ key, text }) => `table ${i + 1}, ${key}: ${text}`),
  );
  const total = results.reduce((sum, result) => sum + result.total, 0);
  return { found: total - missed.length, total, missed };
}

function rowsOf(document: Document, table: Table): Row[] {
  const rows = Array.from({ length: table.rows }, () => new Map<number, string>());
  for (const { row, column, span } of table.cells) {
    const text = squeeze(withoutCitations(document, span));
    if (text !== '') rows[row]?.set(column, text);
  }
  return rows;
}

/** Rows under a body cell that spans them as one: the XML may have them as lines of one row ("100" over "1000" beside one name). */
function joinedRows(document: Document, table: Table): Row[] {
  const rows = rowsOf(document, table);
  const spans = table.cells.filter(({ header, rowSpan, row }) => !header && rowSpan > 1 && row > 0);
  return rows.flatMap((own, r) => {
    const over = spans.filter(({ row, rowSpan }) => r >= row && r < row + rowSpan);
    const first = Math.min(r, ...over.map(({ row }) => row));
    if (first < r) return [];
    const last = Math.max(r, ...over.map(({ row, rowSpan }) => row + rowSpan - 1));
    return [joinRows(rows.slice(r, last + 1)) ?? own];
  });
}

function joinRows(rows: readonly Row[]): Row | undefined {
  if (rows.length < 2) return rows[0];
  const joined = new Map<number, string>();
  for (const row of rows) for (const [column, text] of row) joined.set(column, (joined.get(column) ?? '') + text);
  return joined;
}

const equalCells = (a: Row, b: Row): number[] =>
  [...a].flatMap(([column, text]) => (b.get(column) === text ? [column] : []));

/** "row column" of the cells that are right under the best pairing of rows in order. */
function alignRows(truth: readonly Row[], read: readonly Row[]): string[] {
  const equal = truth.map((a) => read.map((b) => equalCells(a, b)));
  const best = Array.from({ length: truth.length + 1 }, () => new Array<number>(read.length + 1).fill(0));
  const value = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number): number => value(i + 1, j + 1) + (equal[i]?.[j]?.length ?? 0);
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(value(i + 1, j), value(i, j + 1), pair(i, j));
    }
  const right: string[] = [];
  for (let i = 0, j = 0; i < truth.length && j < read.length; ) {
    if (value(i, j) === value(i + 1, j)) i++;
    else if (value(i, j) === value(i, j + 1)) j++;
    else right.push(...(equal[i++]?.[j++] ?? []).map((column) => `${i - 1} ${column}`));
  }
  return right;
}
