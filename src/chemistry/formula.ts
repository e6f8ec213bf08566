/** A linear expression in variables: 2/3 − x is { constant: 0.667, terms: { x: −1 } }. */
export type Amount = { readonly constant: number; readonly terms: Readonly<Record<string, number>> };

/** An element, a letter for elements (M, X, RE), a group written by name (TFSI), or a bracket with what it holds. */
export type Unit =
  | { readonly type: 'element' | 'letter' | 'named'; readonly symbol: string; readonly amount: Amount }
  | { readonly type: 'group'; readonly open: '(' | '[' | '{'; readonly inner: Formula; readonly amount: Amount };

/** One member of a mixture with its share; a plain formula has one component with share 1. */
export type Component = { readonly amount: Amount; readonly units: readonly Unit[] };

/** A formula as a tree that keeps the printed grouping; `separator` stands between components. */
export type Formula = { readonly components: readonly Component[]; readonly separator: string };

export const ONE: Amount = { constant: 1, terms: {} };

/** Gives the amount of a plain number. */
export const constantAmount = (constant: number): Amount => ({ constant, terms: {} });

/** Gives `a + factor * b`. */
export function addAmounts(a: Amount, b: Amount, factor = 1): Amount {
  const terms: Record<string, number> = { ...a.terms };
  for (const [name, value] of Object.entries(b.terms)) terms[name] = (terms[name] ?? 0) + factor * value;
  return { constant: a.constant + factor * b.constant, terms };
}

/** Gives an amount times a number. */
export const scaleAmount = (amount: Amount, factor: number): Amount =>
  addAmounts({ constant: 0, terms: {} }, amount, factor);

/** The sign of unknown non-stoichiometry (O3−δ): never a free variable; taken as 0 in amounts. */
export const DELTA = 'δ';
