import { LEXICON, readFormula, ZIRCONIA_CODE } from '../../chemistry/index.js';
import { allMatches, anyCase } from '../../grammar/index.js';
import { type Atom, atomOf } from './atom.js';

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** Spellings of one name: any dash, any prime, "β" and "beta", stabilised and stabilized. */
function spellings(name: string): string {
  return quoted(name)
    .replace(/[-–]| /gu, (mark) => (mark === ' ' ? '[\\s-]' : '[-–−‐‑ ]?'))
    .replace(/″/gu, "\\s?(?:″|''|\"|”|′′|’’|\u0022)")
    .replace(/β|beta/gu, '(?:β|[Bb]eta)')
    .replace(/li[sz]ed/gu, 'li[sz]ed')
    .replace(/alumini?um/gu, 'alumini?um');
}

const isAcronym = (name: string): boolean =>
  /^[\dA-Za-z]*[A-Z]{2}|^Na[A-Z]|^Nafion$|^Nasicon$|^PVd/u.test(name) && !/ /u.test(name);

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** Metals before a name ("Ta-doped", "Ga-LLZO"), or a percentage ("8YSZ", "10% LATP"). */
const DOPANT = '(?:(?:[A-Z][a-z]?(?:[⁺+]|[²-⁵2-5][⁺+])?(?:,\\s|[/,–-])){0,4}[A-Z][a-z]?(?:[⁺+]|[²-⁵2-5][⁺+])?[-–‐])';
/** What follows a name in a sample label: "-850", "-0.2Al", "20", "-T25", "-Sn3". */
const ENDING =
  '(?:[-–−‐]?\\d{1,4}(?:\\.\\d+)?(?:[A-Z][a-z]?(?![a-z]))?(?!\\s?(?:wt|mol|vol|at|w/o|%|°|º|K\\b|nm|[µμ]m|h\\b|\\.?\\d))' +
  '|[-–−‐](?!Li)[A-Z][A-Za-z]{0,2}\\d{0,4}(?:\\.\\d+)?%?(?![a-z]))';

/** Gives the pattern of acronyms with their dopants and label endings; groups `dopant`, `name`, `ending`. */
export function acronymPattern(names: readonly string[]): RegExp {
  const all = [...new Set(names)].filter((name) => name.length > 1).sort(longestFirst);
  const name = all.map(spellings).join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?<dopant>${DOPANT})?(?<name>${name})(?<ending>${ENDING})?(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

const ACRONYMS = LEXICON.map(({ name }) => name).filter(isAcronym);
const LEXICON_PATTERN = acronymPattern(ACRONYMS);
const WORD_NAMES = LEXICON.map(({ name }) => name).filter((name) => !isAcronym(name));
const WORDS_PATTERN = anyCase(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:Na|K|Ag|Li|Rb|Tl|NH4|NH₄|H3O)[+⁺]?[-–‐ ])?(?:${[...WORD_NAMES].sort(longestFirst).map(spellings).join('|')})s?(?![\\p{L}])`,
    'giu',
  ),
);
/** "bismuth vanadates" are many. */
const PLURAL = /(?:at|id)es$/u;
const ZIRCONIAS = new RegExp(`(?<![\\p{L}\\p{N}.])${ZIRCONIA_CODE}(?![\\p{L}\\p{N}])`, 'gu');
const POLYMERS =
  /^(?:PEO|PEG|PEGDA|PVD?d?F|PVdF|PVDF-HFP|PVdF-HFP|PAN|PMMA|PEC|PPC|PVA|PTMC|PCL|MEEP|poly|succinonitrile|SN$)/iu;
/** "NASICON-type", "argyrodite structure": a structure, not a material. */
const STRUCTURE =
  /^(?:[-–‐ ](?:type|like|structured?|structural|related|framework|family|phases?\b|conductors\b|electrolytes\b))/u;

/** Gives the acronyms of the lexicon and those a paper defines, and names in words. `defined` are the short forms of the paper. */
export function findNames(text: string, defined: readonly string[] = []): Atom[] {
  const known = new Set([...ACRONYMS, ...defined]);
  const patterns = defined.length === 0 ? [LEXICON_PATTERN] : [acronymPattern([...known])];
  const acronyms = patterns.flatMap((pattern) =>
    Array.from(allMatches(text, pattern), (match) => readAcronym(match, defined, known)).flat(),
  );
  const names = Array.from(allMatches(text, WORDS_PATTERN), ({ index, 0: printed }) => {
    const form = POLYMERS.test(printed) ? ('polymer' as const) : ('name' as const);
    return atomOf(index, index + printed.length, { form, rule: 'name in words' });
  });
  const codes = Array.from(allMatches(text, ZIRCONIAS), ({ index, 0: printed }) =>
    atomOf(index, index + printed.length, { form: 'name', rule: 'code of a zirconia' }),
  );
  return [...acronyms, ...codes, ...names.filter(({ span }) => !PLURAL.test(text.slice(span.start, span.end)))]
    .filter(({ span }) => !STRUCTURE.test(text.slice(span.end, span.end + 14)))
    .map((atom) => asCermet(text, atom));
}

/** A ceramic with nickel on one side is a cermet. */
function asCermet(text: string, atom: Atom): Atom {
  if (atom.form === 'polymer' || atom.form === 'label') return atom;
  const { start, end } = atom.span;
  const inside = /^Ni[-–‐]/u.test(text.slice(start, end));
  const before = inside ? 0 : (NICKEL_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0);
  const after = before > 0 ? 0 : (NICKEL_AFTER.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  if (!inside && before + after === 0) return atom;
  const words = atom.words.filter((word) => word !== 'electrode');
  return { ...atom, span: { start: start - before, end: end + after }, form: 'composite', rule: 'cermet', words };
}

/** Metals that make a cermet or a contact of a ceramic, not a dopant: Ni-YSZ, Pt-BZY-Pt. */
const CONTACT = /^(?:Ni|Pt|Pd|Au|Ru)$/u;
/** The metal of cermets before or behind a name: "Ni/YSZ", "YSZ-Ni"; and what parts the layers of a cell instead. */
const NICKEL_BEFORE = /(?<![\p{L}\p{N}/|])Ni[-–‐/@]$/u;
const NICKEL_AFTER = /^[-–‐/@]Ni(?![\p{L}\p{N}/|])/u;

function readAcronym(match: RegExpMatchArray, defined: readonly string[], known: ReadonlySet<string>): Atom[] {
  const { dopant, name = '', ending = '' } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  if (defined.includes(match[0])) return [atomOf(start, end, definedAs(match[0]))];
  const tail = ending.replace(/^[-–−‐]/u, '');
  if ((known.has(tail) || POLYMERS.test(tail)) && tail !== ending) {
    const second = kindOf(tail, defined);
    return [
      atomOf(start, end - ending.length, { ...kindOf(name, defined), words: dopantWords(dopant) }),
      atomOf(end - tail.length, end, second),
    ];
  }
  if (CONTACT.test(tail))
    return [atomOf(start, end - ending.length, { ...kindOf(name, defined), words: dopantWords(dopant) })];
  if (ending !== '')
    return [atomOf(start, end, { form: 'label', rule: 'name with a label ending', words: dopantWords(dopant) })];
  return [atomOf(start, end, { ...kindOf(name, defined), words: dopantWords(dopant) })];
}

function dopantWords(dopant: string | undefined): string[] {
  const metal = dopant?.slice(0, -1);
  if (metal === undefined || readFormula(metal) === undefined) return [];
  return CONTACT.test(metal) ? ['electrode'] : [`${metal}-doped`];
}

type Kind = Pick<Atom, 'form' | 'rule'>;

function kindOf(name: string, defined: readonly string[]): Kind {
  if (POLYMERS.test(name)) return { form: 'polymer', rule: 'polymer by name' };
  return defined.includes(name) ? definedAs(name) : { form: 'name', rule: 'name of the lexicon' };
}

function definedAs(name: string): Kind {
  if (POLYMERS.test(name)) return { form: 'polymer', rule: 'polymer by name' };
  return { form: /\d/u.test(name) || name.length < 3 ? 'label' : 'abbreviation', rule: 'defined in the paper' };
}
