import type { Doubt } from '../../domain/index.js';
import type { PlacedAtom } from '../../grammar/index.js';
import type { PlacedUnit } from '../../units/index.js';
import { before, type Page } from './page.js';
import { type Member, withSymbol } from './run.js';

/** "10-20 mS/cm" is a range although "10-20" looks like a power; "104 S/cm" may be a power that lost its typography. */
export function reinterpret(page: Page, unit: PlacedUnit, member: Member): Member {
  const { low, high } = member;
  if (low.form === 'power' && low.sign === 'flat' && high === undefined && isPlainRange(unit, low)) {
    const ends = { form: 'decimal', sign: 'none', exponent: null } as const;
    return {
      ...member,
      low: { ...low, ...ends, mantissa: '10' },
      high: { ...low, ...ends, mantissa: String(-(low.exponent ?? 0)) },
    };
  }
  const ten = high === undefined && !unit.signLost ? tenBefore(page, low) : undefined;
  if (ten !== undefined)
    return withSymbol(page, { ...member, start: ten, low: { ...low, ...toPower(Number(low.mantissa)), sign: 'lost' } });
  if (high === undefined && looksLikePower(page, unit, low))
    return { ...member, low: { ...low, ...toPower(Number(low.mantissa.slice(2))) } };
  return member;
}

const toPower = (exponent: number): Pick<PlacedAtom, 'mantissa' | 'exponent' | 'form'> => ({
  mantissa: '1',
  exponent,
  form: 'power',
});

/** "10 7 S m -1": the place of the ten in front of an exponent that stands apart and shows no sign. */
function tenBefore(page: Page, { form, mantissa, start }: PlacedAtom): number | undefined {
  if (form !== 'decimal' || !/^[1-9]\d?$/u.test(mantissa)) return undefined;
  return /(?:^|[^\d.,]) ?10 $/u.test(before(page, start, 6)) ? start - 3 : undefined;
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

/** Gives the doubts of a number with its unit. */
export function doubtsOf(page: Page, unit: PlacedUnit, { low, high, doubts }: Member): Doubt[] {
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
