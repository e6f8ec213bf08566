import { allMatches } from '../../grammar/index.js';
import type { Edit } from './splice.js';
import type { Stream } from './stream.js';

/** A misreading of character recognition: what `pattern` finds becomes `text`; without one it is left in doubt. */
type ScanRule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly text?: string;
  readonly sure: number | null;
  /** Letters that stand for digits in scans alone: elsewhere they are letters. */
  readonly scans?: true;
};

const DASH = '[-\\u2010-\\u2015\\u2212]';
const TIMES = '[×xX·∙⋅•*]';
const UNIT = '\\s?(?:[mµμ]?S\\s?[·./]?\\s?c?m|[Oo]hm|Ω|R-|\\()';
const TEN = '(?:[lI|][oO0Q]|1[oOQ])';
const ONE = "['’‘`lI|!]";
/** A number starts here, and what follows one: a unit, a comma, another number. */
const START = '(?<![\\p{L}\\p{N}.])';
const BEHIND =
  '\\s?(?:°|[oº]\\s?C(?!\\p{L})|[CK%](?!\\p{L})|[,;)]|\\.(?!\\d)|\\s(?:and|to|h|min|ohm|S|cm|mm)(?!\\p{L}))';
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
  // "25, l00 and 300 oC", "sintered at I050 oC"
  {
    name: 'letter for a leading one',
    pattern: new RegExp(
      `(?=[lI|])${START}(?:[l|](?=[\\dO]{1,3}(?![\\p{L}\\p{N}]))|I(?=[\\dO]{2,3}(?![\\p{L}\\p{N}])))`,
      'gu',
    ),
    text: '1',
    sure: 0.85,
    scans: true,
  },
  // "at 30l K", "2I oC"
  {
    name: 'letter for a last one',
    pattern: new RegExp(`[lI](?<=${START}\\d{1,4}.)(?=${BEHIND})`, 'gu'),
    text: '1',
    sure: 0.85,
    scans: true,
  },
  // "at 30O oC", "1O0 h"
  {
    name: 'letter for zero',
    pattern: new RegExp(`O(?<=${START}\\d{1,4}(?:\\.\\d{0,3})?.)(?=\\d{0,2}${BEHIND})`, 'gu'),
    text: '0',
    sure: 0.85,
    scans: true,
  },
  // "O.065 ohm-1 cm-1", "l.2 X 10-3"
  {
    name: 'letter for zero before a point',
    pattern: new RegExp(`(?=O)${START}O(?=\\.\\d)`, 'gu'),
    text: '0',
    sure: 0.85,
    scans: true,
  },
  {
    name: 'letter for one before a point',
    pattern: new RegExp(`(?=l)${START}l(?=\\.\\d)`, 'gu'),
    text: '1',
    sure: 0.85,
    scans: true,
  },
  // "7.S X 10-3", "3.B x 10-4"
  {
    name: 'letter for five',
    pattern: new RegExp(`S(?<=${START}\\d{1,3}\\.\\d{0,2}.)(?=\\d{0,2}\\s?${TIMES}\\s?[1lI][0Oo])`, 'gu'),
    text: '5',
    sure: 0.7,
    scans: true,
  },
  {
    name: 'letter for eight',
    pattern: new RegExp(`B(?<=${START}\\d{1,3}\\.\\d{0,2}.)(?=\\d{0,2}\\s?${TIMES}\\s?[1lI][0Oo])`, 'gu'),
    text: '8',
    sure: 0.7,
    scans: true,
  },
];

/** Gives the edits for misreadings of character recognition in a stream, of letters among digits only where the document is a scan. */
export const scanEdits = ({ text }: Stream, isScan: boolean): Edit[] =>
  SCAN_RULES.filter(({ scans }) => isScan || scans !== true).flatMap(({ pattern, text: read, sure }) =>
    allMatches(text, pattern).map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      sure,
      ...(read === undefined ? {} : { text: read }),
    })),
  );
