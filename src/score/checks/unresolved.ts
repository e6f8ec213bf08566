import type { Candidate, Reason } from '../../domain/index.js';
import { reason } from './check.js';

/** Gives a doubt where the material is only partly known: variables without a value, or a name that no formula stands behind. */
export function unresolvedOf({ material }: Candidate): Reason[] {
  const { printed, formula, amounts } = material.value;
  if (printed === null || amounts !== null) return [];
  const evidence = [...material.evidence];
  if (formula !== null)
    return [
      reason({
        code: 'material-unresolved',
        says: `${formula} has variables without a value`,
        field: 'material',
        evidence,
      }),
    ];
  return [
    reason({ code: 'material-name-only', says: `no formula is known for "${printed}"`, field: 'material', evidence }),
  ];
}
