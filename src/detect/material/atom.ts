import { amountsOf, type Formula, flattenMixture, formatFormula, freeVariables } from '../../chemistry/index.js';
import type { MaterialMention, Span } from '../../domain/index.js';

/** A material before its surroundings are read: one name, formula or label at one place. */
export type Atom = {
  readonly span: Span;
  readonly form: MaterialMention['form'];
  readonly rule: string;
  readonly formula: Formula | undefined;
  readonly words: readonly string[];
};

/** Gives an atom; `formula` and `words` where there are any. */
export const atomOf = (
  start: number,
  end: number,
  { form, rule, formula, words = [] }: Pick<Atom, 'form' | 'rule'> & Partial<Atom>,
): Atom => ({ span: { start, end }, form, rule, formula, words });

/** Gives the mention of an atom with the words beside it. */
export function mentionOf(plain: string, atom: Atom, words: readonly string[]): MaterialMention {
  const { formula, span, form, rule } = atom;
  const base = { kind: 'material', span, printed: plain.slice(span.start, span.end), rule, form } as const;
  const all = [...new Set([...atom.words, ...words])];
  if (formula === undefined) return { ...base, formula: null, amounts: null, variables: [], words: all };
  const amounts = amountsOf(flattenMixture(formula));
  return { ...base, formula: formatFormula(formula), amounts, variables: freeVariables(formula), words: all };
}

/** Keeps the atoms that no longer or earlier-listed one overlaps, in order of position. */
export function withoutOverlaps(atoms: readonly Atom[]): Atom[] {
  const sorted = atoms
    .map((atom, rank) => ({ atom, rank }))
    .sort((a, b) => a.atom.span.start - b.atom.span.start || b.atom.span.end - a.atom.span.end || a.rank - b.rank);
  const kept: Atom[] = [];
  for (const { atom } of sorted) {
    const last = kept.at(-1);
    if (last === undefined || atom.span.start >= last.span.end) kept.push(atom);
    else if (atom.span.end > last.span.end && atom.span.start === last.span.start) kept[kept.length - 1] = atom;
  }
  return kept;
}
