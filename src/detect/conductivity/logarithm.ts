import { point, type Span } from '../../domain/index.js';
import { allMatches, startingIn } from '../../grammar/index.js';
import type { Found } from './found.js';
import { type Page, sentenceAt } from './page.js';

/** "log σ", "log10(σ", "lg(σ/", "log (conductivity" but not log σ0, log σT */
const HEAD = /\b(?:log|lg)(?: ?_?10)? ?[([{]? ?(?:[σκ]|conductivity)(?! ?_?0| ?[·×*.]? ?_?T|_?(?:o|rt|max)?T\b)/gu;
const NUMBER =
  /(?<=(?:=|≈|~|:|,|\b(?:of|is|from|to|at|and|was|reaches|about|between)) ?)- ?\d{1,2}(?:\.\d{1,4})?(?! ?(?:°|K\b|eV|V\b|%|\d|×|C\b|and -?\d{1,3} ?°|to -?\d{1,3} ?°))/gu;
/** Another logarithm ends what the first one says. */
const OTHER = /\b(?:log|ln|lg)\b/u;
const REACH = 700;

/** Reads "log σ = −3.5 (σ in S cm−1)": the value is the power of ten. What later sentences go on with is in doubt. */
export function readLogarithms(page: Page): Found[] {
  const heads = Array.from(allMatches(page.text, HEAD), ({ index }) => index);
  return heads.flatMap((head, i) => {
    const line = page.text.slice(
      head + 3,
      Math.min(heads[i + 1] ?? page.text.length, lineEnd(page, head), head + REACH),
    );
    const other = line.search(OTHER);
    const end = head + 3 + (other < 0 ? line.length : other);
    return readFrom(page, { start: head, end });
  });
}

function lineEnd(page: Page, at: number): number {
  const end = page.text.indexOf('\n', at);
  return end < 0 ? page.text.length : end;
}

function readFrom(page: Page, { start: head, end }: Span): Found[] {
  const sentence = sentenceAt(page, head);
  const unit = startingIn(page.units, head - REACH, Math.max(end, sentence.end)).toSorted(
    (a, b) => Math.abs(a.start - head) - Math.abs(b.start - head),
  )[0];
  const numbers = Array.from(allMatches(page.text.slice(head, end), NUMBER), (match) => ({
    printed: match[0],
    start: head + match.index,
  })).filter(({ start, printed }) => start < sentence.end || printed.includes('.'));
  return numbers.map(({ printed, start }, member) => ({
    rule: 'logarithm of conductivity',
    start,
    end: start + printed.length,
    quantity: point(Number((10 ** Number(printed.replace(/ /gu, ''))).toPrecision(6))),
    factor: unit?.factor ?? 1,
    unitPrinted: unit?.printed ?? '',
    ...(unit === undefined ? {} : { unit: { start: unit.start, end: unit.end } }),
    doubts: [
      ...(unit === undefined ? (['unit-incomplete'] as const) : []),
      ...(start < sentence.end ? [] : (['ambiguous-scale'] as const)),
    ],
    via: 'log' as const,
    ...(numbers.length > 1 ? { list: { start: numbers[0]?.start ?? start, member } } : {}),
  }));
}
