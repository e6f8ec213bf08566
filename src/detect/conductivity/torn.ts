import { bounded, decimalOf } from '../../grammar/index.js';
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
  const mantissas = [...page.text.matchAll(HANGING)];
  return page.units.flatMap((unit) => {
    const hanging = mantissas.filter(({ index }) => index < unit.start && index > unit.start - 220);
    const near = hanging.at(-1);
    if (near === undefined) return [];
    const end = near.index + near[0].length;
    const torn = EXPONENT_BEFORE.exec(before(page, unit.start, 8)) ?? undefined;
    const cut =
      page.text.slice(end, unit.start).trim() === '' ? EXPONENTS_BEHIND.exec(after(page, unit.end, 140)) : null;
    const exponent = Number((torn ?? cut)?.groups?.exponent ?? Number.NaN);
    if (Number.isNaN(exponent) || exponent === 0) return [];
    const between = page.units.some((other) => other.start > near.index && other.end <= unit.start);
    if (between) return [];
    return [
      {
        rule: 'torn number',
        start: near.index,
        end: unit.end,
        quantity: bounded(decimalOf(near.groups?.mantissa ?? '', -exponent), null),
        factor: unit.factor,
        unitPrinted: unit.printed,
        unit: { start: unit.start, end: unit.end },
        doubts: ['torn' as const],
        via: 'text' as const,
      },
    ];
  });
}
