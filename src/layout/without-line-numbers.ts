import type { RawPage, RawRun } from '../domain/index.js';
import { clusters, median } from '../geometry/cluster.js';

/** Numbers of lines are flush within so many points, on one side at least. */
const FLUSH = 1.2;
/** A page has at least so many numbers below each other when each line is numbered, and when every fifth or tenth is. */
const FEWEST = { each: 8, some: 4 };
/** Steps in which lines are numbered. */
const STEPS = [1, 2, 5, 10];
/** White left above and below the numbers, where a table's column has its head; in points. */
const CLEAR = 24;
/** White between numbers and text; in points. */
const GAP = 3;
/** At least this part of the lines beside numbers are numbered, and this part of the pages with text. */
const NUMBERED = 0.6;
const PAGES = 0.5;
/** Pages with fewer lines say nothing about the paper. */
const LINES = 12;

/**
 * Gives the pages without the line numbers of a manuscript: numbers that go up by one step down a white margin (or gutter)
 * beside most lines, on most pages of the paper. Numbered rows of a table have a head above them and stand on few pages.
 */
export function withoutLineNumbers(pages: readonly RawPage[]): RawPage[] {
  const found = pages.map(lineNumbers);
  const filled = pages.filter((page) => page.runs.length >= LINES && heights(page.runs) >= LINES);
  const numbered = filled.filter((page) => (found[pages.indexOf(page)]?.size ?? 0) > 0);
  if (numbered.length === 0 || numbered.length < PAGES * filled.length) return [...pages];
  return pages.map((page, i) => {
    const numbers = found[i];
    return numbers === undefined || numbers.size === 0
      ? page
      : { ...page, runs: page.runs.filter((run) => !numbers.has(run)) };
  });
}

const heights = (runs: readonly RawRun[]): number => new Set(runs.map(({ baseline }) => Math.round(baseline / 3))).size;
const rightOf = ({ x, width }: RawRun): number => x + width;

function lineNumbers({ runs }: RawPage): ReadonlySet<RawRun> {
  const numbers = runs.filter(({ text, angle }) => angle === 0 && text.length < 7 && /^\s*\d{1,5}\s*$/u.test(text));
  if (numbers.length < FEWEST.some) return new Set();
  const columns = [rightOf, ({ x }: RawRun) => x].flatMap((side) => clusters(numbers, side, FLUSH));
  return new Set(columns.flatMap((column) => inMargin(countingIn(column), runs)));
}

/** The longest part of a column of numbers that goes up by one step, from top to bottom; empty when most of it does not. */
function countingIn(column: readonly RawRun[]): RawRun[] {
  const sorted = [...column].sort((a, b) => a.baseline - b.baseline);
  const values = sorted.map(({ text }) => Number(text));
  const step = median(values.slice(1).map((value, i) => value - (values[i] ?? 0))) ?? 0;
  if (!STEPS.includes(step)) return [];
  const counting = sorted.filter((_, i) => {
    const [before, own = 0, after] = [values[i - 1], values[i], values[i + 1]];
    return own - (before ?? Number.NaN) === step || (after ?? Number.NaN) - own === step;
  });
  const enough = counting.length >= (step > 2 ? FEWEST.some : FEWEST.each) && counting.length >= 0.9 * sorted.length;
  return enough && (step <= 2 || isEven(counting)) ? counting : [];
}

/** Whether numbers of every fifth line stand at even distances, as the numbers of a list do not. */
function isEven(numbers: readonly RawRun[]): boolean {
  const gaps = numbers.slice(1).map(({ baseline }, i) => baseline - (numbers[i]?.baseline ?? 0));
  const usual = median(gaps) ?? 0;
  return gaps.filter((gap) => Math.abs(gap - usual) < 0.1 * usual).length >= 0.6 * gaps.length;
}

/** The numbers when nothing else stands above, below or between them and most lines beside them have one; else none. */
function inMargin(numbers: readonly RawRun[], runs: readonly RawRun[]): readonly RawRun[] {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return [];
  const own = new Set(numbers);
  const [left, right] = [Math.min(...numbers.map(({ x }) => x)) - GAP, Math.max(...numbers.map(rightOf)) + GAP];
  const beside = runs.filter(
    (run) =>
      run.angle === 0 &&
      !own.has(run) &&
      run.text.trim() !== '' &&
      run.baseline > first.baseline - CLEAR &&
      run.baseline < last.baseline + CLEAR,
  );
  const isInWay = (run: RawRun): boolean => run.x < right && rightOf(run) > left;
  if (beside.some(isInWay)) return [];
  const step = Number(numbers[1]?.text) - Number(first.text);
  return step > 2 || numbers.length >= NUMBERED * linesIn(beside, { left, right }) ? numbers : [];
}

/** Number of lines of text beside numbers, counted in the column nearest to them. */
function linesIn(runs: readonly RawRun[], { left, right }: { readonly left: number; readonly right: number }): number {
  const [after, before] = [runs.filter(({ x }) => x >= right), runs.filter((run) => rightOf(run) <= left)];
  const size = median(runs.map((run) => run.size)) ?? 0;
  const near = [nearest(after, (run) => run.x - right), nearest(before, (run) => left - rightOf(run))];
  const counts = near.map((column) => heights(column.filter((run) => run.size > 0.9 * size))).filter((n) => n > 0);
  return counts.length === 0 ? 0 : Math.min(...counts);
}

/** Runs that start (or end) in the quarter of a page next to a margin. */
const nearest = (runs: readonly RawRun[], distance: (run: RawRun) => number): RawRun[] =>
  runs.filter((run) => distance(run) < NEAR);
const NEAR = 150;
