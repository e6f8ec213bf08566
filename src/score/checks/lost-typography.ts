import type { Candidate, Reason } from '../../domain/index.js';
import { reason } from './check.js';

/** "1.2 × 103", "104": a power of ten whose sign and rise are lost reads as a large whole number. */
const FLAT_POWER = /(?:^|[×xX·∙*.]|\s)\s*10\s?[1-9]\d?(?!\d|[.,]\d)/u;

/** Gives a doubt about numbers that a flattened exponent would look like; nothing in a header's own scale is touched. */
export function lostTypographyOf({ reading }: Candidate): Reason[] {
  const { mention, sigma } = reading;
  const largest = Math.max(sigma.value ?? 0, sigma.low ?? 0, sigma.high ?? 0);
  if (largest < 1 || !FLAT_POWER.test(mention.printed)) return [];
  const says = `"${mention.printed}" could be a power of ten that lost its sign`;
  return [reason({ code: 'lost-typography', says, field: 'value', evidence: [mention.span] })];
}
