import { allMatches } from '../../grammar/index.js';
import type { Edit } from './splice.js';
import { holdsAny, type Stream } from './stream.js';

/** "S cm 1", "mS cm1", "Ω 1 cm 1", "ohm1 cm1": nothing stands where the minus was */
export const LOST_UNIT =
  '(?<![\\p{L}])(?:[mµμn]?S\\s{0,2}[·.∙⋅]?\\s{0,2}cm|(?:[Oo]hms?|Ω)\\s{0,2}[1¹]\\s{0,2}[·.∙⋅]?\\s{0,2}cm)\\s{0,3}[1¹](?![\\p{L}\\d]|\\.\\d|\\s?[°%:×])';
const VALUE = '(?<![\\p{L}\\d.])\\d[\\d. ×x·∙⋅*e–~-]{0,24}';
const UNIT_WITH_VALUE = new RegExp(`(?:${VALUE})?${LOST_UNIT}`, 'gu');
/** "4.4  10 3": a power without times and minus */
const LOST_POWER =
  /(?<![\p{L}\d.])\d{1,2}(?:\.\d{1,4})?(?:\s{0,3}[×x·]\s{0,3}|\s{1,3})10\s?\d{1,2}(?![\p{L}\d]|\.\d)/gu;
const TORN = '(?<![\\p{L}\\d.])\\d{1,3}(?:\\.\\d{1,4})?\\s?[×x·∙⋅]\\s?10';
/** "8.1 × 10 S cm", "3.7 × 10 which is ... −3 S cm": the exponent is gone or stands elsewhere */
const TORN_POWER = new RegExp(
  `${TORN}(?=\\s{1,3}(?:(?:[mµμn]?S\\s?[·.∙⋅/]?\\s?c?m|[Oo]hm|Ω)(?!\\p{L})|[a-z]{3}[^.×]{0,80}\\s[-−–]\\d{1,2}\\s[mµμ]?S\\s?cm))`,
  'gu',
);

/** "8.1 6 1025 S/cm": digits stand for signs, but for which is not to be told from one place */
const SIGNS_AS_DIGITS =
  /(?<![\p{L}\d.])\d{1,3}(?:\.\d{1,4})?\s[2-9]\s10\d{2,3}(?=\s{0,2}(?:[mµμn]?S\s?[·.∙⋅/]?\s?c?m|[Oo]hm|Ω)(?!\p{L}))/gu;

const hasLostUnit = new RegExp(LOST_UNIT, 'u');

/** Gives a function that marks numbers in doubt whose signs left nothing behind; they are not repaired. */
export function lostSignEdits(streams: readonly Stream[]): (stream: Stream) => Edit[] {
  const lost = streams.some(({ text }) => text.includes('cm') && hasLostUnit.test(text));
  const patterns = lost ? [UNIT_WITH_VALUE, LOST_POWER, TORN_POWER, SIGNS_AS_DIGITS] : [TORN_POWER, SIGNS_AS_DIGITS];
  return ({ text }) => {
    if (!holdsAny(text, ['10', 'cm'])) return [];
    return patterns.flatMap((pattern) =>
      allMatches(text, pattern).map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        sure: null,
      })),
    );
  };
}
