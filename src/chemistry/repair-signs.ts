import { amountsOf } from './amounts-of.js';
import { chargeBalance } from './charge-balance.js';
import type { Amount, Formula, Unit } from './formula.js';
import { substitute } from './substitute.js';
import { freeVariables, mapFormula, unitsOf } from './walk-formula.js';

const MOST_FLIPS = 5;

/** Gives a series formula whose lost signs are chosen such that the charge stays balanced as x grows: Li1 xAlxTi2 x(PO4)3 is Li1+xAlxTi2−x(PO4)3. */
export function repairSigns(formula: Formula): Formula {
  const doubtful = unitsOf(formula)
    .map((unit) => unit.amount)
    .filter(isDifference);
  if (doubtful.length === 0 || doubtful.length > MOST_FLIPS) return formula;
  const choices = Array.from(
    { length: 2 ** doubtful.length },
    (_, bits) => new Set(doubtful.filter((_amount, i) => (bits >> i) & 1)),
  );
  choices.sort((a, b) => a.size - b.size);
  return choices.map((flipped) => flip(formula, flipped)).find(isNeutral) ?? formula;
}

const isDifference = ({ constant, terms }: Amount): boolean =>
  constant > 0 && Object.values(terms).some((factor) => factor < 0);

function flip(formula: Formula, flipped: ReadonlySet<Amount>): Formula {
  const onUnit = (unit: Unit): Unit => unit;
  return mapFormula(
    formula,
    (amount) =>
      flipped.has(amount)
        ? {
            ...amount,
            terms: Object.fromEntries(Object.entries(amount.terms).map(([name, factor]) => [name, -factor])),
          }
        : amount,
    onUnit,
  );
}

/** Balanced at two small values of every variable. */
function isNeutral(formula: Formula): boolean {
  return [0.1, 0.25].every((value) => {
    const assigned = Object.fromEntries(freeVariables(formula).map((name) => [name, value]));
    const amounts = amountsOf(substitute(formula, assigned));
    return amounts !== null && Math.abs(chargeBalance(amounts).charge) < 0.02;
  });
}
