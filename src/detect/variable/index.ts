import { readFormula, unitsOf } from '../../chemistry/index.js';
import { point, type Quantity, type Span, type VariableMention, type View } from '../../domain/index.js';
import { allMatches } from '../../grammar/index.js';
import { BETWEEN, BOUND, EACH_NUMBER, EACH_SYMBOL, EQUALS, IN_WORDS, RANGE, SYMBOLS } from './rules.js';
import { tableVariables } from './table-variables.js';

type Found = Omit<VariableMention, 'kind' | 'printed' | 'group' | 'member'> & {
  readonly list?: string;
  readonly member?: number;
};

/** Finds values of composition variables and what letters stand for; members of one list share a group and are numbered from 0. */
export function detectVariables(view: View): readonly VariableMention[] {
  const { plain } = view;
  const ranges = [...between(plain, BETWEEN, '0 ≤ x ≤ 0.5'), ...between(plain, IN_WORDS, 'x between 0 and 0.5')];
  const found: Found[] = [
    ...ranges,
    ...equals(plain),
    ...bounds(plain, ranges),
    ...symbols(plain),
    ...tableVariables(view),
  ];
  found.sort((a, b) => a.span.start - b.span.start);
  const groups = new Map<string, number>();
  return found.map(({ list, member, ...rest }) => {
    const printed = plain.slice(rest.span.start, rest.span.end);
    if (list === undefined || member === undefined) return { kind: 'variable', printed, ...rest };
    const group = groups.get(list) ?? groups.size;
    groups.set(list, group);
    return { kind: 'variable', printed, ...rest, group, member };
  });
}

function numberOf(text: string): number {
  const [above, below] = text.replace(',', '.').split('/');
  return below === undefined ? Number(above) : Number(above) / Number(below);
}

const rangeOf = (low: number, high: number): Quantity => ({
  value: null,
  low,
  high,
  qualifier: 'range',
  uncertainty: null,
});

function equals(text: string): Found[] {
  return allMatches(text, EQUALS).flatMap((match) => {
    const { name = '', values = '' } = match.groups ?? {};
    const whole: Span = { start: match.index, end: match.index + match[0].length };
    const range = RANGE.exec(values);
    if (range !== null && numberOf(range.groups?.low ?? '') < numberOf(range.groups?.high ?? '')) {
      const quantity = rangeOf(numberOf(range.groups?.low ?? ''), numberOf(range.groups?.high ?? ''));
      return [{ span: whole, rule: 'x = 0.1–0.3', name, quantity, symbols: [] }];
    }
    const offset = whole.end - values.length;
    const numbers = allMatches(splitList(values), EACH_NUMBER);
    const list = numbers.length > 1 ? { list: `${whole.start}` } : {};
    return numbers.map((number, member) => {
      const at = { start: offset + number.index, end: offset + number.index + number[0].length };
      const span = member === 0 ? { start: whole.start, end: at.end } : at;
      return { span, rule: 'x = 0.2', name, quantity: point(numberOf(number[0])), symbols: [], ...list, member };
    });
  });
}

/** "0,1" in a list that is otherwise separated by commas and blanks is one number; "0,0.1" are two. */
const splitList = (values: string): string => values.replace(/,(?=\d*\.)/gu, ' ');

function between(text: string, pattern: RegExp, rule: string): Found[] {
  return allMatches(text, pattern).map((match) => {
    const { name = '', low = '', high = '' } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    return { span, rule, name, quantity: rangeOf(numberOf(low), numberOf(high)), symbols: [] };
  });
}

function bounds(text: string, ranges: readonly Found[]): Found[] {
  const starts = new Set(
    ranges.flatMap(({ span }) => Array.from({ length: span.end - span.start }, (_, i) => span.start + i)),
  );
  return allMatches(text, BOUND).flatMap((match) => {
    const { name = '', sign = '', bound = '' } = match.groups ?? {};
    if (starts.has(match.index)) return [];
    const value = numberOf(bound);
    const above = /≥|>|⩾|above/u.test(sign);
    const quantity: Quantity = above
      ? { value: null, low: value, high: null, qualifier: '>', uncertainty: null }
      : { value: null, low: null, high: value, qualifier: sign === 'up to' ? 'up to' : '<', uncertainty: null };
    return [
      {
        span: { start: match.index, end: match.index + match[0].length },
        rule: 'x ≤ 0.3',
        name,
        quantity,
        symbols: [],
      },
    ];
  });
}

function symbols(text: string): Found[] {
  return allMatches(text, SYMBOLS).flatMap((match) => {
    const { name = '', symbols: printed = '' } = match.groups ?? {};
    const each = allMatches(printed, EACH_SYMBOL).map(([symbol]) => symbol.replace(/\d?[+⁺]$/u, ''));
    const known = each.filter(isElementOrGroup);
    if (known.length === 0) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ span, rule: 'M = Y, Er', name, quantity: null, symbols: known }];
  });
}

function isElementOrGroup(symbol: string): boolean {
  const formula = readFormula(symbol);
  return formula !== undefined && unitsOf(formula).every(({ type }) => type !== 'letter');
}
