import type { Formula, Unit } from './formula.js';
import { readFormula } from './parse-formula.js';
import { mapFormula, substituteAmount, unitsOf } from './walk-formula.js';

/** What variables stand for: numbers for x and y, symbols or formulas ("Y", "BH4") for letters. */
export type Assignments = Readonly<Record<string, number | string>>;

/** Gives the formula with variables and letters replaced; what is not assigned stays free. */
export function substitute(formula: Formula, assignments: Assignments): Formula {
  const numbers = Object.fromEntries(
    Object.entries(assignments).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
  return mapFormula(
    formula,
    (amount) => substituteAmount(amount, numbers),
    (unit) => replaceLetter(unit, assignments),
  );
}

function replaceLetter(unit: Unit, assignments: Assignments): Unit {
  if (unit.type !== 'letter') return unit;
  const symbol = assignments[unit.symbol];
  const inner = typeof symbol === 'string' ? readFormula(symbol) : undefined;
  if (inner === undefined || unitsOf(inner).some(({ type }) => type === 'letter')) return unit;
  const single =
    inner.components.length === 1 && inner.components[0]?.units.length === 1 ? inner.components[0].units[0] : undefined;
  if (single?.type === 'element') return { ...single, amount: unit.amount };
  return { type: 'group', open: '(', inner, amount: unit.amount };
}
