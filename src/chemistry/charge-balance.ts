import type { Amounts } from '../domain/index.js';
import { OXIDATION_STATES } from './oxidation-states.js';

/** `charge` is that of the most balanced choice of states, in elementary charges per formula unit; NaN for an element without usual states. */
export type ChargeBalance = { readonly balanced: boolean; readonly charge: number };

/** Rounded amounts leave a small rest: 2 % of the positive charge, at least 0.1. */
const TOLERANCE = 0.02;
const MOST_CHOICES = 4096;

/** Gives whether usual oxidation states (one for each element) can make a composition neutral, and the charge that is left. */
export function chargeBalance(amounts: Amounts): ChargeBalance {
  const entries = Object.entries(amounts);
  const states = entries.map(([symbol, amount]) => (OXIDATION_STATES[symbol] ?? []).map((state) => state * amount));
  if (states.some((choices) => choices.length === 0)) return { balanced: false, charge: Number.NaN };
  const positive = states.reduce((sum, choices) => sum + Math.max(0, ...choices), 0);
  const charge = nearestToZero(states);
  return { balanced: Math.abs(charge) <= Math.max(0.1, TOLERANCE * positive), charge: Number(charge.toPrecision(6)) };
}

function nearestToZero(states: readonly (readonly number[])[]): number {
  let sums: number[] = [0];
  for (const choices of states) {
    const next = new Set(sums.flatMap((sum) => choices.map((charge) => Number((sum + charge).toFixed(6)))));
    sums = [...next].slice(0, MOST_CHOICES);
  }
  return sums.reduce((best, sum) => (Math.abs(sum) < Math.abs(best) ? sum : best), sums[0] ?? 0);
}
