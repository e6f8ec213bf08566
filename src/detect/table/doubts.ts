import type { Doubt, Quantity, View } from '../../domain/index.js';
import { overlaps } from '../../domain/index.js';
import type { CellNumber } from './cell-number.js';
import type { BodyCell, HeaderCell } from './frame.js';
import type { HeaderMeaning } from './header.js';

/** A repair that is less sure than this leaves the number in doubt. */
const SURE = 0.9;

/** Gives the list without doubles, in order. */
export const unique = (doubts: readonly Doubt[]): Doubt[] => [...new Set(doubts)];

/** Gives the doubts that damaged characters in the cell or in the header of its unit raise. */
export function cellDoubts({ document }: View, cell: BodyCell, unit: HeaderCell | undefined): Doubt[] {
  const spans = unit === undefined ? [cell.span] : [cell.span, unit.span];
  const damaged = document.marks.some(
    ({ type, sure, span }) =>
      (type === 'doubtful' || (type === 'repaired' && (sure ?? 0) < SURE)) && spans.some((s) => overlaps(s, span)),
  );
  return damaged ? ['repaired-glyph'] : [];
}

/** Gives the doubts about the unit: a header that names a conductivity without one, or has one that is damaged. */
export const unitDoubts = ({ factorToSiemensPerCm, doubts = [] }: HeaderMeaning): readonly Doubt[] =>
  factorToSiemensPerCm === undefined ? ['unit-incomplete'] : doubts;

/**
 * Gives the doubts about the power of ten: a header that can be read both ways; a cell with a power under a header with
 * one, where the cell alone would be large; a power that lost its sign or its raise ("1.2 × 103"); several numbers.
 */
export function scaleDoubts(
  { ambiguous, multiplier }: HeaderMeaning,
  { powered, rest, quantity }: CellNumber,
): Doubt[] {
  const largest = quantity.value ?? quantity.high ?? quantity.low ?? 0;
  const doubts: Doubt[] = [];
  if (ambiguous === true && !powered) doubts.push('ambiguous-scale');
  if (powered && multiplier !== undefined && largest > 1e-2) doubts.push('ambiguous-scale');
  if (/^[×xX*·]?\s?10|^[eE]\d/u.test(rest)) doubts.push('lost-exponent');
  if (/^[,;/]?\s?\d/u.test(rest)) doubts.push('torn');
  return doubts;
}

/** A conductivity above 10 S/cm from a logarithm has most likely lost its minus. */
export const logDoubts = ({ value, low, high }: Quantity): Doubt[] =>
  (value ?? low ?? high ?? 0) > 10 ? ['lost-sign'] : [];
