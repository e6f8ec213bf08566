import type { Amounts } from '../domain/index.js';
import { amountsOf } from './amounts-of.js';
import { flattenMixture } from './flatten-mixture.js';
import { formatFormula } from './format-formula.js';
import type { Formula } from './formula.js';
import type { LexiconEntry } from './lexicon.js';
import { mobileIonOf } from './mobile-ion.js';
import { readFormula } from './parse-formula.js';
import { type Assignments, substitute } from './substitute.js';
import { freeVariables, unitsOf } from './walk-formula.js';
import { readZirconiaCode } from './zirconia-code.js';

export type Resolved = {
  /** ASCII, with everything known substituted; null where the name resolves to none. */
  readonly formula: string | null;
  readonly amounts: Amounts | null;
  readonly ion: string | null;
  readonly via: 'printed' | 'abbreviation' | 'lexicon' | 'substituted' | null;
  /** Variables and letters that are still open. */
  readonly unresolved: readonly string[];
};

/** What a paper offers to resolve names: definitions (short to long, both as printed), values of variables, and the lexicon. */
export type Helps = {
  readonly abbreviations?: ReadonlyMap<string, string>;
  readonly variables?: Assignments;
  readonly lexicon?: readonly LexiconEntry[];
};

/** Gives the letters and digits of a name, primes and dashes left out, by which spellings are compared. */
export const keyOfName = (name: string): string => name.normalize('NFKC').replace(/[^\p{L}\p{N}.]/gu, '');

const DEEPEST = 4;

/** Gives composition and mobile ion of a printed name: defined by the paper, itself a formula, or, last, known by the lexicon. */
export function resolveMaterial(printed: string, helps: Helps, depth = 0): Resolved {
  const long = definitionOf(printed, helps.abbreviations);
  if (long !== undefined && depth < DEEPEST) {
    const resolved = resolveMaterial(long, helps, depth + 1);
    if (resolved.formula !== null) return resolved.via === 'printed' ? { ...resolved, via: 'abbreviation' } : resolved;
  }
  const own = readFormula(printed);
  if (own !== undefined && isCompound(own)) return resolveFormula(own, helps.variables ?? {}, 'printed');
  const code = helps.lexicon === undefined ? undefined : readFormula(readZirconiaCode(printed) ?? '');
  if (code !== undefined) return { ...resolveFormula(code, {}, 'lexicon'), ion: 'O' };
  const known = helps.lexicon === undefined ? undefined : knownAs(helps.lexicon, printed);
  if (known === undefined) return { formula: null, amounts: null, ion: null, via: null, unresolved: [] };
  const formula = known.formula === null ? undefined : readFormula(known.formula);
  if (formula === undefined) return { formula: null, amounts: null, ion: known.ion, via: 'lexicon', unresolved: [] };
  return { ...resolveFormula(formula, {}, 'lexicon'), ion: known.ion };
}

/** A label such as S1 or B can be read as an element; a material has two. */
const isCompound = (formula: Formula): boolean =>
  new Set(unitsOf(formula).flatMap((unit) => (unit.type === 'group' ? [] : [unit.symbol]))).size > 1;

function resolveFormula(formula: Formula, variables: Assignments, via: 'printed' | 'lexicon'): Resolved {
  const closed = flattenMixture(substitute(formula, variables));
  const amounts = amountsOf(closed);
  const substituted = freeVariables(formula).length > freeVariables(closed).length;
  const unresolved = freeVariables(closed);
  const formatted = formatFormula(closed);
  return { formula: formatted, amounts, ion: mobileIonOf(amounts), via: substituted ? 'substituted' : via, unresolved };
}

function definitionOf(printed: string, abbreviations: ReadonlyMap<string, string> | undefined): string | undefined {
  const exact = abbreviations?.get(printed);
  if (exact !== undefined || abbreviations === undefined) return exact;
  const key = keyOfName(printed);
  for (const [short, long] of abbreviations) if (keyOfName(short) === key) return long;
  return undefined;
}

type Known = { readonly rank: number; readonly entry: LexiconEntry };
type Names = { readonly exact: ReadonlyMap<string, Known>; readonly words: ReadonlyMap<string, Known> };
const names = new WeakMap<readonly LexiconEntry[], Names>();

/** Acronyms must agree in case (LiPON, not lipon); names in words need not. The first entry of the lexicon rules. */
function knownAs(lexicon: readonly LexiconEntry[], printed: string): LexiconEntry | undefined {
  const known = names.get(lexicon) ?? namesOf(lexicon);
  names.set(lexicon, known);
  const key = keyOfName(printed);
  const found = [known.exact.get(key), known.words.get(key.toLowerCase())].filter((one) => one !== undefined);
  return found.sort((a, b) => a.rank - b.rank)[0]?.entry;
}

function namesOf(lexicon: readonly LexiconEntry[]): Names {
  const [exact, words] = [new Map<string, Known>(), new Map<string, Known>()];
  for (const [rank, entry] of lexicon.entries()) {
    const key = keyOfName(entry.name);
    const inWords = /[a-z]{3} ?[a-z(-]/u.test(entry.name) || /^[a-z]/u.test(entry.name);
    const [map, name] = inWords ? [words, key.toLowerCase()] : [exact, key];
    if (!map.has(name)) map.set(name, { rank, entry });
  }
  return { exact, words };
}
