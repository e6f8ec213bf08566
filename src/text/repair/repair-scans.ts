import type { Edit } from './splice.js';
import type { Stream } from './stream.js';

/** A misreading of character recognition: what `pattern` finds becomes `text`; without one it is left in doubt. */
type ScanRule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly text?: string;
  readonly sure: number | null;
};

const DASH = '[-\\u2010-\\u2015\\u2212]';
const TIMES = '[×xX·∙⋅•*]';
const UNIT = '\\s?(?:[mµμ]?S\\s?[·./]?\\s?c?m|[Oo]hm|Ω|R-|\\()';
const TEN = '(?:[lI|][oO0Q]|1[oOQ])';
const ONE = "['’‘`lI|!]";
const UNITS = '(?:cm|[Oo]hm|Ω|mol|(?<=(?:mA|J|W|[Ah])\\s?)[gKh]|(?<=[Ω\\d]\\s?)m)';

/** Misreadings that cannot be anything else, and those that stay in doubt. */
export const SCAN_RULES: readonly ScanRule[] = [
  // "4 x lo-3", "IO-4 S cm"
  {
    name: 'letters for ten',
    pattern: new RegExp(
      `(?=[lI|][oO0Q]|1[oOQ0p])(?:(?<=${TIMES}\\s?)${TEN}(?=\\s?${DASH}\\s?[\\d'’~])|(?<![\\p{L}\\d.])${TEN}(?=\\s?${DASH}\\s?\\d{1,2}${UNIT}))`,
      'gu',
    ),
    text: '10',
    sure: 0.9,
  },
  // "3 x lop4": the raised minus is read as a letter
  {
    name: 'ten with a letter for minus',
    pattern: new RegExp(`(?=[lI|][oO0Q]|1[oOQ0p])(?<=${TIMES}\\s?)(?:${TEN}|10)p(?=\\d(?!\\d))`, 'gu'),
    text: '10−',
    sure: 0.6,
  },
  // "ohm-' cm-'", "cm-l"
  {
    name: 'stroke for one',
    pattern: new RegExp(
      `(?=${ONE}(?![\\p{L}\\d]))(?<=(?<![\\p{L}])${UNITS}\\s?${DASH}\\s?)${ONE}(?![\\p{L}\\d])`,
      'gu',
    ),
    text: '1',
    sure: 0.9,
  },
  // 'X 10"2S/cm', 'cm"1'
  {
    name: 'quotation mark for minus in a power',
    pattern: new RegExp(`(?=["“”])(?<=${TIMES}\\s?10)["“”](?=\\d{1,2}${UNIT})`, 'gu'),
    text: '−',
    sure: 0.8,
  },
  {
    name: 'quotation mark for minus in a unit',
    pattern: /(?<=(?<!\p{L})(?:S\s?[·.]?\s?cm|[Oo]hm|Ω))["“”](?=1(?!\d))/gu,
    text: '−',
    sure: 0.8,
  },
  // "10 -~ S.cm", "IO-'"
  {
    name: 'exponent that is no digit',
    pattern: new RegExp(`(?<=(?:${TEN}|(?<![\\d.])10)\\s?)${DASH}\\s?[~'’^"?](?!\\d)`, 'gu'),
    sure: null,
  },
];

/** Gives the edits for misreadings of character recognition in a stream. */
export const scanEdits = ({ text }: Stream): Edit[] =>
  SCAN_RULES.flatMap(({ pattern, text: read, sure }) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      sure,
      ...(read === undefined ? {} : { text: read }),
    })),
  );
