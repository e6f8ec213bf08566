import { numberOf, quantityOf, rangeOf, withPower } from '../../grammar/index.js';
import type { PlacedUnit } from '../../units/index.js';
import { damagedAtom, dashedByE } from './damaged.js';
import type { Found } from './found.js';
import { mergeRanges } from './merge-ranges.js';
import { isGoverned, isNoValue, isTorn } from './no-value.js';
import { after, before, type Page } from './page.js';
import { qualifierBehind } from './qualifier.js';
import { doubtsOf, reinterpret } from './reinterpret.js';
import { type Member, qualifierOf, quantityOfMember, readRun } from './run.js';

/** Reads "6.7 × 10−4 S cm−1", "0.3–0.8 mS/cm", "2.1, 1.7 and 0.3 mS cm−1": numbers before a unit. */
export function readNumbersBeforeUnits(page: Page): Found[] {
  const units = [...page.units, ...page.governed.filter((unit) => isGoverned(page, unit))];
  return mergeRanges(
    page,
    units.flatMap((unit) => foundBefore(page, unit)),
  );
}

function foundBefore(page: Page, unit: PlacedUnit): Found[] {
  const members = membersOf(page, unit);
  const last = members.at(-1);
  if (last === undefined || isTorn(page, members) || isNoValue(page, members)) return [];
  const place = { start: members[0]?.start ?? 0 };
  return members.map((member, index) => toFound(page, unit, { member, index, members, place }));
}

/** The numbers of a unit: before it, before the brackets around it, or before the power that stands in brackets with it. */
function membersOf(page: Page, unit: PlacedUnit): Member[] {
  const near = readRun(page, unit.start, unit.signLost ? damagedAtom(unit.minus) : undefined);
  const [only] = near;
  if (only === undefined) return inBrackets(page, unit);
  const scale = /[([] ?[×x*·] ?$/u.exec(before(page, only.low.start, 4));
  if (near.length > 1 || only.low.form !== 'power' || scale === null) return near;
  const shared = readRun(page, only.low.start - scale[0].length);
  return shared.map((member) => ({ ...member, low: withPower(member.low, only.low.exponent) }));
}

/** "3.2 × 10−4 and 4.0 × 10−5 (S cm−1)": only for powers, since "σ at 25 (S cm−1)" is a header. */
function inBrackets(page: Page, unit: PlacedUnit): Member[] {
  const open = /\d ?[([] ?$/u.test(before(page, unit.start, 5)) && /^ ?[)\]]/u.test(after(page, unit.end, 2));
  if (!open) return [];
  const start = unit.start - (/[([] ?$/u.exec(before(page, unit.start, 3))?.[0].length ?? 0);
  const members = readRun(page, start);
  return members.every(({ low }) => low.form !== 'decimal') ? members : [];
}

type InRun = {
  readonly member: Member;
  readonly index: number;
  readonly members: readonly Member[];
  readonly place: { readonly start: number };
};

function toFound(page: Page, unit: PlacedUnit, { member, index, members, place }: InRun): Found {
  const isLast = index === members.length - 1;
  const read = reinterpret(page, unit, member);
  const first = members[0] ?? member;
  const behind = qualifierBehind(after(page, unit.end, 20), read.low.form === 'power');
  const own =
    qualifierOf(page, read) ?? (index > 0 && !isChange(page, members) ? qualifierOf(page, first) : null) ?? behind;
  const range = unit.signLost ? dashedByE(page, read.low) : undefined;
  const quantity = range === undefined ? quantityOfMember(read, own) : rangeOf(numberOf(range), numberOf(read.low));
  return {
    rule: unit.name,
    start: range?.start ?? read.start,
    end: isLast ? closeOf(page, unit, member) : member.end,
    quantity,
    factor: unit.factor,
    unitPrinted: unit.printed,
    unit: { start: unit.start, end: unit.end },
    doubts: doubtsOf(page, unit, read),
    via: isLast ? 'text' : 'list',
    ...(members.length > 1 ? { list: { start: place.start, member: index } } : {}),
  };
}

/** The end of the unit, with the bracket behind it where that opened behind the number. */
function closeOf(page: Page, unit: PlacedUnit, { end }: Member): number {
  const between = page.text.slice(end, unit.start);
  if (!/^ ?[([]/u.test(between)) return unit.end;
  return unit.end + (/^ ?[)\]]/u.exec(after(page, unit.end, 2))?.[0].length ?? 0);
}

/** "from more than 3 to 5": what qualifies one end of a change does not qualify the other. */
const isChange = (page: Page, [first, second]: readonly Member[]): boolean =>
  first !== undefined && second !== undefined && / to /u.test(page.text.slice(first.end, second.start));

/** Reads "σ (S cm−1) = 3.2 × 10−4", "a conductivity in S/cm of 0.02": the unit stands before the number. */
export function readNumbersAfterUnits(page: Page): Found[] {
  return page.units.flatMap((unit) => {
    const lead = after(page, unit.end, 30);
    const match = /^ ?[)\]]? ?(?:=|:|≈|~|of|is|was) ?(?:about |~ ?|≈ ?)?/u.exec(lead);
    if (match === null || readRun(page, unit.start).length > 0) return [];
    const atom = page.atomAt.get(unit.end + match[0].length);
    if (atom === undefined || /^ ?(?:°|K\b|[cm]?m\b)/u.test(after(page, atom.end, 4))) return [];
    if (!/[σκ]|conductivit/iu.test(before(page, unit.start, 40)) || /log|ln/iu.test(before(page, unit.start, 40)))
      return [];
    return [
      {
        rule: 'unit before number',
        start: atom.start,
        end: atom.end,
        quantity: quantityOf(atom),
        factor: unit.factor,
        unitPrinted: unit.printed,
        unit: { start: unit.start, end: unit.end },
        doubts: doubtsOf(page, unit, { start: atom.start, end: atom.end, low: atom, doubts: [] }),
        via: 'text' as const,
      },
    ];
  });
}
