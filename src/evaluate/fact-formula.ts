/** Fractions of the elements of a formula; they add up to 1. */
export type Fractions = ReadonlyMap<string, number>;

const SYMBOLS = new Set(
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Th U D'.split(
    ' ',
  ),
);

/** Says whether a symbol names an element (D included). */
export const isElement = (symbol: string): boolean => SYMBOLS.has(symbol);

/** Gives text without white space, compatibility forms folded (NFKC) and all dashes as hyphens. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−﹣－]/gu, '-')
    .replace(/[\s\u200b\u00ad]+/gu, '');

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const TERM = `(?:${NUMBER})?[xyzδ]|${NUMBER}(?:/${NUMBER})?`;
const AMOUNT = new RegExp(`(?:${TERM})(?:[+-](?:${TERM}))*`, 'uy');
const SIGNED_TERM = new RegExp(`([+-]?)(${TERM})`, 'gu');

type Variables = ReadonlyMap<string, number>;

/** Gives the amount that `2-x` or `1/3` stands for, or undefined when a variable has no value. */
function amountOf(text: string, variables: Variables): number | undefined {
  let total = 0;
  for (const [, sign, term = ''] of text.matchAll(SIGNED_TERM)) {
    const value = termOf(term, variables);
    if (value === undefined) return undefined;
    total += sign === '-' ? -value : value;
  }
  return total;
}

function termOf(term: string, variables: Variables): number | undefined {
  const letter = /[xyzδ]$/u.exec(term)?.[0];
  if (letter !== undefined) {
    const value = variables.get(letter);
    return value === undefined ? undefined : Number(term.slice(0, -1) || 1) * value;
  }
  const [above = '', below] = term.split('/');
  if (below === undefined) return Number(above);
  return Number(below) === 0 ? undefined : Number(above) / Number(below);
}

type Counts = Map<string, number>;
type Reader = { readonly text: string; readonly variables: Variables; at: number };

const add = (counts: Counts, more: ReadonlyMap<string, number>, factor: number): void => {
  for (const [element, amount] of more) counts.set(element, (counts.get(element) ?? 0) + amount * factor);
};

/** One formula without separators; undefined when something of it cannot be read. */
function readPart(text: string, variables: Variables): Counts | undefined {
  const reader: Reader = { text, variables, at: 0 };
  const counts = readGroup(reader, 0);
  return counts !== undefined && counts.size > 0 && reader.at === text.length ? counts : undefined;
}

function readAmount(reader: Reader): number | undefined {
  AMOUNT.lastIndex = reader.at;
  const match = AMOUNT.exec(reader.text)?.[0];
  if (match === undefined) return 1;
  // "Li3PS4-0.5LiI": without a variable the sign joins two compounds
  const amount = /[xyzδ]/u.test(match) ? match : (match.split(/[+-]/u)[0] ?? match);
  reader.at += amount.length;
  return amountOf(amount, reader.variables);
}

function readGroup(reader: Reader, depth: number): Counts | undefined {
  const counts: Counts = new Map();
  while (reader.at < reader.text.length) {
    const character = reader.text[reader.at] ?? '';
    if (')]}'.includes(character)) return depth > 0 ? counts : undefined;
    const bracket = '([{'.includes(character);
    const inner = bracket ? readBracket(reader, depth) : readElement(reader);
    const amount = inner === undefined ? undefined : readAmount(reader);
    if (inner === undefined || amount === undefined || (!bracket && amount < 0)) return undefined;
    add(counts, inner, amount);
  }
  return depth === 0 ? counts : undefined;
}

function readBracket(reader: Reader, depth: number): Counts | undefined {
  reader.at += 1;
  const counts = readGroup(reader, depth + 1);
  if (counts === undefined || !')]}'.includes(reader.text[reader.at] ?? ' ')) return undefined;
  reader.at += 1;
  return counts;
}

function readElement(reader: Reader): Counts | undefined {
  const two = /^[A-Z][a-z]?/u.exec(reader.text.slice(reader.at, reader.at + 2))?.[0];
  const symbol = two === undefined || SYMBOLS.has(two) ? two : two[0];
  if (symbol === undefined || !SYMBOLS.has(symbol)) return undefined;
  reader.at += symbol.length;
  return new Map([[symbol, 1]]);
}

const VARIABLES_AT_END = /[(,;]?(?<list>(?:[xyz]=\d+(?:\.\d+)?[,;]?)+)\)?$/u;
const FACTOR = /^(?<factor>\d+(?:\.\d+)?|[xyz]|\(\d*\.?\d*[+-]?\d*[xyz]\))(?=[A-Z([])(?<rest>.+)$/u;
const SEPARATOR = /[·∙⋅•*:]|[+-](?=[0-9.xyz([]*[A-Z])/u;

function readTerm(text: string, variables: Variables): Counts | undefined {
  const match = FACTOR.exec(text)?.groups;
  const factor = match === undefined ? 1 : amountOf((match.factor ?? '').replace(/[()]/gu, ''), variables);
  const counts = readPart(match?.rest ?? text, variables);
  if (factor === undefined || counts === undefined) return undefined;
  return new Map([...counts].map(([element, amount]) => [element, amount * factor]));
}

/** Reads a formula or mixture (`75Li2S-25P2S5`, `Li3PS4·0.5LiI`, `F (x = 0.3)`) as element fractions, or undefined. */
export function readFractions(text: string | null | undefined): Fractions | undefined {
  if (text === null || text === undefined || text === '') return undefined;
  const clean = cleanText(text);
  const end = VARIABLES_AT_END.exec(clean);
  const list = [...(end?.groups?.list ?? '').matchAll(/([xyz])=(\d+(?:\.\d+)?)/gu)];
  const variables = new Map(list.map(([, name = '', value]) => [name, Number(value)]));
  const bare = end === null ? clean : clean.slice(0, end.index).replace(/[(,;]+$/u, '');
  const formula = bare.replace(/(?<=[A-Za-z0-9)])[±+-]δ$/u, '');
  const counts = readTerm(formula, variables) ?? readMixture(formula, variables);
  return counts === undefined ? undefined : toFractions(counts);
}

function readMixture(text: string, variables: Variables): Counts | undefined {
  const parts = text.split(SEPARATOR);
  if (parts.length < 2) return undefined;
  const total: Counts = new Map();
  for (const part of parts) {
    const counts = part === '' ? undefined : readTerm(part, variables);
    if (counts === undefined) return undefined;
    add(total, counts, 1);
  }
  return total;
}

function toFractions(counts: Counts): Fractions | undefined {
  const present = [...counts].filter(([, amount]) => amount !== 0);
  const total = present.reduce((sum, [, amount]) => sum + amount, 0);
  if (present.length < 2 || total === 0) return undefined;
  return new Map(present.map(([element, amount]) => [element, amount / total]));
}

/** Says whether two formulas have the same element fractions within 1 %; undefined when either cannot be read. */
export function sameFormula(a: string | null | undefined, b: string | null | undefined): boolean | undefined {
  const [left, right] = [readFractions(a), readFractions(b)];
  if (left === undefined || right === undefined) return undefined;
  if (left.size !== right.size) return false;
  return [...left].every(([element, x]) => {
    const y = right.get(element);
    return y !== undefined && Math.abs(x - y) <= 0.01 * Math.max(x, y) + 2e-4;
  });
}
