import type { Reason, Scored } from '../domain/index.js';

/** Acceptance unseen needs every field at least this sure. */
export const ACCEPT_AT = 0.8;

/** Codes that a person must always see, however sure the rest is. */
const ALWAYS_REVIEW = new Set(['implausible-magnitude', 'material-open-series', 'material-none', 'contradiction']);
const isAlways = ({ code }: Reason): boolean => code.startsWith('doubt-') || ALWAYS_REVIEW.has(code);

/** Gives accepted, review or rejected: out of scope with certainty is rejected, doubt goes to review with its reason. */
export function triage({ candidate, confidence, weakest, reasons }: Omit<Scored, 'status'>): Scored['status'] {
  if (candidate.scope.value !== null) return confidence.scope >= ACCEPT_AT ? 'rejected' : 'review';
  if (reasons.some(isAlways)) return 'review';
  return confidence[weakest] >= ACCEPT_AT ? 'accepted' : 'review';
}
