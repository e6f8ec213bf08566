import { chargeBalance } from '../../chemistry/index.js';
import type { Candidate, Reason } from '../../domain/index.js';
import { reason } from './check.js';

/** Gives whether usual oxidation states balance the resolved formula; nothing for polymers and where nothing is resolved. */
export function chargeOf({ material }: Candidate): Reason[] {
  const { amounts, formula } = material.value;
  if (amounts === null || (amounts.C ?? 0) > 0) return [];
  const { balanced, charge } = chargeBalance(amounts);
  if (Number.isNaN(charge)) return [];
  const evidence = [...material.evidence];
  if (balanced)
    return [
      reason({ code: 'charge-balanced', says: `${formula} is electrically neutral`, field: 'material', evidence }),
    ];
  const says = `${formula} has a charge of ${charge > 0 ? '+' : ''}${charge.toFixed(2)} by usual oxidation states`;
  return [reason({ code: 'charge-unbalanced', says, field: 'material', evidence })];
}
