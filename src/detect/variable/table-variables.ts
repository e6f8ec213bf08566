import { point, type Span, type Table, type VariableMention, type View } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';

/** A header that is a variable: "x", "x in formula", "x (mol)", "Composition (x)", "x =". */
const HEADER =
  /^(?:(?:[Cc]omposition|[Cc]ontent|[Vv]alue|[Ss]ample),? ?\(?)?(?<name>[xyz])(?:\)|\s*=|\s+in\b.*|\s*\((?:mol|at|%|nominal|in)[^)]*\))?$/u;
const VALUE = /^(?:[xyz]\s?=\s?)?(?<value>\d{0,4}[.,]?\d{1,5})$/u;

type Value = Pick<VariableMention, 'span' | 'rule' | 'name' | 'quantity' | 'symbols'>;

const valueOfVariable = (span: Span, name: string, printed: string): Value => ({
  span,
  rule: 'table of values of x',
  name,
  quantity: point(Number(printed.replace(',', '.'))),
  symbols: [],
});

/** Gives the value of a composition variable that each row (or column) of a table stands for. */
export function tableVariables(view: View): Value[] {
  return [...view.document.tables.flatMap((table) => valuesOf(view, table)), ...flattened(view)];
}

function valuesOf({ plain }: View, table: Table): Value[] {
  return table.cells.flatMap((head) => {
    const name = HEADER.exec(plain.slice(head.span.start, head.span.end).trim())?.groups?.name;
    if (name === undefined || (!head.header && head.row > 0 && head.column > 0)) return [];
    const below = table.cells.filter((cell) => cell.column === head.column && cell.row > head.row);
    const beside = head.column === 0 ? table.cells.filter((cell) => cell.row === head.row && cell.column > 0) : [];
    const down = below.flatMap((cell) => read(plain, cell.span, name));
    return down.length > 0 ? down : beside.flatMap((cell) => read(plain, cell.span, name));
  });
}

function read(plain: string, span: Span, name: string): Value[] {
  const value = VALUE.exec(plain.slice(span.start, span.end).trim())?.groups?.value;
  return value === undefined ? [] : [valueOfVariable(span, name, value)];
}

const LINE = /[^\n]+/gu;
const PIPED_HEAD = /^\|\s*(?<name>[xyz])\s*\|/u;
const PLAIN_HEAD = /^(?<name>[xyz])\s+\S.*[(/[]/u;
const ROW = /^(?<lead>\|?\s*)(?<value>\d{0,4}\.?\d{1,5})(?:\s*\||\s+[\d<~≈])/u;

/** Tables that came through as lines of text: a line that begins with "x", then lines that begin with numbers. */
function flattened({ plain, document }: View): Value[] {
  const values: Value[] = [];
  let name: string | undefined;
  for (const { index, 0: line } of allMatches(plain, LINE)) {
    const head = (PIPED_HEAD.exec(line) ?? PLAIN_HEAD.exec(line))?.groups?.name;
    const row = ROW.exec(line);
    if (head !== undefined) name = head;
    else if (row === null && !/^[|\s:-]+$/u.test(line)) name = undefined;
    else if (
      row !== null &&
      name !== undefined &&
      !document.tables.some(({ span }) => span.start <= index && index < span.end)
    ) {
      const start = index + (row.groups?.lead ?? '').length;
      const printed = row.groups?.value ?? '';
      values.push(valueOfVariable({ start, end: start + printed.length }, name, printed));
    }
  }
  return values;
}
