import type { Doubt } from '../domain/index.js';
import { allMatches, foldText, matchAllAt, placesOf } from '../grammar/index.js';
import { factorBetween } from './convert.js';

/** A unit of conductivity: `factor` takes numbers to S/cm, `symbol` is its plain spelling ("mS/cm"), `printed` what stands there. */
export type ConductivityUnit = {
  readonly symbol: string;
  readonly factor: number;
  readonly printed: string;
  readonly doubts: readonly Doubt[];
  /** The unit's own minus signs are lost ("S cm 1"), so those of numbers beside it are too. */
  readonly signLost: boolean;
  /** What a damaged font shows for a minus sign, where the unit's own exponent proves it: "cm21", "cm?1". */
  readonly minus?: string;
  /** The rule that read it. */
  readonly name: string;
};

/** A unit with its place [start, end) in folded text. */
export type PlacedUnit = ConductivityUnit & { readonly start: number; readonly end: number };

const DOT = ' ?[·.*×]? ?';
/** A letter of its own: "in Ω−1 cm−1" has no nano in it. */
const PREFIX = '(?:(?<![\\p{L}])(?<prefix>[mµunpkMdG]) ?)?';
const LENGTH = '(?<length>[cmd]?m)';
/** "^-1" raised, with reference numbers glued on or not; "-1" and "- 1" on the line */
const PER = String.raw`(?:\^ ?- ?1\d*|- ?1|\^ ?\( ?- ?1 ?\))`;
/** What a unit begins with is looked for first: looking back at each letter of a paper takes four times as long. */
const ahead = (symbol: string): string => `(?=(?:[mµunpkMdG] ?)?${symbol})`;
const LENGTH_AHEAD = '(?=[cmd]?m ?[-^])';
const WORD_AHEAD = '(?=(?:milli|micro|nano|deci)?[ -]?[Ss]iem)';
const OHM = '(?:Ω|[Oo]hms?|OHM|[Oo]mega|mho)';
const PREFIXED_OHM = `${ahead(OHM)}${PREFIX}${OHM}`;
const SIEMENS = String.raw`${ahead('S')}(?<![\p{L}^_])${PREFIX}S`;
/** Not a conductivity: conductance per area, products with kelvin or mole. */
const NO_MORE = String.raw`(?! ?(?:[·*] ?|\.)?(?:K(?![\p{L}\d]|-\p{L})|mol\b))`;

/** What damaged fonts show for a minus sign. */
const GLYPH = String.raw`(?<glyph>2|e|\(cid:\d{1,3}\)|GLYPH<\d{1,3}>|\/C\d{1,2}|\d{1,3}\)|[^\s\w.,;:()[\]{}^·×-]{1,9}?)`;

type UnitRule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly doubts?: readonly Doubt[];
  readonly signLost?: boolean;
  readonly inverse?: boolean;
  /** Where it can begin; else it is looked for everywhere. */
  readonly begins?: RegExp;
};

/** What units begin with is looked for once for all rules. */
const BEGINS = [ahead('S'), ahead(OHM), ahead(`(?:${OHM}|S)`)].map((source) => new RegExp(source, 'gu'));
const beginOf = (source: string): Pick<UnitRule, 'begins'> => {
  const begins = BEGINS.find((begin) => source.startsWith(begin.source));
  return begins === undefined ? {} : { begins };
};

const unit = (name: string, source: string, more: Omit<UnitRule, 'name' | 'pattern'> = {}): UnitRule => ({
  name,
  pattern: new RegExp(source, 'gu'),
  ...beginOf(source),
  ...more,
});

/** Spellings of units of conductivity in folded text; where several match at one place the first rules. */
const UNIT_RULES: readonly UnitRule[] = [
  // "S cm^-1", "mS·cm-1", "µ S cm -1", "Scm-1", "S m^-1", "dS m-1"
  unit('siemens per length', `${SIEMENS}${DOT}${LENGTH} ?${PER}${NO_MORE}`),
  // "S/cm", "mS / cm", "S/m", "S/cm4127" with a reference glued on; never "mS/cm2"
  unit(
    'siemens solidus length',
    String.raw`${SIEMENS} ?\/ ?${LENGTH}(?![\p{L}])(?! ?\^ ?-)(?! ?- ?[12](?!\d))(?!\^?[23](?!\d))${NO_MORE}`,
  ),
  // "S/cm-1": a typing error for S/cm
  unit('siemens solidus length to the minus one', String.raw`${SIEMENS} ?\/ ?${LENGTH} ?${PER}${NO_MORE}`, {
    doubts: ['unit-typo'],
  }),
  // "Ω^-1 cm^-1", "ohm-1cm-1", "Ω-1·m-1", "mΩ-1"
  unit('reciprocal ohm per length', `${PREFIXED_OHM} ?${PER}${DOT}${LENGTH} ?${PER}${NO_MORE}`, { inverse: true }),
  unit(
    'per length, reciprocal ohm',
    `${LENGTH_AHEAD}(?<![\\p{L}])${LENGTH} ?${PER}${DOT}${PREFIX}${OHM} ?${PER}${NO_MORE}`,
    {
      inverse: true,
    },
  ),
  unit('per length siemens', `${LENGTH_AHEAD}(?<![\\p{L}])${LENGTH} ?${PER}${DOT}${PREFIX}S(?![\\p{L}\\d])`),
  // "mho/cm", "mho cm-1"
  unit(
    'mho per length',
    String.raw`(?=(?:[mµ] ?)?mho)(?<![\p{L}])(?:(?<prefix>[mµ]) ?)?mhos?(?: ?\/ ?${LENGTH}(?![\p{L}\d])|${DOT}(?<other>[cm]?m) ?${PER})`,
  ),
  // "(Ω cm)^-1", "(kΩ·cm)-1"
  unit('reciprocal of ohm length', String.raw`[([] ?${PREFIX}${OHM}${DOT}${LENGTH} ?[)\]] ?${PER}`, { inverse: true }),
  // "6 × 10-4/Ωcm", "1/(Ω cm)"
  unit(
    'solidus ohm length',
    String.raw`(?= ?(?:1 ?)?\/)(?:(?<=\d) ?|(?<!\d) ?1 ?)\/ ?[([]? ?${PREFIX}${OHM}${DOT}${LENGTH}(?![\p{L}\d^]|-1)(?: ?[)\]])?`,
    { inverse: true },
  ),
  // "4 microsiemens per centimetre", "18 siemens per metre"
  unit(
    'unit in words',
    String.raw`${WORD_AHEAD}(?<![\p{L}])(?<word>milli|micro|nano|deci)?[ -]?[Ss]iemens?(?: per | ?\/ ?)(?<words>centi)?(?:met(?:er|re)s?|m)(?![\p{L}])`,
  ),
  unit(
    'unit in words and symbols',
    String.raw`${WORD_AHEAD}(?<![\p{L}])(?<word>milli|micro|nano|deci)?[ -]?[Ss]iemens?(?: per | ?\/ ?)cm(?![\p{L}])`,
  ),
  // "S cm 1", "Scm1", "Ω 1 cm 1": signs lost
  unit('siemens per length, sign lost', String.raw`${SIEMENS}${DOT}${LENGTH} ?1(?!\d|\.\d)(?! ?[×·])`, {
    doubts: ['lost-sign'],
    signLost: true,
  }),
  unit('reciprocal ohm, sign lost', String.raw`${PREFIXED_OHM} ?1${DOT}${LENGTH} ?1(?!\d|\.\d)`, {
    doubts: ['lost-sign'],
    signLost: true,
    inverse: true,
  }),
  // "5.1 mS cm": the exponent is cut off
  // "S cm21", "S cm?1", "ohme1 cme1", "ohm\"1 cm\"1": another glyph for the minus sign
  unit('siemens per length, sign replaced', String.raw`${SIEMENS}${DOT}${LENGTH} ?${GLYPH} ?1(?!\d|\.\d)`, {
    doubts: ['lost-sign'],
    signLost: true,
  }),
  unit(
    'reciprocal ohm, sign replaced',
    String.raw`${PREFIXED_OHM} ?${GLYPH} ?1${DOT}${LENGTH} ?\k<glyph> ?1(?!\d|\.\d)`,
    { doubts: ['lost-sign'], signLost: true, inverse: true },
  ),
  // "ohm-' cm-'": the one misread
  unit(
    'reciprocal ohm, one misread',
    String.raw`${ahead(`(?:${OHM}|S)`)}${PREFIX}(?:${OHM}|S(?=${DOT}c)) ?(?:- ?['’lI])?${DOT}${LENGTH} ?- ?['’lI](?!\p{L})`,
    { doubts: ['unit-typo'], inverse: true },
  ),
  unit('siemens length', String.raw`${SIEMENS}${DOT}cm(?![\p{L}\d^]| ?[-\/]| ?\d)${NO_MORE}`, {
    doubts: ['unit-incomplete'],
  }),
  // "S cm^-" cut behind the sign
  unit('siemens length cut', String.raw`${SIEMENS}${DOT}cm ?\^?-(?! ?\d)`, { doubts: ['unit-incomplete'] }),
];

/** Spellings that are a conductivity only where the word says so: "Ω cm-1" for Ω-1 cm-1, "mS cm-2", "cm-1" without S. */
const GOVERNED_RULES: readonly UnitRule[] = [
  unit('ohm per length', `${ahead(OHM)}(?<![\\p{L}])${PREFIX}${OHM}${DOT}${LENGTH} ?${PER}`, {
    doubts: ['unit-typo'],
    inverse: true,
  }),
  // "R-1 cm-1", "V-1 cm-1": an ohm sign misread
  unit('misread ohm', String.raw`(?=[RVW] ?[\^-])(?<![\p{L}\d^-])[RVW] ?${PER}${DOT}${LENGTH} ?${PER}`, {
    doubts: ['unit-typo'],
  }),
  // "10^-4 cm^-1": the S is missing
  unit('siemens missing', String.raw`(?= ?cm)(?<=\d) ?(?<![\p{L}])cm ?${PER}(?! ?[·.*]? ?(?:Ω|S(?![\p{L}])|[Oo]hm))`, {
    doubts: ['unit-incomplete'],
  }),
  unit('siemens per area', String.raw`${SIEMENS}(?:${DOT}cm ?(?:\^ ?- ?|- ?)2(?!\d)| ?\/ ?cm ?\^?2(?!\d))`, {
    doubts: ['unit-typo'],
  }),
];

const WORDS: Readonly<Record<string, string>> = { milli: 'm', micro: 'u', nano: 'n', deci: 'd' };

type Groups = Readonly<Record<string, string | undefined>>;

/** js-quantities' name of the unit: "mS/cm". A prefix on an ohm in the denominator divides. */
function symbolOf({ prefix, length, other, word, words }: Groups, { name, inverse }: UnitRule): string {
  if (name === 'unit in words') return `${WORDS[word ?? ''] ?? ''}S/${words === undefined ? 'm' : 'cm'}`;
  if (name === 'unit in words and symbols') return `${WORDS[word ?? ''] ?? ''}S/cm`;
  const plain = (prefix ?? '').replace('µ', 'u');
  const size = name === 'siemens per area' ? 'cm' : (length ?? other ?? 'cm');
  return `${inverse === true ? (RECIPROCAL[plain] ?? '') : plain}S/${size}`;
}

const RECIPROCAL: Readonly<Record<string, string>> = { m: 'k', u: 'M', k: 'm', M: 'u', G: 'n', n: 'G' };
const factors = new Map<string, number>();

/** Gives the factor from a plain unit such as "mS/cm" to S/cm. */
export function factorToSiemensPerCm(symbol: string): number {
  const known = factors.get(symbol);
  if (known !== undefined) return known;
  const factor = factorBetween(symbol, 'S/cm');
  factors.set(symbol, factor);
  return factor;
}

type Places = ReadonlyMap<RegExp, readonly number[]>;

const matchesOf = (folded: string, { begins, pattern }: UnitRule, places: Places): Iterable<RegExpExecArray> =>
  begins === undefined ? allMatches(folded, pattern) : matchAllAt(folded, pattern, places.get(begins) ?? []);

function scan(folded: string, rules: readonly UnitRule[]): PlacedUnit[] {
  const taken: PlacedUnit[] = [];
  const places = new Map(BEGINS.map((begin) => [begin, placesOf(folded, begin)] as const));
  for (const rule of rules) {
    for (const match of matchesOf(folded, rule, places)) taken.push(placed(match, rule));
  }
  const rank = new Map(rules.map(({ name }, i) => [name, i] as const));
  taken.sort((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0) || a.start - b.start);
  return dropCovered(taken);
}

/** Keeps of overlapping units the one whose rule stands first. */
function dropCovered(ranked: readonly PlacedUnit[]): PlacedUnit[] {
  const byPlace = ranked
    .map((unit, rank) => ({ unit, rank }))
    .sort((a, b) => a.unit.start - b.unit.start || a.rank - b.rank);
  const kept: { unit: PlacedUnit; rank: number }[] = [];
  for (const item of byPlace) {
    const last = kept.at(-1);
    if (last === undefined || item.unit.start >= last.unit.end) kept.push(item);
    else if (item.rank < last.rank) kept[kept.length - 1] = item;
  }
  return kept.map(({ unit }) => unit);
}

function placed(match: RegExpExecArray, rule: UnitRule): PlacedUnit {
  const lead = /^ */u.exec(match[0])?.[0].length ?? 0;
  const printed = match[0].slice(lead);
  const cut = /^(?<unit>.*\^ ?- ?1)\d+$/u.exec(printed)?.groups?.unit ?? printed;
  const symbol = symbolOf(match.groups ?? {}, rule);
  const start = match.index + lead;
  return {
    name: rule.name,
    symbol,
    factor: factorToSiemensPerCm(symbol),
    printed: cut,
    doubts: rule.doubts ?? [],
    signLost: rule.signLost === true,
    ...(match.groups?.glyph === undefined ? {} : { minus: match.groups.glyph }),
    start,
    end: start + cut.length,
  };
}

/** Gives every unit of conductivity of a folded text from left to right. */
export const scanConductivityUnits = (folded: string): PlacedUnit[] => scan(folded, UNIT_RULES);

/** Gives spellings that are a unit of conductivity only where the word conductivity governs them ("Ω cm-1", "mS cm-2"). */
export const scanGovernedUnits = (folded: string): PlacedUnit[] => scan(folded, GOVERNED_RULES);

/** Gives what a unit by itself means ("mS·cm−1", "(Ω cm)−1", "microsiemens per centimetre"), or undefined. */
export function readConductivityUnit(text: string): ConductivityUnit | undefined {
  const folded = foldText(text.trim()).text.trim();
  const found = scanConductivityUnits(folded)[0] ?? scanGovernedUnits(folded)[0];
  if (found === undefined || found.start !== 0 || found.end !== folded.length) return undefined;
  const { symbol, factor, doubts, signLost, name } = found;
  return { symbol, factor, doubts, signLost, name, printed: text.trim() };
}
