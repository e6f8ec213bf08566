import type { Candidate, Reason } from '../../domain/index.js';
import { type Check, reason } from './check.js';
import { groupBy, kelvinOf, logSigmaOf, materialKey } from './conditions.js';

/** Rounding and two readings of one plot make this much difference, in decades. */
const SPARE = 0.02;

/** Bulk and grain boundary are resistances in series, so that the total conductivity of one sample is never above that of its bulk. */
export const bulkTotal: Check = ({ candidates }) => {
  const groups = groupBy(candidates, (candidate) => {
    const [material, kelvin] = [materialKey(candidate), kelvinOf(candidate)];
    return material === null || candidate.scope.value !== null
      ? null
      : `${material} ${kelvin === null ? '' : Math.round(kelvin / 4)} ${candidate.origin.value}`;
  });
  const added = new Map<Candidate, Reason[]>();
  for (const group of groups.values()) {
    const kinds = group.filter(({ kind }) => kind.value === 'bulk' || kind.value === 'total');
    // Several of one kind are several samples, whose pairs nothing tells
    if (kinds.length === 2) for (const one of kinds) added.set(one, reasonsOf(one, kinds));
  }
  return candidates.map((candidate) => added.get(candidate) ?? []);
};

const OPPOSITE = { bulk: 'total', total: 'bulk' } as const;

function reasonsOf(candidate: Candidate, group: readonly Candidate[]): Reason[] {
  const { value: kind } = candidate.kind;
  if (kind !== 'bulk' && kind !== 'total') return [];
  const other = group.find((one) => one.kind.value === OPPOSITE[kind]);
  if (other === undefined) return [];
  const [own, its] = [logSigmaOf(candidate), logSigmaOf(other)];
  if (own === null || its === null) return [];
  const [bulk, total] = kind === 'bulk' ? [own, its] : [its, own];
  const evidence = [other.reading.mention.span];
  if (total > bulk + SPARE)
    return [
      reason({
        code: 'bulk-below-total',
        says: 'the bulk conductivity is below the total one',
        field: 'kind',
        evidence,
      }),
    ];
  return [
    reason({ code: 'bulk-above-total', says: 'bulk and total conductivity are in order', field: 'kind', evidence }),
  ];
}
