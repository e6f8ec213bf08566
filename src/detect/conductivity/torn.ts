import { allMatches, bounded, decimalOf, startingIn } from '../../grammar/index.js';
import type { Found } from './found.js';
import { after, before, type Page } from './page.js';

/** "3.7 × 10" whose exponent is not where it belongs */
const HANGING = /(?<![\d.,\p{L}])(?<mantissa>\d{1,2}(?:\.\d{1,4})?) ?[×xX] ?10(?! ?[\d^×x-])/gu;
const EXPONENT_BEFORE = /(?:^|[^\d)\]\p{L}] ?)-(?<exponent>\d{1,2}) ?$/u;
/** The raised line, read on its own: exponent, then that of the unit. */
const EXPONENTS_BEHIND = / [-^](?<exponent>\d{1,2}) \^?- ?1(?!\d)/u;

/**
 * Reads numbers whose mantissa and exponent reading order tore apart ("3.7 × 10 which is the −3 S cm −1"), where exactly one
 * exponent can belong to the mantissa; always in doubt. What cannot be put together is left out.
 */
export function readTorn(page: Page): Found[] {
  const mantissas = Array.from(allMatches(page.text, HANGING), (match) => ({
    mantissa: match.groups?.mantissa ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return page.units.flatMap((unit) => {
    const near = startingIn(mantissas, unit.start - 220, unit.start).at(-1);
    if (near === undefined) return [];
    const torn = EXPONENT_BEFORE.exec(before(page, unit.start, 8)) ?? undefined;
    const cut =
      page.text.slice(near.end, unit.start).trim() === '' ? EXPONENTS_BEHIND.exec(after(page, unit.end, 140)) : null;
    const exponent = Number((torn ?? cut)?.groups?.exponent ?? Number.NaN);
    if (Number.isNaN(exponent) || exponent === 0) return [];
    if (startingIn(page.units, near.start, unit.start).length > 0) return [];
    return [
      {
        rule: 'torn number',
        start: near.start,
        end: unit.end,
        quantity: bounded(decimalOf(near.mantissa, -exponent), null),
        factor: unit.factor,
        unitPrinted: unit.printed,
        unit: { start: unit.start, end: unit.end },
        doubts: ['torn' as const],
        via: 'text' as const,
      },
    ];
  });
}
