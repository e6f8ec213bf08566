import { type Coverage, quantityOf, startingIn } from '../../grammar/index.js';
import { isOther } from './bare.js';
import type { Found } from './found.js';
import { after, before, type Page, sentenceAt } from './page.js';

/** "conductivities σ25 (in units of 10−4 S cm−1)", "σ (in mS cm−1)": a unit, with a scale or without, for the numbers of its sentence. */
const SCALED =
  /(?:conductivit(?:y|ies)(?: \S{1,6})?|values? of [σκ]|[σκ]\S{0,5}) ?[([](?:all |given )?in (?:units of )?(?:(?:1 ?[×x] ?)?10 ?\^? ?(?<power>-\d{1,2}) ?)?$/u;
/** What such numbers stand behind, and before. */
const LED_BY = /(?:\b(?:is|are|was|were|be|of|to|from|and|or|about|reach(?:es)?|only)|[,;:]) ?(?:~ ?)?$/u;
const FOLLOWED_BY = /^ ?(?:for\b|at\b|in\b|with\b|when\b|and\b|or\b|to\b|respectively\b|[,;()]|\.(?!\d)|$)/u;

/** Reads "are 5.3 for x = 0 and 11 for x = 0.2" in a sentence that gave the unit in brackets before. */
export function readScaled(page: Page, taken: Coverage): Found[] {
  return page.units.flatMap((unit) => {
    const said = SCALED.exec(before(page, unit.start, 70));
    if (said === null || !/^ ?[)\]]/u.test(after(page, unit.end, 3))) return [];
    const scale = Number(`1e${said.groups?.power ?? 0}`);
    const numbers = startingIn(page.atoms, unit.end, sentenceAt(page, unit.start).end).filter(
      ({ form, start, end }) =>
        form === 'decimal' &&
        !taken.touches({ start, end }) &&
        LED_BY.test(before(page, start, 20)) &&
        FOLLOWED_BY.test(after(page, end, 14)) &&
        !isOther(page, { start, end }),
    );
    return numbers.map((atom) => ({
      rule: 'number in the unit of its sentence',
      start: atom.start,
      end: atom.end,
      quantity: quantityOf(atom, null),
      factor: Number((unit.factor * scale).toPrecision(12)),
      unitPrinted: `${said.groups?.power === undefined ? '' : `10^${said.groups.power} `}${unit.printed}`,
      unit: { start: unit.start, end: unit.end },
      doubts: unit.doubts,
      via: 'list' as const,
    }));
  });
}
