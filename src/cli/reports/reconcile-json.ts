import type { Claim } from '../../export/reconcile/claim.js';
import type { Outcome } from '../../export/reconcile/reconcile.js';
import { reviewAddress } from './page.js';
import { namedCounts, type Reconciliation } from './reconciliation.js';

/** Gives a reconciliation as plain JSON; an open end of a bound is null, and each record has its address in the review app. */
export function reconciliationToJson(result: Reconciliation, shown: readonly Outcome[], address: string) {
  const { there, here, tolerance, counts, findings, elsewhere, named } = result;
  const { file, name, rows, entries, problems } = there;
  const doubts = entries
    .filter((entry) => entry.doubts.length > 0)
    .map(({ id, number, doubts: says }) => ({ id, row: number, says }));
  return {
    dataset: { file, name, rows, read: entries.length, problems, doubts },
    compared_with: here,
    tolerance: { ...tolerance, composition: 'element fractions within 1 %, traces within 0.0015' },
    counts: { ...counts, elsewhere: elsewhere.length },
    findings: findings
      .filter(({ outcome }) => shown.includes(outcome))
      .map((finding) => ({
        ...finding,
        there: finding.there === null ? null : claimToJson(finding.there, address),
        here: finding.here === null ? null : claimToJson(finding.here, address),
      })),
    elsewhere: elsewhere.map(({ id, row }) => ({ id, row })),
    named: {
      counts: namedCounts(named),
      rows: named.map(({ entry, named: row, by, verdict }) => ({
        id: entry.id,
        row: entry.number,
        says: entry.liion_row,
        liion_row: row?.number ?? null,
        liion_id: row?.id ?? null,
        by,
        verdict,
      })),
    },
  };
}

function claimToJson({ sigma, record, ...claim }: Claim, address: string) {
  const ends = { low_S_cm: sigma.low, high_S_cm: Number.isFinite(sigma.high) ? sigma.high : null };
  if (record === null) return { ...claim, ...ends };
  const { paper, page, status, quote, record_id } = record;
  return { ...claim, ...ends, paper, page, status, quote, review: reviewAddress(address, record_id) };
}
