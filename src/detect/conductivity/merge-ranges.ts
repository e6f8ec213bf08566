import { rangeOf } from '../../grammar/index.js';
import type { Found } from './found.js';
import { before, type Page } from './page.js';
import { BETWEEN, FROM_RANGE } from './run.js';

/** Joins "between 1.0 × 10−4 S cm−1 and 1.0 × 10−3 S cm−1" and "0.3 mS/cm–0.8 mS/cm", where both ends have the unit, to ranges. */
export function mergeRanges(page: Page, found: readonly Found[]): Found[] {
  const merged: Found[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    if (last !== undefined && isRange(page, last, one)) merged[merged.length - 1] = join(last, one);
    else merged.push(one);
  }
  return merged;
}

function isRange(page: Page, low: Found, high: Found): boolean {
  const plain = [low, high].every(({ quantity, list }) => quantity.value !== null && list === undefined);
  if (!plain || low.factor !== high.factor || low.end > high.start) return false;
  const joint = page.text.slice(low.end, high.start);
  const lead = before(page, low.start, 60);
  if (/^ and (?:about |~ ?)?$/u.test(joint)) return BETWEEN.test(lead);
  if (/^ to (?:about |~ ?)?$/u.test(joint)) return FROM_RANGE.test(lead);
  return /^ ?[-~] ?$/u.test(joint);
}

function join(low: Found, high: Found): Found {
  const [a, b] = [low.quantity.value ?? 0, high.quantity.value ?? 0];
  return { ...high, start: low.start, quantity: rangeOf(a, b), doubts: [...new Set([...low.doubts, ...high.doubts])] };
}
