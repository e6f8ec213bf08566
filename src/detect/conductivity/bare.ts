import { type Coverage, quantityOf, startingIn } from '../../grammar/index.js';
import type { Found } from './found.js';
import { after, before, type Page, sentenceAt } from './page.js';
import { qualifierOf, quantityOfMember, readRun } from './run.js';

const ABOUT_CONDUCTIVITY = /conduct|[σκ]\b|[σκ][ _]/iu;
/** What follows a number that is something else: a unit, a times sign, a power. */
const OTHER_UNIT =
  /^ ?(?:[×x*·^] ?|\/|%|[cmkµnpMd]?(?:m|s|g|V|A|F|W|J|N|Pa|Hz|bar|mol|L|l|M|C|T|B|S|Torr|torr|atm|eV|K|Ω|Å|h|min|at\.? ?%|wt|rpm|D|ppm|times)(?![\p{L}]))/u;
const OTHER_QUANTITY =
  /\b(?:ratios?|factors?|diffus\w+|mobilit\w+|concentrations?|p ?\(? ?O|pressure|dens\w+|pre-?factors?|expansion|coefficients?|TEC|CTE|frequen\w+|capacit\w+|numbers?|times|strain|exponents?|permittivity|error|fraction|deviation|vacuum|tolerance|rates?|dose|fluence|porosity|resist\w+|ohm|dielectric|tan|loss)\b[^,;]{0,30}$/iu;
const OTHER_SYMBOL = /(?<![\p{L}])(?![σκ])[\p{L}][\p{L}\d_,()]{0,6} ?[=≈~] ?[~≈]? ?$/u;

/** Reads powers without a unit ("up to 2.5 × 10−3 at 250 °C") in a sentence that gives the unit for others. */
export function readBarePowers(page: Page, taken: Coverage): Found[] {
  const free = page.atoms.filter(
    ({ form, exponent, start, end }) => form !== 'decimal' && (exponent ?? 0) < 0 && !taken.touches({ start, end }),
  );
  return free.flatMap((atom) => {
    const sentence = sentenceAt(page, atom.start);
    const near = startingIn(page.units, sentence.start, sentence.end).toSorted(
      (a, b) => Math.abs(a.start - atom.start) - Math.abs(b.start - atom.start),
    )[0];
    const text = page.text.slice(sentence.start, sentence.end);
    if (near === undefined || !ABOUT_CONDUCTIVITY.test(text) || isOther(page, atom)) return [];
    const [member] = readRun(page, atom.end).slice(-1);
    if (member === undefined) return [];
    return [
      {
        rule: 'power with the unit of its neighbours',
        start: member.start,
        end: member.end,
        quantity: quantityOfMember(member, qualifierOf(page, member)),
        factor: near.factor,
        unitPrinted: near.printed,
        unit: { start: near.start, end: near.end },
        doubts: near.doubts,
        via: 'list' as const,
      },
    ];
  });
}

export const isOther = (page: Page, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  OTHER_UNIT.test(after(page, end, 8)) ||
  OTHER_QUANTITY.test(before(page, start, 50)) ||
  OTHER_SYMBOL.test(before(page, start, 14)) ||
  /[×x*·±÷] ?$/u.test(before(page, start, 3));

const GOVERNED = /\bconductivit(?:y|ies)\b(?![^.;]{0,40}\bresist)[^.;\d]{0,60}$/iu;

/** Reads "ionic conductivity of 2 × 10−4" where no unit is near: in doubt. */
export function readWithoutUnit(page: Page, taken: Coverage): Found[] {
  return page.atoms.flatMap((atom) => {
    if (atom.form === 'decimal' || (atom.exponent ?? 0) >= 0 || isOther(page, atom)) return [];
    if (taken.touches(atom)) return [];
    if (!GOVERNED.test(before(page, atom.start, 90))) return [];
    return [
      {
        rule: 'number without unit',
        start: atom.start,
        end: atom.end,
        quantity: quantityOf(atom, qualifierOf(page, { start: atom.start, end: atom.end, low: atom, doubts: [] })),
        factor: 1,
        unitPrinted: '',
        doubts: ['unit-incomplete' as const],
        via: 'text' as const,
      },
    ];
  });
}

/** "Conductivities (σ, S·cm−1) of …", "σ is given in Ω−1 cm−1": what stands before a unit that holds for numbers behind it. */
const DECLARES = /[σκ],? ?(?:is |are )?(?:(?:given|expressed|quoted|stated) )?(?:in )?[([]?$/u;
/** What leads to a number or a list of numbers of that unit. */
const LED_BY =
  /(?:[σκ](?:[_ ]?(?!T)\w{1,5})? ?(?:\([^()]{0,20}\) ?)?(?:=|≈|~|of|is|was|:)|\b(?:values?|conductivit(?:y|ies)) (?:is|are|was|were|of|amounts? to)) ?(?:about |only |~ ?)?$/u;
/** In characters of one paragraph: how far such a unit holds. */
const HOLDS = 1000;

/** Reads "σ = 7.2 × 10−2" where the paragraph has said in which unit σ is given. */
export function readDeclared(page: Page, taken: Coverage): Found[] {
  return page.units.flatMap((unit) => {
    if (!DECLARES.test(before(page, unit.start, 40))) return [];
    const line = page.text.indexOf('\n', unit.end);
    const end = Math.min(line < 0 ? page.text.length : line, unit.end + HOLDS);
    const powers = startingIn(page.atoms, unit.end, end).filter(
      (atom) => atom.form !== 'decimal' && !taken.touches(atom) && !isUnlike(page, atom),
    );
    const listed = new Set<number>();
    return powers.toReversed().flatMap((atom) => {
      if (listed.has(atom.start)) return [];
      const run = readRun(page, atom.end);
      for (const { low } of run) listed.add(low.start);
      if (!LED_BY.test(before(page, run[0]?.start ?? atom.start, 40))) return [];
      return run.map((member, index) => ({
        rule: 'number in the unit of its paragraph',
        start: member.start,
        end: member.end,
        quantity: quantityOfMember(member, qualifierOf(page, member)),
        factor: unit.factor,
        unitPrinted: unit.printed,
        unit: { start: unit.start, end: unit.end },
        doubts: unit.doubts,
        via: 'list' as const,
        ...(run.length > 1 ? { list: { start: run[0]?.start ?? atom.start, member: index } } : {}),
      }));
    });
  });
}

const isUnlike = (page: Page, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  OTHER_UNIT.test(after(page, end, 8)) || OTHER_QUANTITY.test(before(page, start, 50));
