import type { DraftCell } from '../domain/index.js';
import { placeCells, type RawCell, type RawRow } from './grid.js';
import { inlineMarkup } from './inline-markup.js';
import { elementsOf, type MarkupElement } from './markup.js';

const CELLS = new Set(['td', 'th', 'entry', 'cell']);

/** Gives the cells of an HTML, CALS or TEI table on their grid. */
export function tableCells(table: MarkupElement): DraftCell[] {
  return placeCells(rowsOf(table, false, new Map()));
}

/** Gives the rows below an element in order; columns of CALS have names. */
function rowsOf(element: MarkupElement, header: boolean, names: Map<string, number>): RawRow[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'colspec') {
      const name = child.attributes.colname;
      if (name !== undefined) names.set(name, names.size);
      return [];
    }
    if (child.name === 'tr' || child.name === 'row')
      return [{ header: header || child.attributes.role === 'label', cells: cellsOf(child, names) }];
    if (/^(?:tbody|tfoot|tgroup|thead|table)$/u.test(child.name)) return rowsOf(child, child.name === 'thead', names);
    return [];
  });
}

function cellsOf(row: MarkupElement, names: ReadonlyMap<string, number>): RawCell[] {
  const found = elementsOf(row).filter(({ name }) => CELLS.has(name));
  /** In a row with values, `th` names the row. */
  const stubs = found.some(({ name }) => name !== 'th');
  return found.map((cell) => {
    const { attributes, name } = cell;
    const [first, last] = [
      names.get(attributes.namest ?? attributes.colname ?? ''),
      names.get(attributes.nameend ?? ''),
    ];
    const span =
      first !== undefined && last !== undefined ? last - first + 1 : count(attributes.colspan ?? attributes.cols, 1);
    const rows =
      attributes.morerows === undefined
        ? count(attributes.rowspan ?? attributes.rows, 1)
        : count(attributes.morerows, 0) + 1;
    return {
      pieces: inlineMarkup({ ...cell, name: 'cell' }),
      rowSpan: rows,
      columnSpan: span,
      header: name === 'th' && !stubs,
      column: first,
    };
  });
}

const count = (printed: string | undefined, otherwise: number): number =>
  /^\s*\d{1,6}\s*$/u.test(printed ?? '') ? Number(printed) : otherwise;
