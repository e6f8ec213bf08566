import type { Sign } from './signs.js';

/** Stands for a damaged character in the texts that slots look at; a noncharacter of Unicode, so that no paper holds it. */
export const HOLE = '\uFFFF';
/** So many characters to each side of a hole are looked at. */
export const REACH = 32;

/** A place where only one sign can stand. `weight` 2: nothing else fits; 1: other signs fit, but hardly. `before` ends and `after` starts at the hole. */
export type Slot = {
  readonly name: string;
  readonly sign: Sign;
  readonly weight: 1 | 2;
  readonly before: RegExp;
  readonly after: RegExp;
};

const SP = '\\s{0,3}';
const DASH = '[-\\u2010-\\u2015\\u2212\\u23AF\\u207B]';
const SIGNS = `(?:${DASH}|${HOLE})`;
const TIMES = `(?:[×xX·∙⋅•*⨯✕]|${HOLE})`;
/** "10", OCR excluded */
const TEN = '10';
/** "S", "mS", "S ·": the conductance of a conductivity */
const SIEMENS = `[mµμnkdM]?S${SP}[·.∙⋅•*${HOLE}]?`;
/** What follows a value in S/cm or per ohm and centimetre. */
const CONDUCTIVITY = `${SP}(?:${SIEMENS}${SP}/?${SP}c?m(?![\\p{L}])|(?:Ω|[Oo]hms?|${HOLE})${SP}${SIGNS}?${SP}1?${SP}[·.]?${SP}c?m(?![\\p{L}]))`;
/** Units that are hardly ever printed without an exponent when a sign and a digit follow. */
const SURE_UNIT = `(?<![\\p{L}])(?:${SIEMENS}${SP})?(?:c?m(?<=cm|S${SP}[·.∙⋅•*${HOLE}]?${SP}m)|mol|[Oo]hms?|Ω|kg)`;
/** "mA g", "J K", "W m": a unit of one letter behind another unit */
const SECOND_UNIT =
  '(?<![\\p{L}])(?:[kmµμ]?(?:A\\s?h|A|W|J|V|S|N|g|L|l|mol|eV)|cm2?|m2?|dm3?)\\s?[·.]?\\s?(?:K|g|s|h|m|V|L|l|min)';
const VARIABLE = '(?<![\\p{L}\\d])(?:[xyznδTRaVIλ]|E[aA]?|pH|d|t|U|wt|at)';
const CATION =
  '(?:Li|Na|K|Ag|H|Cu|Rb|Cs|Mg2|Ca2|Zn2|Ba2|Sr2|Al3|Y3|La3|In3|Sc3|Ga3|Ti4|Zr4|Hf4|Ge4|Si4|Sn4|P5|Nb5|Ta5|NH4|H3O)';
const ANION = '(?:e|O2|S2|Cl|F|Br|I|OH|N3|P3|BH4|PF6|ClO4|TFSI|FSI|PO43|SO42)';

const ends = (source: string): RegExp => new RegExp(`(?:${source})$`, 'u');
const starts = (source: string): RegExp => new RegExp(`^(?:${source})`, 'u');

/** Places by which signs are known, the surest first. */
export const SLOTS: readonly Slot[] = [
  // "cm␀1", "mol␀1", "Ω␀1"
  {
    name: 'exponent of a unit',
    sign: 'minus',
    weight: 2,
    before: ends(`${SURE_UNIT}${SP}`),
    after: starts(`${SP}[1-4](?!\\d|\\.\\d|\\s?[°%])`),
  },
  // "× 10␀4", "␀ 10␀4"
  {
    name: 'exponent behind times',
    sign: 'minus',
    weight: 2,
    before: ends(`[\\d)]${SP}${TIMES}${SP}${TEN}${SP}`),
    after: starts(`${SP}\\d{1,2}(?!\\d|\\.\\d)`),
  },
  // "10␀4 S cm"
  {
    name: 'exponent before a unit',
    sign: 'minus',
    weight: 2,
    before: ends(`(?<![\\d.,])${TEN}${SP}`),
    after: starts(`${SP}\\d{1,2}(?!\\d)${CONDUCTIVITY}`),
  },
  // "2.1 ␀ 10-4"
  {
    name: 'before a power of ten',
    sign: 'times',
    weight: 2,
    before: ends(`[\\d)]${SP}`),
    after: starts(`${SP}${TEN}${SP}${SIGNS}${SP}\\d`),
  },
  // "25 ␀C"
  {
    name: 'before Celsius',
    sign: 'degree',
    weight: 2,
    before: ends(`\\d${SP}`),
    after: starts(`${SP}C(?![\\p{L}\\d]|\\s?m)`),
  },
  // "10␀4 to 10␀3"
  {
    name: 'exponents of a range',
    sign: 'minus',
    weight: 1,
    before: ends(`(?<![\\d.,])${TEN}${SP}`),
    after: starts(`${SP}\\d{1,2}(?!\\d)${SP}(?:to|and|or|,|~|${SIGNS})${SP}${TEN}${SIGNS}\\d`),
  },
  // "mA g␀1", "J K␀1"
  {
    name: 'exponent of a second unit',
    sign: 'minus',
    weight: 2,
    before: ends(`${SECOND_UNIT}${SP}`),
    after: starts(`${SP}[1-3](?!\\d|\\.\\d)`),
  },
  // "S␀cm", "S ␀ cm"
  {
    name: 'between units',
    sign: 'dot',
    weight: 1,
    before: ends(`(?<![\\p{L}])[mµμ]?S${SP}`),
    after: starts(`${SP}cm(?![\\p{L}])`),
  },
  // "Na3PO4␀12H2O"
  {
    name: 'before water',
    sign: 'dot',
    weight: 2,
    before: ends(`[\\p{L}\\d)\\]]${SP}`),
    after: starts(`${SP}\\d{0,2}(?:H2O|NH3)(?![\\p{L}])`),
  },
  // "5 ␀m", "0.3 ␀S"
  {
    name: 'micro',
    sign: 'mu',
    weight: 2,
    before: ends('(?:^|[\\s(–~≈,-])\\d{1,4}(?:\\.\\d{1,3})?\\s?'),
    after: starts('(?:m|S|A|L|l|F|W|V|g|mol|Ah)(?![\\p{L}])'),
  },
  // "␀␀1 cm␀1"
  {
    name: 'reciprocal ohm',
    sign: 'omega',
    weight: 2,
    before: ends('[\\d\\s(/[]'),
    after: starts(`${SP}${SIGNS}${SP}1${SP}[·.∙⋅]?${SP}c?m${SP}${SIGNS}`),
  },
  // "50 ␀ cm2", "5 k␀"
  {
    name: 'resistance',
    sign: 'omega',
    weight: 2,
    before: ends('\\d\\s?[kM]?'),
    after: starts('\\s?[·.]?\\s?cm\\s?2?(?![\\p{L}\\d])'),
  },
  {
    name: 'thousands of ohms',
    sign: 'omega',
    weight: 2,
    before: ends('\\d\\s?[kM]'),
    after: starts('(?![\\p{L}\\d])'),
  },
  // "conductivity (␀)", "conductivity, ␀, "
  {
    name: 'symbol of conductivity',
    sign: 'sigma',
    weight: 2,
    before: ends('onductivit(?:y|ies),?\\s{1,2}\\(?'),
    after: starts(`(?:\\s?[=,)]|[_ ]?(?:tot|total|gb|dc|ion|RT|T)(?![\\p{L}]))`),
  },
  {
    name: 'logarithm of conductivity',
    sign: 'sigma',
    weight: 1,
    before: ends('(?<![\\p{L}])(?:log|ln|lg)\\s?\\(?'),
    after: starts('\\s?(?:T|\\)|/|\\()'),
  },
  // "x ␀ 0.3", "Ea ␀ 0.3"
  {
    name: 'behind a variable',
    sign: 'equals',
    weight: 1,
    before: ends(`${VARIABLE}${SP}`),
    after: starts(`${SP}${DASH}?\\d`),
  },
  // "Li␀", "Li␀/Li"
  {
    name: 'charge of a cation',
    sign: 'plus',
    weight: 1,
    before: ends(`(?<![\\p{L}\\d])${CATION}`),
    after: starts('(?![\\p{L}\\d])'),
  },
  {
    name: 'charge of an anion',
    sign: 'minus',
    weight: 1,
    before: ends(`(?<![\\p{L}\\d])${ANION}`),
    after: starts('(?![\\p{L}\\d])'),
  },
  {
    // "V = ␀Δμ"
    name: 'behind equals',
    sign: 'minus',
    weight: 1,
    before: ends('[=¼]\\s?'),
    after: starts('\\s?[\\p{L}(]'),
  },
  // "0.30 ␀ 0.02 eV"
  {
    name: 'uncertainty',
    sign: 'plus-minus',
    weight: 1,
    before: ends('\\d\\.\\d{1,3}\\s?'),
    after: starts('\\s?0\\.0\\d'),
  },
  // "40␀60 °C"
  {
    name: 'between numbers',
    sign: 'dash',
    weight: 1,
    before: ends('(?<![\\d.])(?!10)\\d{1,4}(?:\\.\\d{1,3})?'),
    after: starts('\\d'),
  },
];

/** Gives the first slot that the characters around a hole make, or undefined. */
export const slotOf = (before: string, after: string): Slot | undefined =>
  SLOTS.find((slot) => slot.after.test(after) && slot.before.test(before));
