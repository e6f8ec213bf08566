import { point } from '../../domain/index.js';
import type { Found } from './found.js';
import { type Page, sentenceAt } from './page.js';

/** "log σ", "log10(σ", "lg(σ/", "log (conductivity" but not log σ0, log σT */
const HEAD = /\b(?:log|lg)(?: ?_?10)? ?[([{]? ?(?:[σκ]|conductivity)(?! ?_?0| ?[·×*.]? ?_?T|_?(?:o|rt|max)?T\b)/gu;
const NUMBER =
  /(?<=(?:=|≈|~|:|,|\b(?:of|is|from|to|at|and|was|reaches|about|between)) ?)- ?\d{1,2}(?:\.\d{1,4})?(?! ?(?:°|K\b|eV|V\b|%|\d|×|C\b))/gu;

/** Reads "log σ = −3.5 (σ in S cm−1)": the value is the power of ten; without a unit it is in doubt. */
export function readLogarithms(page: Page): Found[] {
  return Array.from(page.text.matchAll(HEAD)).flatMap((head) => {
    const sentence = sentenceAt(page, head.index);
    const end = Math.min(sentence.end, head.index + 260);
    const unit = page.units.find(({ start }) => start > head.index && start < sentence.end);
    const from = head.index + head[0].length;
    const numbers = Array.from(page.text.slice(from, end).matchAll(NUMBER)).map((match) => ({
      printed: match[0],
      start: from + match.index,
    }));
    return numbers.map(({ printed, start }, member) => ({
      rule: 'logarithm of conductivity',
      start,
      end: start + printed.length,
      quantity: point(Number((10 ** Number(printed.replace(/ /gu, ''))).toPrecision(6))),
      factor: unit?.factor ?? 1,
      unitPrinted: unit?.printed ?? '',
      ...(unit === undefined ? {} : { unit: { start: unit.start, end: unit.end } }),
      doubts: unit === undefined ? (['unit-incomplete'] as const) : [],
      via: 'log' as const,
      ...(numbers.length > 1 ? { list: { start: numbers[0]?.start ?? start, member } } : {}),
    }));
  });
}
