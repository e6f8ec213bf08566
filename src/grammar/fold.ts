import type { Span } from '../domain/index.js';
import { allMatches } from './all-matches.js';

/**
 * A text in the one spelling that patterns are written for, with the way back: character i of `text` stands for
 * [starts[i], ends[i]) of the text as given. Raised characters follow a "^", lowered ones a "_".
 */
export type Folded = { readonly text: string; readonly starts: Offsets; readonly ends: Offsets };

type Offsets = Readonly<Int32Array>;

type Groups = Readonly<Record<string, string | undefined>>;
type Pass = { readonly pattern: RegExp; readonly replace: (match: RegExpExecArray) => string };

/** Spellings of one character, one UTF-16 unit each: what patterns use, then what stands for it. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['-', '\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u23AF\u2AFA\uFE63\uFF0D'],
  // multiplication signs, the acute accent of damaged fonts, Cyrillic х
  ['×', '\u2715\u2716\u2573\u2A2F\u2A09\u2ABB\u2AFB\u00B4\u0445\u0425'],
  ['·', '\u2219\u22C5\u2022\u2027\u30FB\uFF65\u2E31'],
  ['°', '\u00BA\u02DA\u25E6\u2218'],
  ['~', '\u223C\u02DC\uFF5E\u301C\u223D'],
  ['≈', '\u2243\u2245\u224A'],
  ['≤', '\u2272\u2A7D\u2266'],
  ['≥', '\u2273\u2A7E\u2267'],
  ['<', '\uFF1C'],
  ['>', '\uFF1E'],
  ['µ', '\u03BC'],
  ['Ω', '\u2126'],
  ['K', '\u212A'],
  [' ', '\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'],
];
const SPELLED: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([plain, others]) => Array.from(others, (other) => [other, plain] as const)),
);
const OTHERS = new RegExp(`[${SPELLINGS.map(([, others]) => others).join('')}]`, 'gu');

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';
const PLAIN = '0123456789+-';
const toPlain = (text: string, script: string): string =>
  Array.from(text, (c) => PLAIN[script.indexOf(c)] ?? '').join('');

const ENTITIES: Readonly<Record<string, string>> = {
  times: '×',
  minus: '-',
  middot: '·',
  sdot: '·',
  thinsp: ' ',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  deg: '°',
  micro: 'µ',
  ndash: '-',
  plusmn: '±',
  sim: '~',
  asymp: '≈',
  le: '≤',
  ge: '≥',
  Omega: 'Ω',
  mu: 'µ',
  sigma: 'σ',
  amp: '&',
};
const COMMANDS: Readonly<Record<string, string>> = {
  cdot: '·',
  times: '×',
  mu: 'µ',
  Omega: 'Ω',
  sim: '~',
  circ: '°',
  pm: '±',
  approx: '≈',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  sigma: 'σ',
  degree: '°',
  quad: ' ',
  ', ': ' ',
};

/** Markup that stayed in the text: entities, tags of scripts and style, patents' ".sup.", LaTeX. */
const MARKUP: readonly Pass[] = [
  {
    pattern: /&#x(?<hex>[0-9a-f]{1,5});|&#(?<decimal>\d{1,6});|&(?<name>[A-Za-z]{2,7});/giu,
    replace: ({ 0: whole, groups = {} }) => {
      const { hex, decimal, name = '' }: Groups = groups;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
      if (code === undefined) return ENTITIES[name] ?? whole;
      const character = code < 0x10000 ? String.fromCharCode(code) : whole;
      return SPELLED.get(character) ?? character;
    },
  },
  { pattern: /<sup>(?<raised>[^<>]{1,12})<\/sup>/giu, replace: ({ groups }) => `^${groups?.raised ?? ''}` },
  { pattern: /<\/?(?:su[bp]|i|b|em|strong|italic|bold|p|span)\b[^<>]{0,80}>/giu, replace: () => '' },
  { pattern: /\.sup\.(?=[-\d])/gu, replace: () => '^' },
  { pattern: /\.sub\.(?=[-\w])/gu, replace: () => '_' },
  { pattern: /\\[,;:! ]/gu, replace: () => ' ' },
  {
    pattern: /\\(?<name>[A-Za-z]{2,6})(?![A-Za-z{])/gu,
    replace: ({ 0: all, groups }) => COMMANDS[groups?.name ?? ''] ?? all,
  },
  {
    pattern: /\\(?:mathrm|text|textrm|mathbf|rm|mathsf|mathit|operatorname) ?\{(?<inner>[^{}]{0,40})\}/gu,
    replace: ({ groups }) => (groups?.inner ?? '').replaceAll('~', ' '),
  },
  { pattern: /\^ ?\{? ?° ?\}?/gu, replace: () => '°' },
  { pattern: /\$/gu, replace: () => '' },
];

const SCRIPTS: readonly Pass[] = [
  {
    pattern: /(?:[⁻⁺] ?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[⁻⁺])/gu,
    replace: ({ 0: raised }) => `^${toPlain(raised, RAISED)}`,
  },
  { pattern: /[₊₋₀₁₂₃₄₅₆₇₈₉]+/gu, replace: ({ 0: lowered }) => `_${toPlain(lowered, LOWERED)}` },
  // "10^{-4}", "10^(-4)", "cm^(−1)"
  {
    pattern: /\^ ?[{(] ?(?<raised>[-+]? ?\d{1,3}) ?[)}]/gu,
    replace: ({ groups }) => `^${(groups?.raised ?? '').replace(' ', '')}`,
  },
  // "10(-4)", "S cm(-1)", "Omega(-1)" of databases
  {
    pattern: /(?= ?\(-? ?\d)(?<=10|[cmd]m|Ω|\b[Oo]mega|\b[Oo]hm|\bs|\bV|mol|K) ?\((?<raised>- ?\d{1,2})\)/gu,
    replace: ({ groups }) => `^${(groups?.raised ?? '').replace(' ', '')}`,
  },
  // "1.2 x 10(4)", "10(15)": a spread of more than the number is none
  {
    pattern: /(?=\(\d)(?:(?<=[×xX*·] ?10)\((?<raised>\d{1,2})\)|(?<=(?<![\d.,])10)\((?<high>1[1-9]|2\d)\))/gu,
    replace: ({ groups }) => `^${groups?.raised ?? groups?.high ?? ''}`,
  },
  // "4 x lo-3": ten misread
  { pattern: /(?=[lI1][o0O])(?<=\d ?[×xX*·] ?)(?:lo|l0|IO|1O|I0) ?(?=[-^])/gu, replace: () => '10' },
  { pattern: /\^\^/gu, replace: () => '^' },
  { pattern: /℃/gu, replace: () => '°C' },
  { pattern: /℉/gu, replace: () => '°F' },
];

const SPACES: readonly Pass[] = [
  { pattern: / {2,}|[\u200B-\u200F\u2060-\u2064\uFEFF]/gu, replace: ({ 0: all }) => (all.startsWith(' ') ? ' ' : '') },
];

/** What any pass looks for; most cells of tables have nothing of it. */
const FOLDABLE = /[^\t\n -~]|[<&\\$^(]| {2}|\.su[bp]\.|[lI1][o0O]/u;

/** Gives a text in the spelling of patterns. Tabs and line ends stay: they part cells, rows and blocks. */
export function foldText(text: string): Folded {
  if (!FOLDABLE.test(text)) return identity(text);
  const spelled = text.replace(OTHERS, (c) => SPELLED.get(c) ?? c);
  let folded = identity(spelled);
  if (/[<&\\$]|\.su[bp]\./u.test(spelled)) folded = MARKUP.reduce(applyPass, folded);
  return [...SCRIPTS, ...SPACES].reduce(applyPass, folded);
}

function identity(text: string): Folded {
  const offsets = Int32Array.from({ length: text.length + 1 }, (_, i) => i);
  return { text, starts: offsets.subarray(0, -1), ends: offsets.subarray(1) };
}

function applyPass(folded: Folded, { pattern, replace }: Pass): Folded {
  const { text } = folded;
  const made = Array.from(allMatches(text, pattern), (match) => {
    const start = match.index;
    return { start, end: start + match[0].length, printed: replace(match) };
  });
  if (made.length === 0) return folded;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, printed } of made) {
    parts.push(text.slice(done, start), printed);
    done = end;
  }
  const whole = [...parts, text.slice(done)].join('');
  return { text: whole, ...offsetsOf(folded, made, whole.length) };
}

type Made = { readonly start: number; readonly end: number; readonly printed: string };

/** What is kept keeps its offsets; each character of what is made stands for the whole of what it replaces. */
function offsetsOf(folded: Folded, made: readonly Made[], length: number): Omit<Folded, 'text'> {
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  let [done, at] = [0, 0];
  const keep = (to: number): void => {
    starts.set(folded.starts.subarray(done, to), at);
    ends.set(folded.ends.subarray(done, to), at);
    at += to - done;
  };
  for (const { start, end, printed } of made) {
    keep(start);
    starts.fill(folded.starts[start] ?? 0, at, at + printed.length);
    ends.fill(folded.ends[end - 1] ?? 0, at, at + printed.length);
    [done, at] = [end, at + printed.length];
  }
  keep(folded.text.length);
  return { starts, ends };
}

/** Gives the span of the text as given for a stretch [start, end) of the folded text. */
export function unfold(folded: Folded, start: number, end: number): Span {
  return {
    start: folded.starts[start] ?? 0,
    end: end > start ? (folded.ends[end - 1] ?? 0) : (folded.starts[start] ?? 0),
  };
}

/** Gives the first offset of the folded text at or behind an offset of the text as given. */
export function toFolded(folded: Folded, offset: number): number {
  let [low, high] = [0, folded.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
