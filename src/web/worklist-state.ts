import type { Row } from '../server/api.js';
import { usefulnessOf } from './usefulness.js';

export const ORDERS = {
  doubt: 'most doubtful first',
  use: 'most useful first',
  paper: 'by paper and place',
} as const;

/** What the worklist shows; empty strings are filters that are off, confidence is in percent. */
export type Filters = {
  readonly text: string;
  readonly status: string;
  readonly paper: string;
  readonly kind: string;
  readonly ion: string;
  readonly family: string;
  readonly where: string;
  readonly weakest: string;
  readonly curator: string;
  readonly from: string;
  readonly to: string;
  readonly order: keyof typeof ORDERS;
};

export const NO_FILTERS: Filters = {
  text: '',
  status: 'review',
  paper: '',
  kind: '',
  ion: '',
  family: '',
  where: '',
  weakest: '',
  curator: '',
  from: '',
  to: '',
  order: 'doubt',
};

/** The filters that choose one value of a row. */
export const CHOICES = {
  status: ({ status }) => status,
  paper: ({ paper }) => paper,
  kind: ({ kind }) => kind,
  ion: ({ ion }) => ion,
  family: ({ family }) => family,
  where: ({ where }) => where,
  weakest: ({ weakest_field }) => weakest_field,
  curator: ({ curator }) => curator,
} as const satisfies { readonly [name in keyof Filters]?: (row: Row) => string | null };
export type Choice = keyof typeof CHOICES;
export const CHOICE_NAMES = Object.keys(CHOICES) as Choice[];

/** A row without a value is chosen by this word. */
export const NONE = 'none';
export const choiceOf = (row: Row, choice: Choice): string => CHOICES[choice](row) ?? NONE;

/** Gives the rows that the filters leave, save for one filter, in the order of the rows. */
export function rowsLeft(rows: readonly Row[], filters: Filters, except?: Choice): Row[] {
  const chosen = CHOICE_NAMES.filter((choice) => choice !== except && filters[choice] !== '');
  const words = filters.text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const [from, to] = [percent(filters.from, 0), percent(filters.to, 100)];
  return rows.filter((row) => {
    if (!chosen.every((choice) => choiceOf(row, choice) === filters[choice])) return false;
    if (row.confidence * 100 < from || row.confidence * 100 > to) return false;
    if (words.length === 0) return true;
    const text = `${row.paper} ${row.material ?? ''} ${row.printed}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function percent(typed: string, otherwise: number): number {
  const number = Number(typed);
  return typed.trim() === '' || !Number.isFinite(number) ? otherwise : number;
}

/** Gives the rows that the filters leave, in the order that they ask for. */
export function filterRows(rows: readonly Row[], filters: Filters): Row[] {
  const left = rowsLeft(rows, filters);
  if (filters.order === 'paper') return left;
  if (filters.order === 'doubt') return left.sort((a, b) => a.confidence - b.confidence);
  const use = usefulnessOf(rows);
  const scores = new Map(left.map((row) => [row, use(row)]));
  return left.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}
