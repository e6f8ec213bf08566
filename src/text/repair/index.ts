import type { Draft } from '../../domain/index.js';
import { damageOf } from './damage-of.js';
import { marksOf } from './find-marks.js';
import { findTokens } from './find-tokens.js';
import { lostSignEdits } from './lost-signs.js';
import { repairCodes } from './repair-codes.js';
import { repairLetters, repairOtherLetters, withEdits } from './repair-letters.js';
import { scanEdits } from './repair-scans.js';
import { signFontTokens } from './sign-fonts.js';
import { streamsOf } from './stream.js';

export { damageOf } from './damage-of.js';

/**
 * Repairs characters that damaged fonts and scans leave in the text, each by what it must be where it stands.
 * What was repaired is a piece of its own that says what was printed and how sure the repair is; what stays damaged is doubtful.
 * Reasons about the whole document are added; a sound draft comes back as it is.
 */
export function repair(draft: Draft): Draft {
  const coded = repairFonts(repairCodes(draft, ({ text }) => findTokens(text)));
  const { draft: signed, minus } = repairLetters(coded);
  const lettered = repairOtherLetters(repairMarks(signed), minus);
  const read = markLost(repairScans(lettered));
  const reasons = damageOf(read, draft);
  return reasons.length === 0 ? read : { ...read, reasons: [...read.reasons, ...reasons] };
}

/** Fonts of signs that are decoded as letters and digits. */
const repairFonts = (draft: Draft): Draft => repairCodes(draft, signFontTokens(streamsOf(draft)));

/** Characters that are sound in other documents. */
const repairMarks = (draft: Draft): Draft => repairCodes(draft, marksOf(streamsOf(draft)));

const repairScans = (draft: Draft): Draft => withEdits(draft, streamsOf(draft), scanEdits);

function markLost(draft: Draft): Draft {
  const streams = streamsOf(draft);
  return withEdits(draft, streams, lostSignEdits(streams));
}
