import type { Qualifier, Quantity } from '../domain/index.js';
import { foldText } from './fold.js';
import { numberOf, type PlacedAtom, scanNumbers } from './number-atom.js';
import { bounded, rangeOf, withPower } from './number-run.js';
import { POWER, SPREAD, TIMES } from './pieces.js';

/** What the text of a cell says as a number; `powered` where a power of ten is printed, `rest` is what stands behind it. */
export type NumberReading = { readonly quantity: Quantity; readonly powered: boolean; readonly rest: string };

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:~|≈|ca\.?|about|approx\.?|around)$/iu, '~'],
  [/^(?:<|≤|below|less than)$/iu, '<'],
  [/^(?:>|≥|above|more than)$/iu, '>'],
  [/^(?:up to|max\.?)$/iu, 'up to'],
];
const HEAD =
  /^ ?(?:[*†‡] ?)?(?<qualifier>[~≈<>≤≥]|ca\.?|about|around|approx\.?|below|above|less than|more than|up to|max\.?)? ?(?<open>\()? ?(?<minus>-)?/iu;
const BETWEEN = /^ ?(?:-|~|to|\.\.\.?|…|÷) ?$/u;
const FACTOR = new RegExp(`^(?:${SPREAD})? ?\\)?${TIMES}${POWER}`, 'u');

/** Gives the number that opens a short text such as a cell ("6.4(2)×10-4", "<1e-8", "0.3–0.8", "1,2·10-3"), or undefined. */
export function readNumber(text: string): NumberReading | undefined {
  const folded = foldText(text).text;
  const head = HEAD.exec(folded)?.groups ?? {};
  const start = HEAD.exec(folded)?.[0].length ?? 0;
  const atoms = scanNumbers(folded);
  const first = atoms[0];
  if (first === undefined || first.start !== start) return undefined;
  const second = atoms[1];
  const range = second !== undefined && BETWEEN.test(folded.slice(first.end, second.start)) ? second : undefined;
  const last = range ?? first;
  const factor = head.open === undefined ? undefined : factorBehind(folded, last.end);
  const end = factor?.end ?? last.end;
  const exponent = factor?.exponent ?? (range === undefined ? null : range.exponent);
  const [a, b] = [withPower(first, exponent), range === undefined ? undefined : withPower(range, exponent)];
  const quantity = b === undefined ? pointOf(a, head, factor?.spread) : rangeOf(numberOf(a), numberOf(b));
  const powered = a.exponent !== null || b?.exponent != null;
  return { quantity, powered, rest: folded.slice(end).replace(/^ ?\)/u, '').trim() };
}

type Head = { readonly qualifier?: string; readonly minus?: string };

function pointOf(atom: PlacedAtom, { qualifier, minus }: Head, spread: number | undefined): Quantity {
  const kind = QUALIFIERS.find(([pattern]) => pattern.test(qualifier ?? ''))?.[1] ?? null;
  const value = minus === undefined ? numberOf(atom) : -numberOf(atom);
  return bounded(value, kind, spread ?? atom.uncertainty);
}

function factorBehind(
  folded: string,
  at: number,
): { exponent: number; end: number; spread: number | undefined } | undefined {
  const match = FACTOR.exec(folded.slice(at, at + 40));
  if (match === null) return undefined;
  const { raised, flat, unsigned, spread, inner } = match.groups ?? {};
  const exponent = Number((raised ?? flat ?? unsigned ?? '0').replace(/ /gu, ''));
  const half = spread ?? inner;
  return {
    exponent,
    end: at + match[0].length,
    spread: half === undefined ? undefined : Number(`${half}e${exponent}`),
  };
}
