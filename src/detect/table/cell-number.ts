import type { Doubt, Quantity } from '../../domain/index.js';
import { foldText, readNumber, scanNumbers, unfold } from '../../grammar/index.js';

/**
 * The number that opens a table cell. `quantity` has its own power of ten applied; `powered` says whether one was printed.
 * `start` and `end` are offsets in the cell's text, `rest` is what follows, folded: a unit, a note mark, nothing.
 */
export type CellNumber = {
  readonly quantity: Quantity;
  readonly powered: boolean;
  readonly start: number;
  readonly end: number;
  readonly rest: string;
  readonly doubts: readonly Doubt[];
};

/** "16 vol% LLZO" counts a part of the material. */
const SHARE = /^\s*(?:(?:wt|vol|mol|mass)\b\.?\s?%?|at\b\.?\s?%|%)/u;

/** A note mark, or what became of "~", before the number. */
const MARK = /^\s*[*∗†‡]\s?/u;

/** Gives the number that opens a cell's text (of the view), or undefined for "—", "n.a.", shares ("16 vol%") and words. */
export function readCellNumber(text: string): CellNumber | undefined {
  const reading = readNumber(text);
  if (reading === undefined) return undefined;
  const { quantity, powered, rest } = reading;
  if (SHARE.test(rest)) return undefined;
  const folded = foldText(text);
  const end = unfold(folded, 0, folded.text.trimEnd().length - rest.length).end;
  const start = MARK.exec(text)?.[0].length ?? 0;
  return { quantity, powered, start, end: text.slice(0, end).trimEnd().length, rest, doubts: doubtsOf(folded.text) };
}

/** "1.2 × 103" may have lost its minus or its raise, "610-5" its times sign. */
function doubtsOf(folded: string): Doubt[] {
  const atom = scanNumbers(folded)[0];
  return atom?.sign === 'lost' || atom?.timesLost === true ? ['lost-exponent'] : [];
}
