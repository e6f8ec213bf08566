import type { Doubt } from '../../domain/index.js';
import { numberOf, type PlacedAtom, quantityOf, rangeOf } from '../../grammar/index.js';
import type { PlacedUnit } from '../../units/index.js';
import { damagedAtom, dashedByE } from './damaged.js';
import type { Found } from './found.js';
import { after, before, type Page, sentenceAt } from './page.js';
import { qualifierBehind } from './qualifier.js';
import { type Member, qualifierOf, quantityOfMember, readRun } from './run.js';

/** Reads "6.7 × 10−4 S cm−1", "0.3–0.8 mS/cm", "2.1, 1.7 and 0.3 mS cm−1": numbers before a unit. */
export function readNumbersBeforeUnits(page: Page): Found[] {
  return [...page.units, ...page.governed.filter((unit) => isGoverned(page, unit))].flatMap((unit) =>
    foundBefore(page, unit),
  );
}

const GOVERNING = /conductivit|\bσ|\bκ|\bconducts?\b/iu;
const OTHER_QUANTITY =
  /conductance|resistance|\bASR\b|capacit|per (?:unit )?area|admittance|resistivit|FTIR|Raman|infrared|wave ?number|\bband/iu;

/** A spelling that is no unit of conductivity by itself is one where the sentence speaks of conductivity and of nothing like it. */
function isGoverned(page: Page, unit: PlacedUnit): boolean {
  const sentence = sentenceAt(page, unit.start);
  const lead = page.text.slice(Math.max(sentence.start, unit.start - 160), unit.start);
  if (!GOVERNING.test(lead) || OTHER_QUANTITY.test(page.text.slice(sentence.start, sentence.end))) return false;
  if (unit.name !== 'siemens missing') return true;
  const number = page.atomEndingAt.get(unit.start) ?? page.atomEndingAt.get(unit.start - 1);
  return number !== undefined && number.form !== 'decimal' && (number.exponent ?? 0) < 0;
}

function foundBefore(page: Page, unit: PlacedUnit): Found[] {
  const members = readRun(page, unit.start, unit.signLost ? damagedAtom(unit.minus) : undefined);
  const last = members.at(-1);
  if (last === undefined || isTorn(page, members) || isNoValue(page, members)) return [];
  const place = { start: members[0]?.start ?? 0 };
  return members.map((member, index) => toFound(page, unit, { member, index, members, place }));
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
    qualifierOf(page, member) ?? (index > 0 && !isChange(page, members) ? qualifierOf(page, first) : null) ?? behind;
  const range = unit.signLost ? dashedByE(page, read.low) : undefined;
  const quantity = range === undefined ? quantityOfMember(read, own) : rangeOf(numberOf(range), numberOf(read.low));
  return {
    rule: unit.name,
    start: range?.start ?? member.start,
    end: isLast ? unit.end : member.end,
    quantity,
    factor: unit.factor,
    unitPrinted: unit.printed,
    unit: { start: unit.start, end: unit.end },
    doubts: doubtsOf(page, unit, read),
    via: isLast ? 'text' : 'list',
    ...(members.length > 1 ? { list: { start: place.start, member: index } } : {}),
  };
}

/** "from more than 3 to 5": what qualifies one end of a change does not qualify the other. */
const isChange = (page: Page, [first, second]: readonly Member[]): boolean =>
  first !== undefined && second !== undefined && / to /u.test(page.text.slice(first.end, second.start));

/** "10-20 mS/cm" is a range although "10-20" looks like a power; "104 S/cm" may be a power that lost its typography. */
function reinterpret(page: Page, unit: PlacedUnit, member: Member): Member {
  const { low, high } = member;
  if (low.form === 'power' && low.sign === 'flat' && high === undefined && isPlainRange(unit, low)) {
    const ends = { form: 'decimal', sign: 'none', exponent: null } as const;
    return {
      ...member,
      low: { ...low, ...ends, mantissa: '10' },
      high: { ...low, ...ends, mantissa: String(-(low.exponent ?? 0)) },
    };
  }
  if (high === undefined && looksLikePower(page, unit, low))
    return { ...member, low: { ...low, mantissa: '1', exponent: Number(low.mantissa.slice(2)), form: 'power' } };
  return member;
}

function isPlainRange(unit: PlacedUnit, { exponent }: PlacedAtom): boolean {
  const size = -(exponent ?? 0);
  return size > 15 || (size > 10 && /^[mun]/u.test(unit.symbol));
}

/** A whole number 102 to 109 or 1010 to 1015 in S/cm, in a text whose exponents lie on the line. */
const looksLikePower = (page: Page, unit: PlacedUnit, low: PlacedAtom): boolean =>
  !page.raised && !unit.signLost && unit.symbol === 'S/cm' && maybePower(low);
const maybePower = ({ form, mantissa }: PlacedAtom): boolean =>
  form === 'decimal' && /^10(?:[2-9]|1[0-5])$/u.test(mantissa);

function doubtsOf(page: Page, unit: PlacedUnit, { low, high, doubts }: Member): Doubt[] {
  const atoms = high === undefined ? [low] : [low, high];
  const found = new Set<Doubt>([...unit.doubts, ...doubts]);
  for (const atom of atoms) {
    if (atom.timesLost) found.add('lost-sign');
    if (atom.sign === 'lost') found.add(unit.signLost ? 'lost-sign' : 'lost-exponent');
    if (atom.form !== 'decimal' && (atom.exponent ?? 0) > 0 && atom.sign !== 'raised' && !unit.signLost)
      found.add('lost-exponent');
    if (unit.symbol === 'S/cm' && !unit.signLost && /^10(?:[2-9]|1[0-5])$/u.test(page.text.slice(atom.start, atom.end)))
      found.add('lost-exponent');
  }
  return [...found];
}

/** "5.6 × 10 −1 S cm": mantissa and exponent are torn apart, so no number stands here (see readTorn). */
function isTorn(page: Page, members: readonly Member[]): boolean {
  const last = members.at(-1);
  const first = members[0];
  if (last === undefined || first === undefined) return true;
  const lead = before(page, last.low.start, 6);
  const hanging = /\d\)? ?[×xX*·] ?$/u.test(lead) && last.low.form !== 'full';
  return hanging || isSignedInteger(page, first);
}

/** "−3 S cm −1" with the sign glued to a whole number behind a word: the exponent of a number that stands elsewhere. */
function isSignedInteger(page: Page, { low, start }: Member): boolean {
  return (
    low.form === 'decimal' &&
    low.sign === 'none' &&
    /^\d{1,2}$/u.test(low.mantissa) &&
    /(?:^|[^\d)\]] ?)-$/u.test(before(page, start, 3))
  );
}

/** Axis guide lines, instrument errors and repeated factors of an estimate are no values. */
function isNoValue(page: Page, members: readonly Member[]): boolean {
  const start = members[0]?.start ?? 0;
  const lead = before(page, start, 70);
  return (
    /(?:[±÷]|\d ?\p{L}{1,3} ?\/) ?\(?$/u.test(lead) ||
    /\b(?:dashed|dotted|broken|horizontal|vertical|guide|grid) lines?\b[^.;]{0,50}$/iu.test(lead)
  );
}

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
