import type { Published } from '../../export/datasets/read-dataset.js';
import { belongsTo } from '../../export/reconcile/belongs-to.js';
import { type Claim, entryToClaims } from '../../export/reconcile/claim.js';
import type { Tolerance } from '../../export/reconcile/compare-claims.js';
import { joinNamed, type NamedRow } from '../../export/reconcile/join-named.js';
import { type Finding, OUTCOMES, type Outcome, reconcile } from '../../export/reconcile/reconcile.js';

/** A dataset that was read from a file. */
export type ReadFile = Published & { readonly file: string };

/** All that a report says: the dataset, what it was compared with, and what was found. */
export type Reconciliation = {
  readonly there: ReadFile;
  /** In words: a file, or a workspace. */
  readonly here: string;
  readonly tolerance: Tolerance;
  readonly counts: { readonly [outcome in Outcome]: number };
  readonly findings: readonly Finding[];
  readonly elsewhere: readonly Claim[];
  /** Rows that name rows of LiIon; empty unless that is what the dataset is compared with. */
  readonly named: readonly NamedRow[];
};

type Inputs = {
  readonly there: ReadFile;
  readonly here: string;
  readonly claims: readonly Claim[];
  readonly tolerance: Tolerance;
  readonly other?: ReadFile | undefined;
};

/** Compares a dataset with claims. */
export function toReconciliation({ there, here, claims, tolerance, other }: Inputs): Reconciliation {
  const belongs = (claim: Claim): boolean => belongsTo(there.name, claim);
  const { findings, elsewhere } = reconcile(there.entries.flatMap(entryToClaims), claims, { tolerance, belongs });
  const counts = Object.fromEntries(Object.keys(OUTCOMES).map((outcome) => [outcome, 0])) as {
    [outcome in Outcome]: number;
  };
  for (const { outcome } of findings) counts[outcome]++;
  const named = other?.name === 'liion' ? joinNamed(there.entries, other.entries, tolerance.factor) : [];
  return { there, here, tolerance, counts, findings, elsewhere, named };
}

/** Gives in words what counts as the same. */
export const toleranceWords = ({ kelvin, factor }: Tolerance): string =>
  `Same paper: DOI. Same material: element fractions within 1 % (traces within 0.0015). Same temperature: within ${kelvin} K. Same value: within a factor of ${factor}.`;

/** Counts rows that name rows of LiIon by how they agree: "130 agree (by row number), …". */
export function namedCounts(named: readonly NamedRow[]): { readonly [verdict: string]: number } {
  const counts = new Map<string, number>();
  for (const { verdict, by } of named) {
    const key = by === null ? verdict : `${verdict}, named by ${by === 'row' ? 'row number from 0' : 'id'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
