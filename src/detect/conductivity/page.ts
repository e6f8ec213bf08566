import type { Cell, View } from '../../domain/index.js';
import { type Folded, holding, type PlacedAtom, scanNumbers, toFolded } from '../../grammar/index.js';
import { type PlacedUnit, scanConductivityUnits, scanGovernedUnits } from '../../units/index.js';
import { foldedOf } from '../folded.js';

/** A document as the readers of conductivities see it: folded text with its numbers and units, all places in folded offsets. */
export type Page = {
  readonly view: View;
  readonly folded: Folded;
  readonly text: string;
  readonly atoms: readonly PlacedAtom[];
  readonly atomAt: ReadonlyMap<number, PlacedAtom>;
  readonly atomEndingAt: ReadonlyMap<number, PlacedAtom>;
  readonly units: readonly PlacedUnit[];
  readonly governed: readonly PlacedUnit[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly cells: readonly (Pick<Cell, 'header'> & { readonly start: number; readonly end: number })[];
  /** Exponents are raised somewhere, so a "104" on the line is a number and no power. */
  readonly raised: boolean;
};

/** Reads numbers and units of a view once. */
export function pageOf(view: View): Page {
  const folded = foldedOf(view);
  const { text } = folded;
  const atoms = scanNumbers(text);
  const place = ({ start, end }: { start: number; end: number }): { start: number; end: number } => ({
    start: toFolded(folded, start),
    end: toFolded(folded, end),
  });
  return {
    view,
    folded,
    text,
    atoms,
    atomAt: new Map(atoms.map((atom) => [atom.start, atom])),
    atomEndingAt: new Map(atoms.map((atom) => [atom.end, atom])),
    units: scanConductivityUnits(text),
    governed: scanGovernedUnits(text),
    sentences: view.document.sentences.map(place),
    cells: view.document.tables.flatMap(({ cells }) => cells.map(({ span, header }) => ({ header, ...place(span) }))),
    raised: /\^-? ?\d/u.test(text),
  };
}

/** No sentence is longer than this on either side, whatever a damaged text says. */
const LONGEST = 600;

/** Gives the sentence around an offset, cut to what can belong together. */
export function sentenceAt(page: Page, at: number): { readonly start: number; readonly end: number } {
  const { start, end } = holding(page.sentences, at) ?? { start: at - LONGEST / 2, end: at + LONGEST / 2 };
  return { start: Math.max(0, start, at - LONGEST), end: Math.min(page.text.length, end, at + LONGEST) };
}

/** Gives the text of at most `length` characters before an offset, within its line. */
export function before(page: Page, at: number, length: number): string {
  const window = page.text.slice(Math.max(0, at - length), at);
  return window.slice(Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\t')) + 1);
}

/** Gives the text of at most `length` characters from an offset on, within its line. */
export function after(page: Page, at: number, length: number): string {
  const window = page.text.slice(at, at + length);
  const stop = window.search(/[\n\t]/u);
  return stop < 0 ? window : window.slice(0, stop);
}
