import type { ConductivityMention, View } from '../../domain/index.js';
import { logToQuantity, rowKelvin } from './antilogarithm.js';
import type { CellNumber } from './cell-number.js';
import { cellDoubts, logDoubts, scaleDoubts, unique, unitDoubts } from './doubts.js';
import type { BodyCell, HeaderCell } from './frame.js';
import type { HeaderMeaning } from './header.js';
import { type HeaderUnit, readHeaderUnit } from './header-unit.js';
import { foldHeader, raise } from './spelling.js';

export type NumberInCell = { readonly cell: BodyCell; readonly number: CellNumber; readonly row: readonly BodyCell[] };

type Said = Pick<ConductivityMention, 'rule' | 'quantity' | 'factor' | 'unitPrinted' | 'doubts' | 'via'>;

/**
 * Gives the conductivity of a cell: the printed number with `factor` to S/cm, which holds the header's scale unless the
 * cell prints a power of ten or a unit of its own; for logarithms the antilogarithm. Empty where it cannot be told.
 */
export function conductivityOfCell(view: View, found: NumberInCell): ConductivityMention[] {
  const { cell, number } = found;
  const own = ownUnit(number);
  const unit = own === undefined ? unitHeader(cell) : undefined;
  const said = own === undefined ? byHeader(found) : byOwnUnit(number, own);
  if (said === undefined) return [];
  return [
    {
      kind: 'conductivity',
      span: { start: cell.span.start + number.start, end: cell.span.start + number.end },
      printed: cell.text.slice(number.start, number.end),
      ...said,
      doubts: unique([...cellDoubts(view, cell, unit), ...number.doubts, ...said.doubts]),
      ...(unit === undefined ? {} : { unitSpan: unit.span }),
    },
  ];
}

/** A unit printed behind the number in the cell itself. */
function ownUnit({ rest }: CellNumber): HeaderUnit | undefined {
  const unit = readHeaderUnit(foldHeader(rest));
  return unit !== undefined && unit.start <= 2 && !unit.measures.startsWith('temperature') ? unit : undefined;
}

function byOwnUnit({ quantity }: CellNumber, { measures, factor, text, doubts }: HeaderUnit): Said | undefined {
  if (measures !== 'conductivity') return undefined;
  return {
    rule: 'table cell with its own unit',
    quantity,
    factor,
    unitPrinted: raise(text),
    doubts: [...doubts],
    via: 'text',
  };
}

function byHeader(found: NumberInCell): Said | undefined {
  const { meaning } = found.cell;
  return meaning.log === undefined || found.number.powered ? byScale(found) : byLogarithm(found);
}

function byLogarithm({ cell: { meaning }, number, row }: NumberInCell): Said | undefined {
  const kelvin = rowKelvin(meaning, row);
  const quantity = meaning.log === undefined ? undefined : logToQuantity(number.quantity, meaning.log, kelvin);
  if (quantity === undefined) return undefined;
  return {
    rule: 'table cell under a logarithm',
    quantity,
    factor: meaning.factorToSiemensPerCm ?? 1,
    unitPrinted: meaning.unit ?? '',
    doubts: [...unitDoubts(meaning), ...logDoubts(quantity)],
    via: 'log',
  };
}

function byScale({ cell: { meaning }, number }: NumberInCell): Said {
  const scale = number.powered ? 1 : (meaning.multiplier ?? 1);
  return {
    rule: number.powered ? 'table cell with its own power of ten' : 'table cell under a header',
    quantity: number.quantity,
    factor: product(scale, meaning.factorToSiemensPerCm ?? 1),
    unitPrinted: unitPrinted(meaning, number),
    doubts: [...unitDoubts(meaning), ...scaleDoubts(meaning, number)],
    via: 'header',
  };
}

function unitPrinted({ unit = '', multiplier }: HeaderMeaning, { powered }: CellNumber): string {
  if (multiplier === undefined || powered) return unit;
  return raise(`10^${Math.round(Math.log10(multiplier))} ${unit}`).trim();
}

/** The header that names the unit: the lowest of the column, else the stub. */
const unitHeader = ({ headerPath, stub }: BodyCell): HeaderCell | undefined =>
  [...stub, ...headerPath].findLast(({ meaning }) => meaning.factorToSiemensPerCm !== undefined);

/** Both are powers of ten, whose product in binary would be off by a rounding. */
const product = (a: number, b: number): number => Number((a * b).toPrecision(12));
