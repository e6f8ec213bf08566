import type { Reason } from '../../domain/index.js';
import { type Check, type CheckedPaper, checkEach } from './check.js';
import { plausibilityOf } from './plausibility.js';

/** All checks, in the order in which their reasons are listed. */
const CHECKS: readonly Check[] = [checkEach(plausibilityOf)];

/** Gives, for each candidate of a paper in order, the reasons that checks add. */
export function runChecks(paper: CheckedPaper): Reason[][] {
  const found = CHECKS.map((check) => check(paper));
  return paper.candidates.map((_, i) => found.flatMap((reasons) => reasons[i] ?? []));
}
