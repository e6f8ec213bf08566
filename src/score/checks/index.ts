import type { Reason } from '../../domain/index.js';
import { agreement } from './agreement.js';
import { arrhenius } from './arrhenius.js';
import { bulkTotal } from './bulk-total.js';
import { chargeOf } from './charge.js';
import { type Check, type CheckedPaper, checkEach } from './check.js';
import { glyphs } from './glyphs.js';
import { lostTypographyOf } from './lost-typography.js';
import { plausibilityOf, temperaturePlausibilityOf } from './plausibility.js';
import { sameCondition } from './same-condition.js';
import { unresolvedOf } from './unresolved.js';
import { wordingOf } from './wording.js';

/** All checks, in the order in which their reasons are listed. */
const CHECKS: readonly Check[] = [
  checkEach(plausibilityOf),
  checkEach(temperaturePlausibilityOf),
  checkEach(lostTypographyOf),
  glyphs,
  checkEach(chargeOf),
  checkEach(unresolvedOf),
  arrhenius,
  bulkTotal,
  agreement,
  sameCondition,
  wordingOf,
];

/** Gives, for each candidate of a paper in order, the reasons that checks add. */
export function runChecks(paper: CheckedPaper): Reason[][] {
  const found = CHECKS.map((check) => check(paper));
  return paper.candidates.map((_, i) => found.flatMap((reasons) => reasons[i] ?? []));
}
