import type { Draft } from '../../domain/index.js';
import { damageIn, isScan } from './damage-of.js';
import { marksOf } from './find-marks.js';
import { findTokens } from './find-tokens.js';
import { lostSignEdits } from './lost-signs.js';
import { repairCodes } from './repair-codes.js';
import { repairLetterMinus, repairLetters } from './repair-letters.js';
import { scanEdits } from './repair-scans.js';
import { signFontTokens } from './sign-fonts.js';
import { editStreams } from './splice.js';
import { streamsOf, withStreams } from './stream.js';

export { damageOf } from './damage-of.js';

/**
 * Repairs characters that damaged fonts and scans leave in the text, each by what it must be where it stands.
 * What was repaired is a piece of its own that says what was printed and how sure the repair is; what stays damaged is doubtful.
 * Reasons about the whole document are added; a sound draft comes back as it is.
 */
export function repair(draft: Draft): Draft {
  const printed = streamsOf(draft);
  const coded = repairCodes(printed, ({ text }) => findTokens(text));
  const signed = repairCodes(coded, signFontTokens(coded));
  const { streams: minused, minus } = repairLetterMinus(signed);
  const marked = repairCodes(minused, marksOf(minused));
  const lettered = repairLetters({ streams: marked, minus });
  const scan = isScan(printed, draft.pages);
  const scanned = editStreams(lettered, (stream) => scanEdits(stream, scan));
  const streams = editStreams(scanned, lostSignEdits(scanned));
  const read = streams.every((stream, i) => stream === printed[i]) ? draft : withStreams(draft, streams);
  const reasons = damageIn(streams, { printed, pages: draft.pages });
  return reasons.length === 0 ? read : { ...read, reasons: [...draft.reasons, ...reasons] };
}
