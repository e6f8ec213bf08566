import type { Draft } from '../../domain/index.js';
import { damageOf } from './damage-of.js';
import { marksOf } from './find-marks.js';
import { findTokens } from './find-tokens.js';
import { repairCodes } from './repair-codes.js';
import { repairLetters, repairOtherLetters } from './repair-letters.js';
import { streamsOf } from './stream.js';

export { damageOf } from './damage-of.js';

/**
 * Repairs characters that damaged fonts and scans leave in the text, each by what it must be where it stands.
 * What was repaired is a piece of its own that says what was printed and how sure the repair is; what stays damaged is doubtful.
 * Reasons about the whole document are added; a sound draft comes back as it is.
 */
export function repair(draft: Draft): Draft {
  const coded = repairCodes(draft, ({ text }) => findTokens(text));
  const { draft: signed, minus } = repairLetters(coded);
  const repaired = repairOtherLetters(repairMarks(signed), minus);
  const reasons = damageOf(repaired);
  return reasons.length === 0 ? repaired : { ...repaired, reasons: [...repaired.reasons, ...reasons] };
}

/** Characters that are sound in other documents. */
const repairMarks = (draft: Draft): Draft => repairCodes(draft, marksOf(streamsOf(draft)));
