import { readFormula } from '../../chemistry/index.js';
import type { Cell, Span, Table, View } from '../../domain/index.js';
import type { Pair } from './find-pairs.js';
import { COMPOSITION_HEADER, LABEL_HEADER } from './rules.js';
import { isShortForm } from './short-form.js';

/** Gives label and composition of each row of tables that have a column for either. */
export function findTablePairs(view: View): Pair[] {
  return view.document.tables.flatMap((table) => pairsOf(view, table));
}

function pairsOf(view: View, table: Table): Pair[] {
  const heads = table.cells.filter(({ header, row }) => header && row === 0);
  const label = heads.find((cell) => LABEL_HEADER.test(textIn(view, cell)));
  const long = heads.find((cell) => cell !== label && COMPOSITION_HEADER.test(textIn(view, cell)));
  const variable = heads.find((cell) => /^(?:x|y|z)(?: ?\(|$)/u.test(textIn(view, cell)));
  const column = long?.column ?? variable?.column;
  if (label === undefined || column === undefined) return [];
  return table.cells
    .filter((cell) => cell.column === label.column && cell.row > label.row)
    .flatMap((cell) =>
      pairOfRow(
        view,
        cell,
        table.cells.find((other) => other.row === cell.row && other.column === column),
      ),
    );
}

const textIn = ({ plain }: View, { span }: Cell): string => plain.slice(span.start, span.end).trim();

function pairOfRow(view: View, short: Cell, long: Cell | undefined): Pair[] {
  if (long === undefined || !isShortForm(textIn(view, short))) return [];
  const text = view.text.slice(long.span.start, long.span.end).trim();
  if (readFormula(text) === undefined && !/^\d{0,4}\.?\d{1,5}$/u.test(text)) return [];
  return [{ short: trimmed(view, short.span), long: trimmed(view, long.span), rule: 'table of samples' }];
}

function trimmed({ plain }: View, { start, end }: Span): Span {
  const text = plain.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length) };
}
