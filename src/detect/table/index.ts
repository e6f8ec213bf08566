import type { Mention, View } from '../../domain/index.js';
import { readCellNumber } from './cell-number.js';
import { conductivityOfCell } from './conductivity.js';
import { type BodyCell, rowContexts, type TableFrame, tableFrames } from './frame.js';
import { headerTemperatures } from './header-mentions.js';
import { activationEnergyOfCell, lookalikeOfCell, temperatureOfCell, variableOfCell } from './quantities.js';

export { type BodyCell, type HeaderCell, rowContexts, type TableFrame, tableFrames } from './frame.js';
export type { HeaderMeaning } from './header.js';

/**
 * Finds what the numbers of a document's tables are, by their headers: conductivities, temperatures, variables,
 * activation energies and look-alikes; also temperatures printed in headers. In order of position.
 */
export function detectTables(view: View): Mention[] {
  const mentions = tableFrames(view).flatMap((frame) => mentionsOf(view, frame));
  return mentions.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function mentionsOf(view: View, frame: TableFrame): Mention[] {
  const rows = rowContexts(frame);
  const measured = frame.body.some((cell) => cell.meaning.quantity === 'conductivity');
  const cells = [...frame.body, ...frame.heads].flatMap((cell) =>
    mentionOfCell(view, cell, { row: rows.get(cell.row) ?? [], measured }),
  );
  return [...headerTemperatures(frame), ...cells];
}

/** What else is known beside a cell: its row, and whether the table holds conductivities at all. */
export type Beside = { readonly row: readonly BodyCell[]; readonly measured: boolean };

function mentionOfCell(view: View, cell: BodyCell, beside: Beside): Mention[] {
  const number = readCellNumber(cell.text);
  if (number === undefined) return [];
  switch (cell.meaning.quantity) {
    case 'conductivity':
      return conductivityOfCell(view, { cell, number, row: beside.row });
    case 'activation-energy':
      return activationEnergyOfCell(cell, number);
    case 'temperature':
      return temperatureOfCell(cell, number, beside.measured);
    case 'variable':
      return variableOfCell(cell, number);
    case 'other':
      return lookalikeOfCell(cell, number);
    default:
      return [];
  }
}
