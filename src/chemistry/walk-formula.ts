import { type Amount, addAmounts, type Component, constantAmount, DELTA, type Formula, type Unit } from './formula.js';

/** Gives a formula with every amount and every letter passed through a function. */
export function mapFormula(
  formula: Formula,
  onAmount: (amount: Amount) => Amount,
  onUnit: (unit: Unit) => Unit = (unit) => unit,
): Formula {
  const mapUnit = (unit: Unit): Unit => {
    const mapped = onUnit({ ...unit, amount: onAmount(unit.amount) });
    return mapped.type === 'group' ? { ...mapped, inner: mapFormula(mapped.inner, onAmount, onUnit) } : mapped;
  };
  const components = formula.components.map(
    (c): Component => ({ amount: onAmount(c.amount), units: c.units.map(mapUnit) }),
  );
  return { ...formula, components };
}

/** Gives all units of a formula, those in brackets included, in printed order. */
export function unitsOf(formula: Formula): Unit[] {
  return formula.components.flatMap((component) =>
    component.units.flatMap((unit) => (unit.type === 'group' ? [unit, ...unitsOf(unit.inner)] : [unit])),
  );
}

function amountsWithin(formula: Formula): Amount[] {
  const own = formula.components.map((component) => component.amount);
  return [...own, ...unitsOf(formula).map((unit) => unit.amount), ...unitsOf(formula).flatMap(sharesInside)];
}

const sharesInside = (unit: Unit): Amount[] =>
  unit.type === 'group' ? unit.inner.components.map((component) => component.amount) : [];

/** Gives the variables (x, y) and letters (M, X, RE) that a formula leaves open, each once, in printed order; δ is not one. */
export function freeVariables(formula: Formula): string[] {
  const names = amountsWithin(formula).flatMap((amount) =>
    Object.entries(amount.terms).filter(([, factor]) => factor !== 0),
  );
  const letters = unitsOf(formula).flatMap((unit) => (unit.type === 'letter' ? [unit.symbol] : []));
  return [...new Set([...names.map(([name]) => name).filter((name) => name !== DELTA), ...letters])];
}

/** Gives an amount with the given variables replaced by numbers. */
export function substituteAmount(amount: Amount, values: Readonly<Record<string, number>>): Amount {
  return Object.entries(amount.terms).reduce<Amount>((sum, [name, factor]) => {
    const value = values[name];
    return addAmounts(sum, value === undefined ? { constant: 0, terms: { [name]: 1 } } : constantAmount(value), factor);
  }, constantAmount(amount.constant));
}
