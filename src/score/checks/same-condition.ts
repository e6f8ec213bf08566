import type { Candidate, Document, Reason } from '../../domain/index.js';
import { type Check, reason } from './check.js';
import { groupBy, kelvinOf, materialKey } from './conditions.js';
import { sentenceOf } from './sentences.js';
import { LISTED } from './words.js';

/**
 * One material at one temperature has one conductivity of each kind: two different ones in a sentence mean that the sentence tells them apart
 * by something that was not understood; two in the paper can be two samples.
 */
export const sameCondition: Check = ({ candidates, document }) => {
  const claims = candidates.filter(({ scope }) => scope.value === null);
  const groups = groupBy(claims, (candidate) => {
    const material = materialKey(candidate);
    // Samples of one composition are told apart by their printed names
    const printed = candidate.material.value.printed ?? '';
    const kelvin = kelvinOf(candidate)?.toFixed(0) ?? '';
    return material === null ? null : `${material} ${printed} ${kelvin} ${candidate.kind.value}`;
  });
  const added = new Map<Candidate, Reason[]>();
  const place = (c: Candidate): number =>
    document === undefined ? 0 : sentenceOf(document, c.reading.mention.span).start;
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const [i, one] of group.entries()) {
      const around = group.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS);
      const rivals = around.filter((other) => other !== one && !sameValue(one, other));
      const near = rivals.filter((other) => place(other) === place(one));
      const rival = near[0] ?? rivals[0];
      const listed = near.some((other) => document !== undefined && isListed(document, one, other));
      if (rival !== undefined) added.set(one, reasonsOf(rival, listed ? 2 : near.length));
    }
  }
  return candidates.map((candidate) => added.get(candidate) ?? []);
};

/** Two values with nothing but a conjunction between them belong to two things. */
function isListed({ text }: Document, a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.reading.mention.span, b.reading.mention.span];
  const [from, to] = [Math.min(x.end, y.end), Math.max(x.start, y.start)];
  return to >= from && to - from < 24 && LISTED.test(text.slice(from, to));
}

/** How many values of the same condition on either side are compared, so that time stays linear. */
const NEIGHBOURS = 20;

function reasonsOf(rival: Candidate, near: number): Reason[] {
  const where = near > 0 ? 'the sentence' : 'the paper';
  const says = `${where} also gives ${rival.reading.mention.printed} for the same material and temperature`;
  const evidence = [rival.reading.mention.span];
  const suffix = near > 1 ? 'same-list' : near > 0 ? 'same-condition' : 'other-value';
  return (['material', 'temperature'] as const).map((field) =>
    reason({ code: `${field}-${suffix}`, says, field, evidence }),
  );
}

function sameValue(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.reading.sigma, b.reading.sigma].map(({ value, high, low }) => value ?? high ?? low ?? 0);
  return Math.abs((x ?? 0) - (y ?? 0)) <= 0.02 * Math.max(Math.abs(x ?? 0), Math.abs(y ?? 0));
}
