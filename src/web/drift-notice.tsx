import type { Worklist } from '../server/api.js';

/** Warns when what people found contradicts what was promised for accepted records. */
export function DriftNotice({ drift }: Pick<Worklist, 'drift'>) {
  if (drift === null || !drift.contradicted) return null;
  const { right, reviewed, promised, p } = drift;
  return (
    <p class="notice drift" role="alert">
      Only {right} of {reviewed} accepted records that people looked at are right; {(100 * promised).toFixed(0)} % were
      promised (exact binomial test, p {p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`}). Do not export accepted records
      unseen: raise the target (sigmine triage) or refit (sigmine fit).
    </p>
  );
}
