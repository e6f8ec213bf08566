import { describe, expect, it } from 'vitest';
import type { RawPage } from '../../src/domain/index.js';
import { withoutLineNumbers } from '../../src/layout/index.js';
import { lineOf, pageOf, run } from './raw-page.js';

const PITCH = 20;
const yOf = (line: number): number => 80 + PITCH * line;
const WORDS = 'the pellets were pressed at 370 MPa and then sintered in air for ten hours';
const text = (x: number, lines = 30): ReturnType<typeof run>[] =>
  Array.from({ length: lines }, (_, i) => lineOf(WORDS, x, yOf(i))).flat();
const numbers = (from: number, right: number, { step = 1, lines = 30, size = 7 } = {}): ReturnType<typeof run>[] =>
  Array.from({ length: Math.ceil(lines / step) }, (_, i) => {
    const printed = String(from + i * step);
    const line = step === 1 ? i : i * step + step - 1;
    return run(printed, right - printed.length * size * 0.5, yOf(line), { size });
  });
const textsOf = (pages: readonly RawPage[]): string[] => pages.flatMap(({ runs }) => runs.map((r) => r.text.trim()));
const isNumber = (printed: string): boolean => /^\d+$/u.test(printed);

describe('withoutLineNumbers', () => {
  it('takes numbers of every line out of the margin and keeps the numbers of the text', () => {
    const pages = [1, 2, 3].map((page) => pageOf([...numbers(30 * page - 29, 50), ...text(90)], page));
    expect(textsOf(withoutLineNumbers(pages))).toEqual(textsOf([1, 2, 3].map((page) => pageOf(text(90), page))));
  });

  it('takes numbers of every fifth line, and those that start anew on each page', () => {
    const pages = [1, 2].map((page) => pageOf([...numbers(5, 50, { step: 5 }), ...text(90)], page));
    expect(textsOf(withoutLineNumbers(pages)).filter(isNumber)).toHaveLength(60);
  });

  it('takes numbers at the right edge and between two columns', () => {
    const two = (page: number): RawPage =>
      pageOf([...numbers(60 * page, 30), ...text(40), ...numbers(60 * page + 30, 460), ...text(470)], page);
    const pages = withoutLineNumbers([two(1), two(2)]);
    expect(textsOf(pages).filter(isNumber)).toEqual(Array.from({ length: 120 }, () => '370'));
  });

  it('keeps a page number in the margin', () => {
    const pages = [1, 2].map((page) =>
      pageOf([...numbers(30 * page, 50), ...text(90), run(String(page), 300, 800)], page),
    );
    expect(textsOf(withoutLineNumbers(pages)).filter((t) => t === '1' || t === '2')).toEqual(['1', '2']);
  });

  it('keeps the numbered rows of a table, which have a head', () => {
    const rows = Array.from({ length: 30 }, (_, i) => lineOf('LLZO 0.34 25', 120, yOf(i))).flat();
    const table = (page: number): RawPage =>
      pageOf([run('No.', 40, yOf(-1)), ...numbers(30 * page - 29, 50, { size: 10 }), ...rows], page);
    const pages = [table(1), table(2)];
    expect(withoutLineNumbers(pages)).toEqual(pages);
  });

  it('keeps the numbers of a list that one page of several has', () => {
    const pages = [pageOf([...numbers(1, 50), ...text(90)], 1), ...[2, 3, 4, 5].map((page) => pageOf(text(90), page))];
    expect(withoutLineNumbers(pages)).toEqual(pages);
  });

  it('keeps numbers of references, which most lines do without', () => {
    const references = Array.from({ length: 10 }, (_, i) => run(String(i + 1), 40, yOf(3 * i))).flat();
    const pages = [1, 2].map((page) => pageOf([...references, ...text(90)], page));
    expect(withoutLineNumbers(pages)).toEqual(pages);
  });
});
