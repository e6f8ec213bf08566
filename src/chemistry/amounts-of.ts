import type { Amounts } from '../domain/index.js';
import { NAMED_GROUPS } from './elements.js';
import { type Amount, DELTA, type Formula, type Unit } from './formula.js';

const SMALLEST = 1e-9;

/** Gives element amounts per formula unit (mixtures: per the printed shares), δ taken as 0; null while a variable is free or an amount is negative. */
export function amountsOf(formula: Formula): Amounts | null {
  const sum = new Map<string, number>();
  if (!addFormula(sum, formula, 1)) return null;
  const kept = [...sum].filter(([, amount]) => amount > SMALLEST);
  return kept.length === 0 ? null : Object.fromEntries(kept.map(([symbol, amount]) => [symbol, roundAmount(amount)]));
}

/** Rounds away the noise of binary fractions, keeping ten digits. */
const roundAmount = (amount: number): number => Number(amount.toPrecision(10));

function numberOf(amount: Amount): number | null {
  const open = Object.entries(amount.terms).some(([name, factor]) => name !== DELTA && factor !== 0);
  if (open || amount.constant < -SMALLEST) return null;
  return Math.max(0, amount.constant);
}

function addFormula(sum: Map<string, number>, formula: Formula, factor: number): boolean {
  return formula.components.every((component) => {
    const share = numberOf(component.amount);
    return share !== null && component.units.every((unit) => addUnit(sum, unit, factor * share));
  });
}

function addUnit(sum: Map<string, number>, unit: Unit, factor: number): boolean {
  const value = numberOf(unit.amount);
  if (value === null || unit.type === 'letter') return false;
  const amount = factor * value;
  if (unit.type === 'group') return addFormula(sum, unit.inner, amount);
  const elements = unit.type === 'named' ? (NAMED_GROUPS[unit.symbol] ?? {}) : { [unit.symbol]: 1 };
  for (const [symbol, count] of Object.entries(elements)) sum.set(symbol, (sum.get(symbol) ?? 0) + amount * count);
  return true;
}
