import type { Candidate, Reason } from '../../domain/index.js';
import { agreement } from './agreement.js';
import { arrhenius } from './arrhenius.js';
import { bulkTotal } from './bulk-total.js';
import { chargeOf } from './charge.js';
import { type Check, type CheckedPaper, checkEach } from './check.js';
import { clause } from './clause.js';
import { glyphs } from './glyphs.js';
import { lostTypographyOf } from './lost-typography.js';
import { plainOf } from './plain.js';
import { plausibilityOf, temperaturePlausibilityOf } from './plausibility.js';
import { sameCondition } from './same-condition.js';
import { scan } from './scan.js';
import { unresolvedOf } from './unresolved.js';
import { wordingOf } from './wording.js';

/** All checks, in the order in which their reasons are listed. */
const CHECKS: readonly Check[] = [
  checkEach(plausibilityOf),
  checkEach(temperaturePlausibilityOf),
  checkEach(lostTypographyOf),
  glyphs,
  scan,
  checkEach(chargeOf),
  checkEach(unresolvedOf),
  arrhenius,
  bulkTotal,
  agreement,
  sameCondition,
  wordingOf,
  clause,
];

/** Gives all reasons of each candidate of a paper in order: its own, those that checks add, and what follows from all of them. */
export function reasonsOf(paper: CheckedPaper): Reason[][] {
  const found = CHECKS.map((check) => check(paper));
  return paper.candidates.map((candidate, i) => {
    const reasons = [...ownReasons(candidate), ...found.flatMap((added) => added[i] ?? [])];
    return [...reasons, ...plainOf(reasons)];
  });
}

const ownReasons = ({ reading, temperature, material, kind, origin, scope }: Candidate): Reason[] => [
  ...reading.reasons,
  ...[temperature, material, kind, origin, scope].flatMap((claim) => claim.reasons),
];
