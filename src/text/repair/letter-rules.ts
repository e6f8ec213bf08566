/**
 * A letter, digit or bracket (group `sign`) that can stand for nothing but `text` in this place. It is taken for it when the same
 * letter does so in at least `least` places of the document's font (`damaged`: other signs of the document are damaged too),
 * and `intact` shows that the font prints the sign itself nowhere.
 */
export type LetterRule = {
  readonly name: string;
  readonly text: string;
  readonly pattern: RegExp;
  readonly intact?: RegExp;
  readonly least: { readonly damaged: number; readonly alone: number };
  readonly sure: number;
  /** Only in documents whose minus is this letter. */
  readonly minus?: string;
};

const NEVER = Number.POSITIVE_INFINITY;
const DASH = '[-\\u2010-\\u2015\\u2212\\u23AF\\u207B]';
const POWER = `10\\s?${DASH}\\s?\\d{1,2}(?!\\d)`;
const TIMES = '[×xX·∙⋅•*]';
const VARIABLE = '(?:[xyzδTRλ]|E[aA])';
const SOUND_TIMES = new RegExp(`\\d\\s?${TIMES}\\s?10`, 'u');
const SOUND_DEGREE = /\d\s?[°º˚◦]\s?C/u;
const SOUND_EQUALS = new RegExp(`(?<![\\p{L}])${VARIABLE}\\s?=`, 'u');
const SIEMENS = '\\s?(?:[mµμ]?S\\s?[·.]?\\s?c?m|S\\s?/|[Oo]hm|Ω)';

/** Finds a character between what stands before and after it; the character is looked for first, which is fast. */
export const place = (before: string, sign: string, after: string): RegExp =>
  new RegExp(`(?<sign>${sign})(?<=${before}[^])(?=${after})`, 'gu');

/** Letters and digits that stand for signs, in the order in which they are read. */
export const LETTER_RULES: readonly LetterRule[] = [
  {
    // "6.3 9 10-4 S cm-1"
    name: 'digit for times before a value',
    text: '×',
    pattern: place('[\\d)]\\s', '[2-9]', `\\s${POWER}${SIEMENS}`),
    intact: SOUND_TIMES,
    least: { damaged: 1, alone: 1 },
    sure: 0.8,
  },
  {
    // "1.1 9 10-4 and"
    name: 'digit for times before a power',
    text: '×',
    pattern: place('[\\d)]\\s', '[2-9]', `\\s${POWER}`),
    intact: SOUND_TIMES,
    least: { damaged: 1, alone: 2 },
    sure: 0.8,
  },
  {
    // "1:2 × 10−4"
    name: 'colon for a decimal point',
    text: '.',
    pattern: place('(?<![\\d.:])\\d{1,2}', ':', `\\d{1,3}\\s?${TIMES}\\s?10\\s?${DASH}`),
    least: { damaged: 1, alone: 1 },
    sure: 0.85,
  },
  {
    // "25 8C", "25 uC"
    name: 'letter for degree',
    text: '°',
    pattern: place('\\d\\s{1,2}', '[8u]', 'C(?![\\p{L}\\d])'),
    intact: SOUND_DEGREE,
    least: { damaged: 1, alone: 3 },
    sure: 0.85,
  },
  {
    // "268C" where every temperature ends in 8
    name: 'glued digit for degree',
    text: '°',
    pattern: place('(?<![\\d.\\p{L}])\\d{2,4}', '8', 'C(?![\\p{L}\\d])'),
    intact: /\d\s?[°º˚◦]\s?C|[0-79]\s?C(?![\p{L}\d])/u,
    least: { damaged: 1, alone: 3 },
    sure: 0.6,
  },
  {
    // "35 1 C", "at 45 1C"
    name: 'one for degree',
    text: '°',
    pattern: place(
      '(?:(?<![\\p{L}])(?:at|to|of|and|from|near|between)\\s{1,2}|[-–−])\\d{2,4}\\s{1,2}',
      '1',
      '\\s?C(?![\\p{L}\\d])',
    ),
    intact: SOUND_DEGREE,
    least: { damaged: 1, alone: 2 },
    sure: 0.75,
  },
  {
    // "0 % x % 0.5"
    name: 'first of two letters for ≤',
    text: '≤',
    pattern: place('\\d\\s?', '[%#£]|(?<=\\s)[6p]', '\\s?[xyzδ]\\s?\\k<sign>\\s?\\d'),
    least: { damaged: 1, alone: 1 },
    sure: 0.9,
  },
  {
    name: 'second of two letters for ≤',
    text: '≤',
    pattern: place('\\d\\s?\\k<sign>\\s?[xyzδ]\\s?', '[%#£6p]', '\\s?\\d'),
    least: { damaged: 1, alone: 1 },
    sure: 0.9,
  },
  {
    // "xZ0.3", "x Z 0.3"
    name: 'letter for equals',
    text: '=',
    pattern: place(`(?<![\\p{L}\\d])${VARIABLE}\\s?`, '[Z#]', `\\s?${DASH}?\\d`),
    intact: SOUND_EQUALS,
    least: { damaged: 1, alone: 2 },
    sure: 0.8,
  },
  {
    // "x ) 0.3": no bracket is open
    name: 'bracket for equals',
    text: '=',
    pattern: place(`(?<![\\p{L}\\d])${VARIABLE}\\s(?<!\\([^()]{0,60})`, '\\)', `\\s${DASH}?\\d`),
    intact: SOUND_EQUALS,
    least: { damaged: 1, alone: 2 },
    sure: 0.8,
  },
  {
    // "x 5 0.3" beside "S cm21"
    name: 'five for equals',
    text: '=',
    pattern: place(`(?<![\\p{L}\\d])${VARIABLE}\\s`, '5', '\\s\\d'),
    intact: SOUND_EQUALS,
    least: { damaged: 1, alone: NEVER },
    sure: 0.75,
    minus: '2',
  },
  {
    // "w2.4 mS"
    name: 'w for about',
    text: '~',
    pattern: place('(?:^|[\\s(])', 'w', '\\d{1,4}(?:\\.\\d{1,3})?(?![\\p{L}\\d])(?!\\s?=)'),
    intact: /[~∼≈]\s?\d/u,
    least: { damaged: 1, alone: NEVER },
    sure: 0.8,
  },
  {
    // "1.4e2.3": no exponent has a decimal point
    name: 'e for a dash before a decimal',
    text: '–',
    pattern: place('(?<![\\p{L}\\d.])\\d{1,4}(?:\\.\\d{1,3})?', 'e', '\\d{1,4}\\.\\d{1,3}(?![\\p{L}\\d])'),
    least: { damaged: 1, alone: 2 },
    sure: 0.85,
  },
  {
    // "LiC", "1Cx" beside "S cmK1"
    name: 'C for plus',
    text: '+',
    pattern: place('(?:(?<![\\p{L}\\d])(?:Li|Na|K|Ag|H)|[\\p{L})]\\d)', 'C', '[xyz](?!\\p{Ll})|[\\s),./]|$'),
    least: { damaged: 1, alone: NEVER },
    sure: 0.7,
    minus: 'K',
  },
  {
    // "V−1 cm−1", "R-1 cm-1": no other reciprocal unit stands beside a reciprocal centimetre behind a number
    name: 'letter for ohm',
    text: 'Ω',
    pattern: place('(?:[\\d)]\\s{0,2}|\\()', '[VXWR]', `\\s?${DASH}\\s?1\\s?[·.∙⋅]?\\s?c?m\\s?${DASH}\\s?1(?!\\d)`),
    least: { damaged: 1, alone: 1 },
    sure: 0.8,
  },
];
