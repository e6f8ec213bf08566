import type { Field, Reason, Span } from '../domain/index.js';
import { weigh } from './weights.js';

/** One thing that a value could be tied to, with what speaks for and against it. `at` orders options of one sentence. */
export type Option<T> = {
  readonly target: T;
  readonly key: string;
  readonly at: number | null;
  readonly codes: readonly string[];
  readonly score: number;
  readonly evidence: readonly Span[];
};

type Parts<T> = {
  target: T;
  key: string;
  at?: number | null;
  codes: readonly string[];
  evidence?: readonly Span[];
  extra?: number;
};

/** Gives an option scored by the weights of its codes; `extra` adds what is a matter of degree (distance). */
export function option<T>({ target, key, at = null, codes, evidence = [], extra = 0 }: Parts<T>): Option<T> {
  return { target, key, at, codes, score: weigh(codes) + extra, evidence };
}

/** Gives an option with one code in the place of another, where it has that. */
export const withCode = <T>(one: Option<T>, code: string, other: string): Option<T> =>
  one.codes.includes(code)
    ? {
        ...one,
        codes: one.codes.map((c) => (c === code ? other : c)),
        score: one.score + weigh([other]) - weigh([code]),
      }
    : one;

/** Gives the best options, best first; ties keep their order, so that results do not depend on sorting. */
export const best = <T>(options: readonly Option<T>[], count: number): Option<T>[] =>
  [...options].sort((a, b) => b.score - a.score).slice(0, count);

const SAYS: Readonly<Record<string, string>> = {
  'material-subject': 'the material is the subject of the clause',
  'material-adjacent': 'the material stands directly beside the value',
  'material-parenthesis': 'the value stands in parentheses behind the material',
  'material-after-preposition': 'the value is said "for" or "of" the material behind it',
  'material-after-parenthesis': 'the material stands in parentheses behind the value',
  'material-list': 'materials and values are lists in the same order ("respectively")',
  'material-list-order': 'as many materials as values are listed',
  'material-context': 'the material is named in an earlier sentence',
  'material-context-list': 'as many materials were listed before, in this order',
  'material-topic': 'the sentences before speak of this material',
  'material-reference': 'words such as "this compound" point back to it',
  'material-heading': 'the heading or caption names the material',
  'material-shared': 'the value is said of several materials at once',
  'material-title': 'the title names the material',
  'material-paper-subject': 'the paper is about this material',
  'material-row': 'the material stands in the same table row',
  'material-column': 'the material stands in the column header',
  'material-comparison': 'the material is named for comparison',
  'material-metallic': 'it conducts electrons, and the value is larger than ions alone can give',
  'material-weak': 'the material is a precursor, electrode, dopant or impurity here',
  'material-clause-boundary': 'another clause stands in between',
  'material-in-between': 'another material stands in between',
  'material-value-between': 'another value stands in between',
  'material-oblique': 'a preposition makes the material an aside of its clause',
  'material-made': 'an earlier sentence says that it was made',
  'material-mentioned-aside': 'an earlier sentence names it in passing',
  'material-behind': 'the material is named behind the value',
  'material-open-series': 'the formula has free variables',
  'material-lexicon': 'the paper does not say what the name means; this is what it usually means',
  'material-no-ion': 'no mobile ion is known for the formula',
  'material-later': 'a later sentence of the paragraph names the material',
  'material-none': 'no material is named',
  'temperature-at': 'the value is said "at" this temperature',
  'temperature-parenthesis': 'the temperature stands in parentheses behind the value',
  'temperature-symbol': 'the symbol carries the temperature',
  'temperature-all': 'the temperature is said of all values of the sentence',
  'temperature-before': 'the temperature stands before the value in the sentence',
  'temperature-fronted': 'the temperature opens the sentence',
  'temperature-modifier': 'the temperature is an adjective of the conductivity',
  'temperature-of-subject': 'the conductivity at this temperature is the subject of the sentence',
  'temperature-where': 'the value is said of the place where the sentence has brought the sample',
  'temperature-only': 'it is the only temperature of the sentence',
  'temperature-after': 'the temperature stands behind the value in the sentence',
  'temperature-list': 'temperatures and values are lists in the same order',
  'temperature-list-order': 'as many temperatures as values are listed',
  'temperature-processing': 'the temperature is one of processing',
  'temperature-transition': 'the temperature is one of a transition',
  'temperature-measurement': 'the words around say that it is a measurement temperature',
  'temperature-same': 'words such as "at this temperature" point back',
  'temperature-latest': 'it is the temperature named last',
  'temperature-context': 'the temperature is named in an earlier sentence',
  'temperature-statement': 'the paper says that conductivities hold at this temperature',
  'temperature-caption': 'the caption or header names the temperature',
  'temperature-header': 'the column header names the temperature',
  'temperature-row': 'the temperature stands in the same table row',
  'temperature-heading': 'the heading names the temperature',
  'temperature-none': 'no temperature is stated',
  'temperature-value-between': 'another value stands in between',
  'temperature-in-between': 'another temperature stands in between',
  'kind-before': 'the kind stands before the value',
  'kind-after': 'the kind stands behind the value',
  'kind-list': 'kinds and values are lists in the same order',
  'kind-header': 'the header or caption names the kind',
  'kind-context': 'the sentence before names the kind',
  'kind-none': 'no kind is stated',
};

/** Gives an option's codes as reasons for a field, each once. */
export const reasonsOf = (chosen: Option<unknown>, field: Field): Reason[] =>
  [...new Set(chosen.codes)].map((code) => ({
    code,
    says: SAYS[code] ?? code.replaceAll('-', ' '),
    field,
    evidence: [...chosen.evidence],
  }));

/** How many things on each side of a value are looked at: more stand in no sentence, and long ones stay linear. */
const NEAREST = 40;

/** Gives the items (in order of the text) that stand nearest to an offset, at most `NEAREST` on each side. */
export function nearestTo<T>(items: readonly T[], at: number, offsetOf: (item: T) => number): readonly T[] {
  if (items.length <= NEAREST) return items;
  const behind = items.findIndex((item) => offsetOf(item) > at);
  const middle = behind < 0 ? items.length : behind;
  return items.slice(Math.max(0, middle - NEAREST), middle + NEAREST);
}

/** Gives the words before an offset, as many as patterns at their end need. */
export const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 160), at);
